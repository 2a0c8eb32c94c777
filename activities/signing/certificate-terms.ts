import { readdir, readFile } from 'node:fs/promises';
import { readCertificate } from './certificates/read-certificate.ts';
import { derParts } from './certificates/pem.ts';
import { DerError } from './der/der-value.ts';
import { pkiPaths, signerPaths } from './pki/pki-paths.ts';
import { readCrl } from './revocation/read-crl.ts';
import { readTrustFolder } from './trust/read-trust-files.ts';

/** `signer`: the persons who sign; `authority`: roots and intermediates; `list`: the lists of the revoked, which are renewed often. */
export const CERTIFICATE_KINDS = ['signer', 'authority', 'list'] as const;
export type CertificateKind = (typeof CERTIFICATE_KINDS)[number];

const DAY_MS = 86_400_000;

/**
 * Days until the first of each kind ends, lists by what is there of their authority (`fetched`: DER of lists besides the folder's) (below zero: it has ended), for a monitoring program: nobody is named. A kind of which there is
 * none is left out; a file that cannot be read is as good as ended, 0 days.
 */
export async function certificateDaysLeft(
  pkiDir: string,
  now: Date,
  fetched: readonly Uint8Array[] = [],
): Promise<ReadonlyMap<CertificateKind, number>> {
  const { trustDir } = pkiPaths(pkiDir);
  const authorities = [
    ...(await readTrustFolder(trustDir, 'roots')),
    ...(await readTrustFolder(trustDir, 'intermediates')),
  ].map(({ der }) => der);
  const lists = [...(await readTrustFolder(trustDir, 'crls')).map(({ der }) => der), ...fetched];
  const ends: readonly (readonly [CertificateKind, readonly (number | undefined)[]])[] = [
    ['signer', (await signerCertificates(pkiDir)).map((der) => endOf(() => readCertificate(der).notAfter, now))],
    ['authority', authorities.map((der) => endOf(() => readCertificate(der).notAfter, now))],
    ['list', newestEnds(lists, now)],
  ];
  return new Map(ends.flatMap(([kind, times]) => daysOf(kind, times, now)));
}

/** Of each authority and key the list that lasts longest: the one before it has ended and nobody is worse for it. */
function newestEnds(lists: readonly Uint8Array[], now: Date): readonly (number | undefined)[] {
  const ends = new Map<string, number | undefined>();
  for (const der of lists) {
    const list = tryRead(() => readCrl(der));
    const whose = list === undefined ? `unread ${String(ends.size)}` : `${list.issuer} ${list.authorityKeyId ?? ''}`;
    const end = list === undefined ? now.getTime() : list.nextUpdate?.getTime();
    const before = ends.get(whose);
    ends.set(whose, before !== undefined && end !== undefined ? Math.max(before, end) : (end ?? before));
  }
  return [...ends.values()];
}

function tryRead<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof DerError) return undefined;
    throw error;
  }
}

function daysOf(kind: CertificateKind, times: readonly (number | undefined)[], now: Date): [CertificateKind, number][] {
  const known = times.filter((time) => time !== undefined);
  return known.length === 0 ? [] : [[kind, (Math.min(...known) - now.getTime()) / DAY_MS]];
}

/** Undefined: it names no end. */
function endOf(read: () => Date | undefined, now: Date): number | undefined {
  try {
    return read()?.getTime();
  } catch (error) {
    if (error instanceof DerError) return now.getTime();
    throw error;
  }
}

/** DER of the certificates whose keys lie on the server. */
export async function signerCertificates(pkiDir: string): Promise<readonly Uint8Array[]> {
  const files = await Promise.all(
    (await signerIds(pkiDir)).map((signerId) => readFile(signerPaths(pkiDir, signerId).certificateFile)),
  );
  return files.flatMap((file) => {
    const parts = derParts(file);
    return parts.length === 0 ? [new Uint8Array()] : [...parts];
  });
}

async function signerIds(pkiDir: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(pkiPaths(pkiDir).signersDir, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
