import type { SignatureFinding } from '#domain/signing/signature-words.ts';
import { oidOf } from '../der/der-primitives.ts';
import { readDer } from '../der/read-der.ts';
import type { CmsSigner } from '../cms/read-cms.ts';

const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
/** signingCertificate and signingCertificateV2. */
const CERTIFICATE_REFERENCES = ['1.2.840.113549.1.9.16.2.12', '1.2.840.113549.1.9.16.2.47'] as const;

/**
 * Whether the signature has what makes it CAdES-BES; openssl lets one without any signed attributes pass even when asked for CAdES, and
 * does not look at what kind of data was signed. Whether the reference is to the right certificate is openssl's to say.
 * Source: ETSI EN 319 122-1, 6.3; RFC 5035, 5.4; RFC 5652, 11.
 */
export function besFault({ signedAttributes = [] }: CmsSigner, contentType: string): SignatureFinding | undefined {
  const instancesOf = (oid: string) => signedAttributes.filter((attribute) => attribute.oid === oid);
  const valuesOf = (oid: string) => instancesOf(oid).flatMap(({ values }) => values);
  if (!CERTIFICATE_REFERENCES.some((oid) => valuesOf(oid).length > 0)) return { code: 'not_bes' };
  const [type, digest] = [valuesOf(CONTENT_TYPE)[0], valuesOf(MESSAGE_DIGEST)[0]];
  if (!type || !digest) return { code: 'bes_incomplete' };
  const single = [CONTENT_TYPE, MESSAGE_DIGEST, ...CERTIFICATE_REFERENCES];
  const isRepeated = single.some((oid) => valuesOf(oid).length > 1 || instancesOf(oid).length > 1);
  if (isRepeated) return { code: 'bes_repeated' };
  return oidOf(readDer(type)) === contentType ? undefined : { code: 'other_content' };
}
