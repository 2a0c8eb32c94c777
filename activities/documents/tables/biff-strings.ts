import type { BiffRecord } from './biff-records.ts';

const WIDE = 1;
const WITH_PHONETIC = 4;
const WITH_RUNS = 8;
const RUN_BYTES = 4;
/** More strings than the cells of the largest table cannot be meant. */
const MAX_STRINGS = 1_000_000;

/** A text whose length stands in two bytes. Source: [MS-XLS] 2.5.294. */
export function longString(data: Buffer): string {
  const length = data.readUInt16LE(0);
  return (data.readUInt8(2) & WIDE) === 0
    ? data.toString('latin1', 3, 3 + length)
    : data.toString('utf16le', 3, 3 + 2 * length);
}

/** The shared strings; one that goes over into the next record says there anew how wide its characters are. Source: [MS-XLS] 2.4.265. */
export function sharedStrings({ data, more }: BiffRecord): readonly string[] {
  const cursor = new Cursor([data, ...more]);
  cursor.skip(4);
  const count = Math.min(cursor.uint32(), MAX_STRINGS);
  const strings: string[] = [];
  for (let at = 0; at < count && !cursor.isOver; at += 1) strings.push(sharedString(cursor));
  return strings;
}

function sharedString(cursor: Cursor): string {
  const length = cursor.uint16();
  const flags = cursor.uint8();
  const runs = (flags & WITH_RUNS) === 0 ? 0 : cursor.uint16();
  const phonetic = (flags & WITH_PHONETIC) === 0 ? 0 : cursor.uint32();
  const text = cursor.characters(length, (flags & WIDE) !== 0);
  cursor.skip(runs * RUN_BYTES + phonetic);
  return text;
}

/** Reads over the ends of records. */
class Cursor {
  readonly #pieces: readonly Buffer[];
  #piece = 0;
  #at = 0;

  constructor(pieces: readonly Buffer[]) {
    this.#pieces = pieces;
  }

  get isOver(): boolean {
    this.#settle();
    return this.#piece >= this.#pieces.length;
  }

  uint8(): number {
    this.#settle();
    const value = this.#current.readUInt8(this.#at);
    this.#at += 1;
    return value;
  }

  uint16(): number {
    return this.uint8() | (this.uint8() << 8);
  }

  uint32(): number {
    return this.uint16() + this.uint16() * 0x1_0000;
  }

  skip(byteCount: number): void {
    for (let left = byteCount; left > 0 && !this.isOver;) {
      const step = Math.min(left, this.#current.length - this.#at);
      this.#at += step;
      left -= step;
    }
  }

  characters(count: number, isWideAtFirst: boolean): string {
    let isWide = isWideAtFirst;
    let text = '';
    while (text.length < count) {
      if (this.#at >= this.#current.length) {
        this.#piece += 1;
        this.#at = 0;
        isWide = (this.#current.readUInt8(0) & WIDE) !== 0;
        this.#at = 1;
      }
      const width = isWide ? 2 : 1;
      const fits = Math.min(count - text.length, Math.floor((this.#current.length - this.#at) / width));
      if (fits === 0) throw new RangeError('a shared string is cut short');
      text += this.#current.toString(isWide ? 'utf16le' : 'latin1', this.#at, this.#at + fits * width);
      this.#at += fits * width;
    }
    return text;
  }

  get #current(): Buffer {
    return this.#pieces[this.#piece] ?? Buffer.alloc(0);
  }

  #settle(): void {
    while (this.#piece < this.#pieces.length && this.#at >= this.#current.length) {
      this.#piece += 1;
      this.#at = 0;
    }
  }
}
