import { join } from 'node:path';
import type { KeyRing } from '#config/key-ring.ts';
import { diskShelf } from '#db/blobs/disk-shelf.ts';
import { EncryptedBlobStore } from '#db/blobs/encrypted-blob-store.ts';
import type { SealedShelf } from '#db/blobs/sealed-shelf.ts';
import { bringFile, linesOf } from '../backup/files.ts';
import { FILE_LIST, FILES_FOLDER, type CopyContent } from '../backup/manifest.ts';
import { CopyDamagedError } from '../backup/sealed-part.ts';

/** A copy with the keys that open it; its database is read and found whole, its files are read as they are brought. */
export interface OpenedCopy {
  readonly folder: string;
  readonly content: CopyContent;
  readonly keys: KeyRing;
  /** What is not whole among the files is left behind and named, instead of keeping all the rest from coming back. */
  readonly withoutDamaged?: boolean;
}

/** So many names stand in the words; the rest is their number. */
const NAMED = 20;

/**
 * Copies every file that the rows name, and opens each where it then lies; all are read before anything is said of them, and before any
 * row is brought. @returns the files that were left behind @throws CopyDamagedError when there are some and nobody has allowed it
 */
export async function bringFiles(copy: OpenedCopy, into: SealedShelf): Promise<readonly string[]> {
  const { folder, content, keys, withoutDamaged = false } = copy;
  const [from, store] = [diskShelf(join(folder, '..', FILES_FOLDER)), new EncryptedBlobStore(into, keys)];
  const missing = new Set(content.missing);
  const damaged: string[] = [];
  for await (const sha256 of linesOf(join(folder, FILE_LIST))) {
    if (missing.has(sha256)) continue;
    if (!(await bringFile(from, store, into, sha256))) damaged.push(sha256);
  }
  if (damaged.length > 0 && !withoutDamaged) throw new CopyDamagedError(refusalOf(damaged));
  return damaged;
}

function refusalOf(damaged: readonly string[]): string {
  return [
    `В копии пропало или испорчено файлов: ${namesOf(damaged)}.`,
    `Суд не возвращён. Если эти файлы целы где-то ещё (прежнее хранилище, другой носитель), положите их в папку ${FILES_FOLDER} рядом с копией и`,
    'повторите. Или верните всё остальное без них: та же команда с --without-damaged.',
  ].join('\n');
}

/** What a restore without the damaged files leaves to be done. */
export function leftBehindWords(damaged: readonly string[]): string {
  return [
    `ВНИМАНИЕ: не вернулось файлов: ${namesOf(damaged)}.`,
    'Каких писем и карточек это документы, скажет сверка: npm run reconcile -- --deep; у них будут неисправности.',
  ].join('\n');
}

function namesOf(damaged: readonly string[]): string {
  const named = damaged.slice(0, NAMED).join(', ');
  return `${String(damaged.length)} (${named}${damaged.length > NAMED ? ' и другие' : ''})`;
}
