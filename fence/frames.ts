import type { Writable } from 'node:stream';

/**
 * Messages between us and a fenced process: a JSON body and byte strings beside it. Plain on purpose: what a conquered process sends
 * is parsed by nothing cleverer than JSON.
 *
 * On the wire: 8 bytes (UInt32BE length of the head, UInt32BE length of all blobs), the head `{body, sizes}` in JSON, the blobs.
 */
export interface Message {
  readonly body: unknown;
  readonly blobs: readonly Uint8Array[];
}

const PREFIX_BYTES = 8;
const MAX_HEAD_BYTES = 1024 * 1024;

/** The other side does not keep to the form, or sends more than is allowed. */
export class FrameError extends Error {
  override name = 'FrameError';
}

/** Writes the message in one go. */
export function writeFrame(stream: Writable, message: Message): void {
  stream.cork();
  for (const piece of encodeFrame(message)) stream.write(piece);
  stream.uncork();
}

function encodeFrame({ body, blobs }: Message): readonly Uint8Array[] {
  const head = Buffer.from(JSON.stringify({ body, sizes: blobs.map((blob) => blob.byteLength) }));
  const prefix = Buffer.alloc(PREFIX_BYTES);
  prefix.writeUInt32BE(head.byteLength, 0);
  prefix.writeUInt32BE(
    blobs.reduce((sum, blob) => sum + blob.byteLength, 0),
    4,
  );
  return [prefix, head, ...blobs];
}

/** Gathers messages from pieces as they come. */
export class FrameReader {
  readonly #maxBytes: number;
  #pieces: Buffer[] = [];
  #length = 0;

  /** `maxBytes`: for the blobs of one message. */
  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** The messages that are complete with this piece. @throws FrameError */
  push(piece: Buffer): readonly Message[] {
    this.#pieces.push(piece);
    this.#length += piece.byteLength;
    const messages: Message[] = [];
    for (let message = this.#next(); message; message = this.#next()) messages.push(message);
    return messages;
  }

  #next(): Message | undefined {
    if (this.#length < PREFIX_BYTES) return undefined;
    const prefix = this.#joined(PREFIX_BYTES);
    const [headBytes, blobBytes] = [prefix.readUInt32BE(0), prefix.readUInt32BE(4)];
    if (headBytes > MAX_HEAD_BYTES || blobBytes > this.#maxBytes) throw new FrameError('message too large');
    const total = PREFIX_BYTES + headBytes + blobBytes;
    if (this.#length < total) return undefined;
    const whole = this.#joined(total);
    this.#pieces = whole.byteLength > total ? [whole.subarray(total)] : [];
    this.#length -= total;
    return decode(
      whole.subarray(PREFIX_BYTES, PREFIX_BYTES + headBytes),
      whole.subarray(PREFIX_BYTES + headBytes, total),
    );
  }

  /** A buffer that holds at least `bytes`; pieces are joined only when a message needs it. */
  #joined(bytes: number): Buffer {
    const [first] = this.#pieces;
    if (first !== undefined && first.byteLength >= bytes) return first;
    const whole = Buffer.concat(this.#pieces);
    this.#pieces = [whole];
    return whole;
  }
}

function decode(head: Buffer, blobs: Buffer): Message {
  const { body, sizes } = parseHead(head);
  let offset = 0;
  const parts = sizes.map((size) => blobs.subarray(offset, (offset += size)));
  if (offset !== blobs.byteLength) throw new FrameError('sizes do not add up');
  return { body, blobs: parts };
}

function parseHead(head: Buffer): { readonly body: unknown; readonly sizes: readonly number[] } {
  try {
    const value: unknown = JSON.parse(head.toString('utf8'));
    if (typeof value === 'object' && value !== null && 'body' in value && 'sizes' in value && isSizes(value.sizes)) {
      return { body: value.body, sizes: value.sizes };
    }
  } catch (cause) {
    throw new FrameError('head is no JSON', { cause });
  }
  throw new FrameError('head has another form');
}

function isSizes(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((each) => Number.isSafeInteger(each) && (each as number) >= 0);
}
