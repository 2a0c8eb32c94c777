/** Content-addressed store of encrypted files. The key is the SHA-256 (hex) of the plain bytes. */
export interface BlobStore {
  /** Stores the bytes durably (write, fsync, rename) and returns their SHA-256; storing the same bytes again is harmless. */
  put(bytes: Uint8Array): Promise<string>;
  /** @throws BlobMissingError when absent, BlobDamagedError when the content no longer matches its key. */
  get(sha256: string): Promise<Uint8Array>;
  has(sha256: string): Promise<boolean>;
}
