import { fingerprintOf } from '../certificates/certificate-facts.ts';
import type { Certificate } from '../certificates/read-certificate.ts';
import { certificatePem } from '../certificates/pem.ts';
import { DerError } from '../der/der-value.ts';
import type { OpenSslJob } from '../openssl-pool.ts';
import { readCrl } from '../revocation/read-crl.ts';
import type { RevocationList } from '../revocation/read-crl.ts';
import { testGost } from '../openssl/self-test.ts';
import type { TrustPart } from './read-trust-files.ts';
import { TRUST_ONLY } from './trust-options.ts';

/** The lists that can be read, and why the others cannot, one Russian line each. */
export interface TrustedLists {
  readonly lists: readonly TrustedList[];
  readonly unused: readonly string[];
}

/** A list that speaks only for the issuers whose key made its signature. */
export interface TrustedList extends RevocationList {
  /** «Список отозванных сертификатов crls/2.pem». */
  readonly title: string;
  /** SHA-256 of the DER, lower-case hex. */
  readonly sha256: string;
  /** Asks openssl once for each key: a big list costs it most of a second each time. */
  isSignedBy(job: OpenSslJob, issuer: Certificate): Promise<boolean>;
}

export function readLists(parts: readonly TrustPart[]): TrustedLists {
  const lists: TrustedList[] = [];
  const unused: string[] = [];
  for (const { file, der } of parts) {
    const title = `Список отозванных сертификатов ${file}`;
    try {
      lists.push({ ...readCrl(der), title, sha256: fingerprintOf(der), isSignedBy: onceForEachKey(der) });
    } catch (error) {
      if (!(error instanceof DerError)) throw error;
      unused.push(`${title} не используется: не читается (${error.message})`);
    }
  }
  return { lists, unused };
}

/** Only an answer is kept: openssl that failed is asked again. */
function onceForEachKey(der: Uint8Array): TrustedList['isSignedBy'] {
  const answers = new Map<string, boolean>();
  return async (job, issuer) => {
    const known = answers.get(issuer.publicKey);
    if (known !== undefined) return known;
    const answer = await isListSignedBy(job, der, issuer);
    answers.set(issuer.publicKey, answer);
    return answer;
  };
}

/** openssl takes the key of the first certificate with the list's issuer name; there is just one for it to take. */
export async function isListSignedBy(job: OpenSslJob, der: Uint8Array, issuer: Certificate): Promise<boolean> {
  await job.write('list.crl', der);
  await job.write('list-issuer.pem', certificatePem(issuer.raw));
  const files = ['-inform', 'DER', '-in', 'list.crl', '-noout', '-CAfile', 'list-issuer.pem'];
  const { stderr } = await job.run(['crl', ...files, ...TRUST_ONLY]);
  if (stderr.includes('verify OK')) return true;
  await testGost(job.run);
  return false;
}
