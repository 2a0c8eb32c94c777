/** One file of the store as it lies there. */
export interface ShelvedFile {
  /** Null for a half-written file. */
  readonly sha256: string | null;
  /** Machine time of the last change, ms. */
  readonly changedAt: number;
}

/** The store seen from below: what lies there, whether or not anything names it. */
export interface BlobShelf {
  /** Every file, page by page. */
  pages(): AsyncIterable<readonly ShelvedFile[]>;
  /** Null where the system does not tell. */
  freeByteSize(): Promise<number | null>;
}

/** Temporary folders: when each thing in them was changed, ms. */
export interface TempShelf {
  changes(): Promise<readonly number[]>;
}
