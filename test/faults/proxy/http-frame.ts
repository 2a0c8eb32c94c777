import type { Socket } from 'node:net';

/** The connection ended in the middle of a message. */
export class CutMessageError extends Error {
  override name = 'CutMessageError';
}

/** The first line and the headers of an HTTP/1.1 message. */
export interface Head {
  /** As it stood on the wire, the empty line included. */
  readonly raw: Buffer;
  /** `POST /cabinet/uploads HTTP/1.1` or `HTTP/1.1 200 OK`. */
  readonly firstLine: string;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
}

const END_OF_HEAD = Buffer.from('\r\n\r\n');
const END_OF_LINE = Buffer.from('\r\n');
const MAX_HEAD_BYTES = 64 * 1024;

/** Reads a socket message by message, so that a kept connection's next request is never taken for the body of the one before. */
export class MessageReader {
  readonly #chunks: AsyncIterator<Buffer>;
  #kept: Buffer = Buffer.alloc(0);

  constructor(socket: Socket) {
    this.#chunks = socket[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  }

  /** The next message's head; null when the other side has ended between two messages. */
  async head(): Promise<Head | null> {
    for (;;) {
      const end = this.#kept.indexOf(END_OF_HEAD);
      if (end >= 0) return parseHead(this.#take(end + END_OF_HEAD.length));
      if (this.#kept.length > MAX_HEAD_BYTES) throw new CutMessageError('the head has no end');
      if (!(await this.#more())) {
        if (this.#kept.length === 0) return null;
        throw new CutMessageError('the head is cut');
      }
    }
  }

  /** The body's bytes: as they stand on the wire (`raw`, to be passed on), and their content. */
  async *body(framing: Framing): AsyncGenerator<{ readonly raw: Buffer; readonly content: Buffer }> {
    if (framing === 'chunked') yield* this.#chunkedBody();
    else if (framing === 'until_close') yield* this.#rest();
    else yield* this.#counted(framing);
  }

  async *#counted(byteSize: number): AsyncGenerator<{ raw: Buffer; content: Buffer }> {
    for (let left = byteSize; left > 0;) {
      if (this.#kept.length === 0 && !(await this.#more())) throw new CutMessageError('the body is cut');
      const part = this.#take(Math.min(left, this.#kept.length));
      left -= part.length;
      yield { raw: part, content: part };
    }
  }

  async *#rest(): AsyncGenerator<{ raw: Buffer; content: Buffer }> {
    do {
      const part = this.#take(this.#kept.length);
      if (part.length > 0) yield { raw: part, content: part };
    } while (await this.#more());
  }

  async *#chunkedBody(): AsyncGenerator<{ raw: Buffer; content: Buffer }> {
    for (;;) {
      const line = await this.#line();
      const byteSize = Number.parseInt(line.toString('latin1'), 16);
      if (!Number.isSafeInteger(byteSize)) throw new CutMessageError('a chunk has no size');
      yield { raw: line, content: Buffer.alloc(0) };
      if (byteSize === 0) break;
      yield* this.#counted(byteSize);
      yield { raw: await this.#line(), content: Buffer.alloc(0) };
    }
    for (;;) {
      const trailer = await this.#line();
      yield { raw: trailer, content: Buffer.alloc(0) };
      if (trailer.length === END_OF_LINE.length) return;
    }
  }

  async #line(): Promise<Buffer> {
    for (;;) {
      const end = this.#kept.indexOf(END_OF_LINE);
      if (end >= 0) return this.#take(end + END_OF_LINE.length);
      if (!(await this.#more())) throw new CutMessageError('a line is cut');
    }
  }

  #take(byteSize: number): Buffer {
    const part = this.#kept.subarray(0, byteSize);
    this.#kept = this.#kept.subarray(byteSize);
    return part;
  }

  async #more(): Promise<boolean> {
    const next = await this.#chunks.next();
    if (next.done === true) return false;
    this.#kept = Buffer.concat([this.#kept, next.value]);
    return true;
  }
}

/** How a body ends: after so many bytes, with the last chunk, or with the connection. */
export type Framing = number | 'chunked' | 'until_close';

/** RFC 9112, 6.3: a request without a length has no body. */
export function requestFraming({ headers }: Head): Framing {
  if (isChunked(headers)) return 'chunked';
  return Number(headers.get('content-length') ?? 0);
}

/** RFC 9112, 6.3: an answer without a length goes on until the connection ends. */
export function answerFraming(head: Head): Framing {
  const status = statusOf(head);
  if (status < 200 || status === 204 || status === 304) return 0;
  if (isChunked(head.headers)) return 'chunked';
  const length = head.headers.get('content-length');
  return length === undefined ? 'until_close' : Number(length);
}

export function statusOf({ firstLine }: Head): number {
  return Number(firstLine.split(' ')[1]);
}

/** True when the sender of this message says, or its version means, that the connection ends with it. */
export function isLast({ headers, firstLine }: Head): boolean {
  const connection = headers.get('connection')?.toLowerCase() ?? '';
  return connection.includes('close') || (firstLine.includes('HTTP/1.0') && !connection.includes('keep-alive'));
}

function isChunked(headers: Head['headers']): boolean {
  return headers.get('transfer-encoding')?.toLowerCase().includes('chunked') === true;
}

function parseHead(raw: Buffer): Head {
  const [firstLine = '', ...lines] = raw.toString('latin1').trimEnd().split('\r\n');
  const headers = new Map(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const;
    }),
  );
  return { raw, firstLine, headers };
}
