import type { DatabaseSync } from 'node:sqlite';
import { bytesOf } from './mailbox.ts';

/** What is published of one card now. */
export interface PublishedPage {
  readonly publicId: string;
  readonly version: number;
  readonly xml: Buffer;
  readonly isSigned: boolean;
  readonly appliedAtMs: number;
}

/** The published pages; the greatest version of each card. */
export interface PageStore {
  find(publicId: string): PublishedPage | undefined;
  /** Replaces the page whole, its files included. */
  replace(page: PublishedPage, messageNumber: number, files: ReadonlyMap<string, Uint8Array>): void;
  file(publicId: string, sha256: string): Buffer | undefined;
}

export function createPageStore(database: DatabaseSync): PageStore {
  const find = database.prepare('SELECT * FROM pages WHERE public_id = ?');
  const replace = database.prepare('INSERT OR REPLACE INTO pages VALUES (?, ?, ?, ?, ?, ?)');
  const forget = database.prepare('DELETE FROM files WHERE public_id = ?');
  const keep = database.prepare('INSERT OR REPLACE INTO files VALUES (?, ?, ?)');
  const file = database.prepare('SELECT bytes FROM files WHERE public_id = ? AND sha256 = ?');
  return {
    find: (publicId) => {
      const row = find.get(publicId);
      if (!row) return undefined;
      return {
        publicId,
        version: Number(row.version),
        xml: bytesOf(row.xml) ?? Buffer.alloc(0),
        isSigned: Number(row.is_signed) === 1,
        appliedAtMs: Number(row.applied_at_ms),
      };
    },
    replace: ({ publicId, version, xml, isSigned, appliedAtMs }, messageNumber, files) => {
      replace.run(publicId, version, messageNumber, xml, isSigned ? 1 : 0, appliedAtMs);
      forget.run(publicId);
      for (const [sha256, bytes] of files) keep.run(publicId, sha256, bytes);
    },
    file: (publicId, sha256) => bytesOf(file.get(publicId, sha256)?.bytes),
  };
}
