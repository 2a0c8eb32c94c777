import { DerError } from './der-value.ts';
import type { DerValue } from './der-value.ts';

const CONSTRUCTED = 0x20;
const MULTI_BYTE_TAG = 0x1f;
const INDEFINITE = 0x80;
/** Signatures nest about fifteen deep; more is an attack on the stack. */
const MAX_DEPTH = 64;

interface Header {
  readonly tag: number;
  readonly byteLength: number;
  /** Undefined for the indefinite form of BER. */
  readonly contentLength: number | undefined;
}

/**
 * The value that starts at `offset`; bytes after it are left alone. Reads DER and the indefinite lengths of BER.
 * Source: ITU-T X.690, 8.1.
 * @throws DerError when it is cut short or not ASN.1.
 */
export function readDer(bytes: Uint8Array, offset = 0, depth = 0): DerValue {
  if (depth > MAX_DEPTH) throw new DerError('nested too deep');
  const { tag, byteLength, contentLength } = readHeader(bytes, offset);
  const start = offset + byteLength;
  if (contentLength === undefined) return readIndefinite(bytes, { tag, offset, start, depth });
  const end = start + contentLength;
  if (end > bytes.length) throw new DerError('cut short');
  return { tag, bytes: bytes.subarray(offset, end), content: bytes.subarray(start, end) };
}

/** @throws DerError when the value is not constructed or its contents are damaged. */
export function childrenOf({ tag, content }: DerValue): readonly DerValue[] {
  if ((tag & CONSTRUCTED) === 0) throw new DerError('not constructed');
  const children: DerValue[] = [];
  for (let offset = 0; offset < content.length;) {
    const child = readDer(content, offset);
    children.push(child);
    offset += child.bytes.length;
  }
  return children;
}

/** The first value, which must have this tag. @throws DerError */
export function readTagged(bytes: Uint8Array, tag: number): DerValue {
  return expectTag(readDer(bytes), tag);
}

/** @throws DerError when it is absent or of another type. */
export function expectTag(value: DerValue | undefined, tag: number): DerValue {
  if (value?.tag !== tag)
    throw new DerError(`expected tag ${tag.toString(16)}, found ${String(value?.tag.toString(16))}`);
  return value;
}

function readHeader(bytes: Uint8Array, offset: number): Header {
  const [tag, first] = [bytes[offset], bytes[offset + 1]];
  if (tag === undefined || first === undefined) throw new DerError('cut short');
  if ((tag & MULTI_BYTE_TAG) === MULTI_BYTE_TAG) throw new DerError('tags above 30 are not used here');
  if (first < INDEFINITE) return { tag, byteLength: 2, contentLength: first };
  if (first === INDEFINITE) return { tag, byteLength: 2, contentLength: undefined };
  const count = first - INDEFINITE;
  if (count > 4) throw new DerError('length above 4 GB');
  let contentLength = 0;
  for (let index = 0; index < count; index++) contentLength = contentLength * 256 + (bytes[offset + 2 + index] ?? NaN);
  if (Number.isNaN(contentLength)) throw new DerError('cut short');
  return { tag, byteLength: 2 + count, contentLength };
}

function readIndefinite(
  bytes: Uint8Array,
  { tag, offset, start, depth }: { tag: number; offset: number; start: number; depth: number },
): DerValue {
  if ((tag & CONSTRUCTED) === 0) throw new DerError('indefinite length of a primitive value');
  let at = start;
  while (bytes[at] !== 0 || bytes[at + 1] !== 0) at += readDer(bytes, at, depth + 1).bytes.length;
  return { tag, bytes: bytes.subarray(offset, at + 2), content: bytes.subarray(start, at) };
}
