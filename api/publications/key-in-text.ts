import { holdsPrivateKey, readRecipientCertificate } from './recipient-certificate.ts';

const BLOCK = /-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----([^-]*)(?:-----END (?:X509 |TRUSTED )?CERTIFICATE-----)?/g;
/** Letters and digits in one run as words never have them: base64 or hex of something. */
const CODED = /[A-Za-z0-9+/_=]{16}/;

/**
 * Whether a text may hold a private key, whatever it is called: then it is not shown again. A certificate, one that was spoilt on its way and
 * plain words are.
 */
export function mayHoldKey(text: string): boolean {
  if (holdsPrivateKey(text)) return true;
  if (!text.includes('-----') && readRecipientCertificate(text) !== null) return false;
  const blocks = [...text.matchAll(BLOCK)].map(([, body = '']) => body);
  return CODED.test(text.replaceAll(BLOCK, '')) || !blocks.every(beginsAsCertificate);
}

/** X.509: a sequence whose first part is a sequence that begins with its version or its number; a key begins with one of these at once. */
function beginsAsCertificate(base64: string): boolean {
  const bytes = Buffer.from(base64, 'base64');
  const outer = contentAt(bytes, 0);
  const inner = outer === null ? null : contentAt(bytes, outer);
  return inner !== null && (bytes[inner] === 0xa0 || bytes[inner] === 0x02);
}

/** Where the content of a DER SEQUENCE begins; null: none begins there. */
function contentAt(bytes: Uint8Array, at: number): number | null {
  const length = bytes[at + 1];
  if (bytes[at] !== 0x30 || length === undefined) return null;
  return at + 2 + (length > 0x80 ? length - 0x80 : 0);
}
