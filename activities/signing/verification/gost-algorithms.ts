import type { CmsSigner } from '../cms/read-cms.ts';

/** Стрибог, 256 and 512 bits. */
const DIGESTS: ReadonlySet<string> = new Set(['1.2.643.7.1.1.2.2', '1.2.643.7.1.1.2.3']);
/** ГОСТ Р 34.10-2012: as a key's OID or as a signature's, both are met. */
const SIGNATURES: ReadonlySet<string> = new Set([
  '1.2.643.7.1.1.1.1',
  '1.2.643.7.1.1.1.2',
  '1.2.643.7.1.1.3.2',
  '1.2.643.7.1.1.3.3',
]);

/** ГОСТ Р 34.10-2001 and foreign algorithms give no qualified signature. */
export function isGost2012({ digestOid, signatureOid }: CmsSigner): boolean {
  return DIGESTS.has(digestOid) && SIGNATURES.has(signatureOid);
}
