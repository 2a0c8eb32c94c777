/** One file of the store; `sha256` is null for a half-written one. */
export interface ShelvedBlob {
  readonly sha256: string | null;
  /** Time of the last change by the clock of whoever keeps the files, ms. */
  readonly changedAt: number;
}

/** What decides whether a file goes, asked when nobody can come in between any more. */
export interface Clearing {
  /** A file that was stored again since is needed by whoever stored it, whether or not his row is there yet. ms since 1970. */
  readonly unchangedSince: number;
  readonly isNamed: (sha256: string) => Promise<boolean>;
}

/** Whoever keeps the files does not answer, or does not let us in: nothing is said of any file. */
export class ShelfAwayError extends Error {
  override name = 'ShelfAwayError';
}

/**
 * Where sealed files lie, each under the SHA-256 (hex) of what is in it: a folder of this machine, or a bucket that many machines share.
 * They are encrypted before they come here and opened after they have left, so that whoever keeps the shelf reads nothing.
 */
export interface SealedShelf {
  /** Null: it is not there. A shelf that does not answer is an error, never an absent file. */
  read(sha256: string): Promise<Buffer | null>;
  /** Whole and durably, or not at all; what lay there under the name is replaced. */
  write(sha256: string, sealed: Buffer): Promise<void>;
  /** Says that a file which lies there is needed again, before a row says so: whoever clears sees it by its time. */
  renew(sha256: string, seal: () => Buffer): Promise<void>;
  /** Null: it is not there. */
  byteSize(sha256: string): Promise<number | null>;
  /** Without any question; absent already is as good. */
  remove(sha256: string): Promise<void>;
  /** Every file, page by page; what goes away meanwhile is passed over. */
  pages(): AsyncIterable<readonly ShelvedBlob[]>;
  /** Whether files can be asked for now; leaves nothing behind. @throws Error when they cannot */
  probe(): Promise<void>;
  /** Null where the system does not tell. */
  freeByteSize(): Promise<number | null>;
  /**
   * Takes away a file that nobody needs. There is no moment in which a file goes that a row names or is about to name.
   * @returns its size, bytes; null: it stays, or is not there
   */
  clear(sha256: string, clearing: Clearing): Promise<number | null>;
  /** Mends what a killed process left; half-written files older than that (ms since 1970) go. @returns how many went */
  mend(halfWrittenBefore: number): Promise<number>;
}

/** @throws TypeError when it is no hash: a name never becomes a path of somebody's choosing */
export function requireHash(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new TypeError('a blob is named by its SHA-256 in hex');
  return sha256;
}
