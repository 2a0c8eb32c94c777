import { DerError, TAG } from '../der/der-value.ts';
import { readTagged } from '../der/read-der.ts';
import { UnreadableSignature } from './unreadable-signature.ts';

/** An attached signature carries the document itself, so the limit is that of documents and not of signatures. */
export const MAX_SIGNATURE_BYTES = 10 * 1024 * 1024;

const ARMOUR = /^-----BEGIN ([A-Z0-9 #]+)-----\s([\s\S]*?)-----END \1-----\s*$/;
const LABELS: ReadonlySet<string> = new Set(['CMS', 'PKCS7', 'PKCS #7 SIGNED DATA', 'SIGNATURE']);
const PEM_LINE = 64;

/**
 * The DER (or BER) of a signature given as DER, PEM or bare base64, with or without BOM and CRLF. Bytes after the signature are refused:
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
  const text = Buffer.from(file)
    .toString('latin1')
    .replace(/^\u00EF\u00BB\u00BF/, '')
    .trim();
  if (!text.startsWith('-----')) return decodeBase64(text);
  const [, label = '', body = ''] = ARMOUR.exec(text) ?? [];
  if (LABELS.has(label)) return decodeBase64(body);
  throw new UnreadableSignature('not_cms');
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
