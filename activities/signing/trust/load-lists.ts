import type { OpenSsl } from '../openssl-pool.ts';
import { DerError } from '../der/der-value.ts';
import { readCrl } from '../revocation/read-crl.ts';
import type { RevocationList } from '../revocation/read-crl.ts';
import { TRUST_ONLY } from './trust-options.ts';

interface LoadedLists {
  readonly lists: readonly RevocationList[];
  readonly problems: readonly string[];
}

/**
 * Each list is checked once, when it is read: a big one costs openssl most of a second each time. A list that is not good is not used,
 * and the signatures it would speak for are then «отзыв не проверен».
 */
export async function loadLists(
  openssl: OpenSsl,
  bundleFile: string,
  files: readonly Uint8Array[],
): Promise<LoadedLists> {
  const lists: RevocationList[] = [];
  const problems: string[] = [];
  for (const [index, der] of files.entries()) {
    const problem = await problemOf(openssl, bundleFile, der);
    if (problem === undefined) lists.push(readCrl(der));
    else problems.push(`Список отозванных сертификатов № ${String(index + 1)} не используется: ${problem}`);
  }
  return { lists, problems };
}

async function problemOf(openssl: OpenSsl, bundleFile: string, der: Uint8Array): Promise<string | undefined> {
  try {
    readCrl(der);
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    return `не читается (${error.message})`;
  }
  const { stderr } = await openssl.job(async (job) => {
    await job.write('list.crl', der);
    return job.run(['crl', '-inform', 'DER', '-in', 'list.crl', '-noout', '-CAfile', bundleFile, ...TRUST_ONLY]);
  });
  return stderr.includes('verify OK') ? undefined : 'подпись издателя не сошлась';
}
