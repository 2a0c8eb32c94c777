import { sizeText } from '#domain/documents/size-text.ts';
import { isUtf8 } from 'node:buffer';
import { ApplicationError } from '../../errors.ts';

/** Deeper than anything the api asks for; a parser and whoever walks the value go one step down for each level. */
const MAX_JSON_DEPTH = 32;
/** The largest form: two hundred executors with their fields. */
const MAX_FIELDS = 2_000;
/** Of one part: its name, file name and kind. */
const MAX_PART_HEADER_BYTES = 4 * 1024;
/** Of a part that is no file. */
const MAX_TEXT_PART_BYTES = 256 * 1024;

const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);
const [QUOTE, BACKSLASH] = [0x22, 0x5c];

/**
 * Refuses a body whose shape alone would be work: nested without end, of parts without number. Judged before any parser sees it.
 * @throws ApplicationError `bad-request` · `too-large`
 */
export function requireModestShape(body: Uint8Array<ArrayBuffer>, contentType: string): void {
  if (body.length === 0) return;
  if (/^application\/json\b/i.test(contentType)) requireFlatJson(body);
  else if (/^multipart\/form-data\b/i.test(contentType))
    requireFewParts(Buffer.from(body.buffer, body.byteOffset, body.length), contentType);
  else requireFewFields(body);
}

function requireFlatJson(body: Uint8Array): void {
  if (!isUtf8(body)) throw new ApplicationError('bad-request', { detail: 'Тело запроса не в кодировке UTF-8.' });
  let depth = 0;
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at] ?? 0;
    if (byte === QUOTE) at = endOfString(body, at);
    else if (OPENING.has(byte)) depth += 1;
    else if (CLOSING.has(byte)) depth -= 1;
    if (depth > MAX_JSON_DEPTH) {
      throw new ApplicationError('bad-request', { detail: `JSON вложен глубже ${MAX_JSON_DEPTH} уровней.` });
    }
  }
}

/** Where the string that begins here ends. */
function endOfString(body: Uint8Array, from: number): number {
  let at = from + 1;
  while (at < body.length && body[at] !== QUOTE) at += body[at] === BACKSLASH ? 2 : 1;
  return at;
}

function requireFewParts(body: Buffer, contentType: string): void {
  const boundary = /boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (mark === undefined)
    throw new ApplicationError('bad-request', { detail: 'multipart/form-data: не назван boundary.' });
  const line = Buffer.from(`--${mark}`);
  let parts = 0;
  for (let at = body.indexOf(line); at >= 0;) {
    const next = body.indexOf(line, at + line.length);
    if (next >= 0) requireModestPart(body.subarray(at + line.length, next));
    parts += 1;
    if (parts > MAX_FIELDS) throw tooManyFields();
    at = next;
  }
}

function requireModestPart(part: Buffer): void {
  const headerEnd = part.indexOf('\r\n\r\n');
  if ((headerEnd < 0 ? part.length : headerEnd) > MAX_PART_HEADER_BYTES) {
    throw new ApplicationError('too-large', {
      detail: `Заголовок части формы больше ${sizeText(MAX_PART_HEADER_BYTES)}.`,
    });
  }
  const isFile = /filename/i.test(part.subarray(0, headerEnd < 0 ? 0 : headerEnd).toString('latin1'));
  if (!isFile && part.length > MAX_TEXT_PART_BYTES + MAX_PART_HEADER_BYTES) {
    throw new ApplicationError('too-large', { detail: `Поле формы больше ${sizeText(MAX_TEXT_PART_BYTES)}.` });
  }
}

function requireFewFields(body: Uint8Array): void {
  let fields = 1;
  for (const byte of body) if (byte === 0x26) fields += 1;
  if (fields > MAX_FIELDS) throw tooManyFields();
}

function tooManyFields(): ApplicationError {
  return new ApplicationError('too-large', { detail: `В форме больше ${MAX_FIELDS} полей.` });
}
