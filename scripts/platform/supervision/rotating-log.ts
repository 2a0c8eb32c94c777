import { closeSync, existsSync, fstatSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';

/** How much of a log is kept. */
export interface LogLimits {
  /** A file that would grow beyond this gives way to a new one, bytes. */
  readonly maxBytes: number;
  /** Older files that are kept: `api.log.1` is the newest of them. */
  readonly kept: number;
}

export const LOG_LIMITS: LogLimits = { maxBytes: 20 * 1024 * 1024, kept: 5 };

/** What waits for room on the disk; beyond this the oldest lines are given up, and their number is told. */
const MAX_WAITING_BYTES = 1024 * 1024;

/**
 * A log of whole lines that changes its file by size. Writing is synchronous: lines keep their order across a change of files, none is
 * lost in it, and a full disk is an error here and now instead of one that ends the process later.
 */
export class RotatingLog {
  readonly #path: string;
  readonly #limits: LogLimits;
  #file: number | undefined;
  #byteSize = 0;
  /** The rest of a line of which the disk took a part only: it goes before anything else. */
  #torn: Buffer | undefined;
  readonly #waiting: Buffer[] = [];
  #givenUp = 0;

  constructor(path: string, limits: LogLimits = LOG_LIMITS) {
    this.#path = path;
    this.#limits = limits;
  }

  /** Never throws: what cannot be written now is written with a later line. */
  write(line: string): void {
    this.#waiting.push(Buffer.from(`${line}\n`));
    this.#giveUpOldest();
    this.flush();
  }

  /** Tries again what waits. @returns whether nothing waits any more */
  flush(): boolean {
    try {
      while (this.#torn !== undefined || this.#givenUp > 0 || this.#waiting.length > 0) this.#writeNext();
      return true;
    } catch (error) {
      if (!(error instanceof Error && 'syscall' in error)) throw error;
      return false;
    }
  }

  close(): void {
    this.flush();
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }

  #writeNext(): void {
    const next = this.#torn ?? (this.#givenUp > 0 ? givenUpWords(this.#givenUp) : this.#waiting[0]);
    if (!next) return;
    const written = writeSync(this.#fileFor(next.length), next);
    this.#byteSize += written;
    if (this.#torn === undefined) {
      if (this.#givenUp > 0) this.#givenUp = 0;
      else this.#waiting.shift();
    }
    this.#torn = written < next.length ? next.subarray(written) : undefined;
  }

  #fileFor(byteSize: number): number {
    if (this.#file !== undefined && this.#byteSize > 0 && this.#byteSize + byteSize > this.#limits.maxBytes) {
      makePlace(this.#path, this.#limits.kept);
      renameSync(this.#path, `${this.#path}.1`);
      closeSync(this.#file);
      this.#file = undefined;
    }
    if (this.#file === undefined) {
      this.#file = openSync(this.#path, 'a', 0o600);
      this.#byteSize = fstatSync(this.#file).size;
    }
    return this.#file;
  }

  #giveUpOldest(): void {
    let byteSize = this.#waiting.reduce((sum, { length }) => sum + length, 0);
    while (byteSize > MAX_WAITING_BYTES) {
      byteSize -= this.#waiting.shift()?.length ?? byteSize;
      this.#givenUp += 1;
    }
  }
}

function givenUpWords(count: number): Buffer {
  return Buffer.from(`${String(count)} строк журнала не записано: на диске не было места\n`);
}

/** `log.1` becomes `log.2`, …; what would be beyond `kept` goes, so that `log.1` is free. */
export function makePlace(path: string, kept: number): void {
  rmSync(`${path}.${String(kept)}`, { force: true });
  for (let place = kept - 1; place >= 1; place -= 1) {
    if (existsSync(`${path}.${String(place)}`)) renameSync(`${path}.${String(place)}`, `${path}.${String(place + 1)}`);
  }
}
