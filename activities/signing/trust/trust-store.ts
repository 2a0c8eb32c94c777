import { join } from 'node:path';
import { mayHaveIssued } from '../certificates/key-identifiers.ts';
import { readCertificate } from '../certificates/read-certificate.ts';
import type { Certificate } from '../certificates/read-certificate.ts';
import { DerError } from '../der/der-value.ts';
import { readTrustFolder, trustFingerprint } from './read-trust-files.ts';
import type { TrustFolder, TrustPart } from './read-trust-files.ts';
import { TrustError } from './trust-error.ts';
import { readLists } from './trusted-lists.ts';
import type { TrustedLists } from './trusted-lists.ts';

const ROOTS = 'roots';

/** Whom we trust now. */
export interface Trust extends TrustedLists {
  /** Where every chain must end: self-signed certificates of the folder of roots. */
  readonly roots: readonly Certificate[];
  readonly intermediates: readonly Certificate[];
}

/** What was fetched from authorities and looked into before it was kept; never a root. */
export interface FetchedTrust {
  /** Changes whenever what is kept does. */
  fingerprint(): Promise<string>;
  parts(): Promise<FetchedParts>;
}

export interface FetchedParts {
  /** Links between people and the roots of the folder; a chain never ends in one. */
  readonly certificates: readonly TrustPart[];
  readonly lists: readonly TrustPart[];
}

const NOTHING_FETCHED: FetchedTrust = {
  fingerprint: () => Promise.resolve(''),
  parts: () => Promise.resolve({ certificates: [], lists: [] }),
};

/**
 * Reads the directory again when a file in it changes: lists are renewed daily, the worker is not restarted for that.
 * @throws TrustError when there is no root or a file is no certificate.
 */
export function createTrustStore(trustDir: string, fetched: FetchedTrust = NOTHING_FETCHED): () => Promise<Trust> {
  let loaded: { readonly fingerprint: string; readonly trust: Trust } | undefined;
  return async () => {
    const fingerprint = [await trustFingerprint(trustDir), await fetched.fingerprint()].join('\n');
    if (loaded?.fingerprint !== fingerprint)
      loaded = { fingerprint, trust: await load(trustDir, await fetched.parts()) };
    return loaded.trust;
  };
}

async function load(trustDir: string, fetched: FetchedParts): Promise<Trust> {
  const anchors = await readCertificates(trustDir, ROOTS);
  if (anchors.length === 0)
    throw new TrustError(
      `Нет ни одного доверенного корневого сертификата: положите корень УЦ (PEM или DER) в папку ${join(trustDir, ROOTS)}, перезапускать не нужно`,
    );
  const roots = anchors.filter((certificate) => mayHaveIssued(certificate, certificate));
  const others = anchors.filter((certificate) => !roots.includes(certificate));
  const between = [...(await readCertificates(trustDir, 'intermediates')), ...fetched.certificates.map(readIssuer)];
  const lists = [...(await readTrustFolder(trustDir, 'crls')), ...fetched.lists];
  return { roots, intermediates: [...others, ...between], ...readLists(lists) };
}

async function readCertificates(trustDir: string, folder: TrustFolder): Promise<readonly Certificate[]> {
  const parts = await readTrustFolder(trustDir, folder);
  return parts.filter(({ der }) => der.length > 0).map(readIssuer);
}

function readIssuer({ file, der }: TrustPart): Certificate {
  try {
    return readCertificate(der);
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    throw new TrustError(`В каталоге доверенных сертификатов есть файл, который не читается: ${file}`, {
      cause: error,
    });
  }
}
