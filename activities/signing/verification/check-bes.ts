import type { SignatureFinding } from '#domain/signing/signature-words.ts';
import type { CmsSigner } from '../cms/read-cms.ts';

const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
/** signingCertificate and signingCertificateV2. */
const CERTIFICATE_REFERENCES = ['1.2.840.113549.1.9.16.2.12', '1.2.840.113549.1.9.16.2.47'] as const;

/**
 * Whether the signature has what makes it CAdES-BES; openssl lets one without any signed attributes pass even when asked for CAdES.
 * Whether the reference is to the right certificate is openssl's to say. Source: ETSI EN 319 122-1, 6.3; RFC 5035, 5.4.
 */
export function besFault({ signedAttributes = [] }: CmsSigner): SignatureFinding | undefined {
  const valuesOf = (oid: string) =>
    signedAttributes.reduce((sum, attribute) => sum + (attribute.oid === oid ? attribute.valueCount : 0), 0);
  const instancesOf = (oid: string) => signedAttributes.filter((attribute) => attribute.oid === oid).length;
  if (!CERTIFICATE_REFERENCES.some((oid) => valuesOf(oid) > 0)) return { code: 'not_bes' };
  if (valuesOf(CONTENT_TYPE) === 0 || valuesOf(MESSAGE_DIGEST) === 0) return { code: 'bes_incomplete' };
  const single = [CONTENT_TYPE, MESSAGE_DIGEST, ...CERTIFICATE_REFERENCES];
  const isRepeated = single.some((oid) => valuesOf(oid) > 1 || instancesOf(oid) > 1);
  return isRepeated ? { code: 'bes_repeated' } : undefined;
}
