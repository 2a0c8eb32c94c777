import { DerError, TAG } from '../der/der-value.ts';
import { childrenOf, readTagged } from '../der/read-der.ts';
import { UnreadableSignature } from './unreadable-signature.ts';

/** An attached signature carries the document itself, so the limit is that of documents and not of signatures. */
export const MAX_SIGNATURE_BYTES = 10 * 1024 * 1024;

const ARMOUR = /^-----BEGIN ([A-Z0-9 #]+)-----\s([\s\S]*?)-----END \1-----\s*$/;
/** CERTIFICATE is what `certutil -encode` of Windows writes around whatever it is given. */
const ANYTHING = 'CERTIFICATE';
const LABELS: ReadonlySet<string> = new Set(['CMS', 'PKCS7', 'PKCS #7 SIGNED DATA', 'SIGNATURE', ANYTHING]);
const PEM_LINE = 64;

/**
 * The DER (or BER) of a signature given as DER, PEM or bare base64, with or without CRLF and blank lines, as text in UTF-8 or UTF-16
 * with or without a byte order mark. Bytes after the signature are refused:
 * openssl would let them pass, and they could be anything.
 * @throws UnreadableSignature
 */
export function signatureDer(file: Uint8Array): Uint8Array {
  if (file.length === 0) throw new UnreadableSignature('file_empty');
  if (file.length > MAX_SIGNATURE_BYTES) throw new UnreadableSignature('file_large');
  const bytes = file[0] === TAG.sequence ? file : decodeText(file);
  const whole = readWhole(bytes);
  if (whole.length === bytes.length) return whole;
  throw new UnreadableSignature('file_tail');
}

/** PEM with the label CMS, 64 characters a line, LF: the form of the Post's own samples. */
export function signaturePem(der: Uint8Array): Uint8Array {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(new RegExp(`.{1,${String(PEM_LINE)}}`, 'g')) ?? [];
  return new Uint8Array(Buffer.from(['-----BEGIN CMS-----', ...lines, '-----END CMS-----', ''].join('\n'), 'latin1'));
}

function decodeText(file: Uint8Array): Uint8Array {
  const text = asciiOf(file).trim();
  if (!text.startsWith('-----')) return decodeBase64(text);
  const [, label = '', body = ''] = ARMOUR.exec(text) ?? [];
  if (!LABELS.has(label)) throw new UnreadableSignature('not_cms');
  const bytes = decodeBase64(body);
  if (label === ANYTHING && !isContentInfo(bytes)) throw new UnreadableSignature('not_cms');
  return bytes;
}

/** Notepad of Windows calls UTF-16 «Юникод». What is not ASCII is kept as something that base64 does not know. */
function asciiOf(file: Uint8Array): string {
  return new TextDecoder(encodingOf(file)).decode(file);
}

function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || second === 0) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || first === 0 ? 'utf-16be' : 'utf-8';
}

/** A real certificate begins with another SEQUENCE. */
function isContentInfo(bytes: Uint8Array): boolean {
  try {
    return childrenOf(readTagged(bytes, TAG.sequence))[0]?.tag === TAG.oid;
  } catch (error) {
    if (error instanceof DerError) return false;
    throw error;
  }
}

function decodeBase64(text: string): Uint8Array {
  const compact = text.replace(/\s+/g, '');
  if (/^[A-Za-z0-9+/]+={0,2}$/.test(compact) && compact.length % 4 === 0) {
    return new Uint8Array(Buffer.from(compact, 'base64'));
  }
  throw new UnreadableSignature('unknown_form');
}

function readWhole(bytes: Uint8Array): Uint8Array {
  try {
    return readTagged(bytes, TAG.sequence).bytes;
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    throw new UnreadableSignature('file_damaged', { cause: error });
  }
}
