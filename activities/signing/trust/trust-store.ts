import { rename, stat, writeFile } from 'node:fs/promises';
import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { OpenSsl } from '../openssl-pool.ts';
import { openPrivateDirectory } from '../openssl/scratch.ts';
import { certificatePem } from '../certificates/pem.ts';
import { readCertificate } from '../certificates/read-certificate.ts';
import type { Certificate } from '../certificates/read-certificate.ts';
import { DerError } from '../der/der-value.ts';
import type { RevocationList } from '../revocation/read-crl.ts';
import { loadLists } from './load-lists.ts';
import { readTrustFolder, trustFingerprint } from './read-trust-files.ts';
import { TrustError } from './trust-error.ts';

/** Whom we trust now. */
export interface Trust {
  /** PEM of roots and intermediates for `-CAfile`. */
  readonly bundleFile: string;
  readonly issuers: readonly Certificate[];
  /** Only lists whose signature was found good. */
  readonly lists: readonly RevocationList[];
  /** Why a list is not used, one Russian line each. */
  readonly problems: readonly string[];
}

/**
 * Reads the directory again when a file in it changes: lists are renewed daily, the worker is not restarted for that.
 * @throws TrustError when there is no root or a file is no certificate.
 */
export function createTrustStore(openssl: OpenSsl, trustDir: string): () => Promise<Trust> {
  let loaded: { readonly fingerprint: string; readonly trust: Promise<Trust> } | undefined;
  return async () => {
    const fingerprint = await trustFingerprint(trustDir);
    if (loaded?.fingerprint !== fingerprint || !(await isStillThere(loaded.trust))) {
      loaded = { fingerprint, trust: load(openssl, trustDir) };
    }
    return loaded.trust;
  };
}

/** Cleaners of temporary folders take the bundle away; a failed load is tried again. */
async function isStillThere(loading: Promise<Trust>): Promise<boolean> {
  return loading
    .then(({ bundleFile }) => stat(bundleFile))
    .then(
      () => true,
      () => false,
    );
}

async function load(openssl: OpenSsl, trustDir: string): Promise<Trust> {
  const roots = await readTrustFolder(trustDir, 'roots');
  if (roots.length === 0) throw new TrustError('Нет ни одного доверенного корневого сертификата: проверьте каталог УЦ');
  const certificates = [...roots, ...(await readTrustFolder(trustDir, 'intermediates'))];
  const issuers = certificates.map(readIssuer);
  const bundleFile = await writeBundle(openssl.directory, certificates);
  const { lists, problems } = await loadLists(openssl, bundleFile, await readTrustFolder(trustDir, 'crls'));
  return { bundleFile, issuers, lists, problems };
}

function readIssuer(der: Uint8Array): Certificate {
  try {
    return readCertificate(der);
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    throw new TrustError('В каталоге доверенных сертификатов есть файл, который не читается', { cause: error });
  }
}

/** Named by its contents, so that neighbours that share the directory do not write over each other. */
async function writeBundle(directory: string, certificates: readonly Uint8Array[]): Promise<string> {
  await openPrivateDirectory(directory);
  const pem = certificates.map(certificatePem).join('');
  const digest = createHash('sha256').update(pem).digest('hex');
  const [path, fresh] = [join(directory, `trust-${digest}.pem`), join(directory, `trust-${randomUUID()}.tmp`)];
  await writeFile(fresh, pem, { mode: 0o600 });
  await rename(fresh, path);
  return path;
}
