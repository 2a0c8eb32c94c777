import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Writable } from 'node:stream';
import type { KeyRing } from '#config/key-ring.ts';
import { damagedOf, linesOf } from './files.ts';
import { DATABASE_FOLDER, FILE_LIST, FILES_FOLDER, readManifest, type CopyContent } from './manifest.ts';
import { CopyDamagedError, countingLines, hashOfFile, openPart } from './sealed-part.ts';

/**
 * Reads a copy back: every part of the database is opened with the keys and its rows are counted; with `isWhole` every file that the rows
 * name is opened too. @throws CopyDamagedError in words
 */
export async function verifyCopy(folder: string, keys: KeyRing, isWhole: boolean): Promise<CopyContent> {
  const content = readManifest(folder, keys);
  await mustBe(join(folder, FILE_LIST), content.files.list.sha256);
  for (const table of content.tables) {
    const path = join(folder, DATABASE_FOLDER, `${table.name}.copy`);
    await mustBe(path, table.sha256);
    const counting = countingLines();
    await pipeline(await openPart(path, keys), counting.through, nowhere());
    if (counting.lines() !== table.rows) {
      throw new CopyDamagedError(
        `Таблица ${table.name}: в копии строк ${String(counting.lines())}, записано ${String(table.rows)}.`,
      );
    }
  }
  if (isWhole) await verifyFiles(folder, keys, content);
  return content;
}

async function verifyFiles(folder: string, keys: KeyRing, { missing }: CopyContent): Promise<void> {
  const damaged = await damagedOf(join(folder, '..', FILES_FOLDER), keys, linesOf(join(folder, FILE_LIST)));
  const known = new Set(missing);
  const fresh = damaged.filter((name) => !known.has(name));
  if (fresh.length === 0) return;
  throw new CopyDamagedError(
    `В копии пропало или испорчено файлов: ${String(fresh.length)}, первый — ${String(fresh[0])}.`,
  );
}

async function mustBe(path: string, sha256: string): Promise<void> {
  if ((await hashOfFile(path)) !== sha256) throw new CopyDamagedError(`Часть копии ${path} не та, что записана.`);
}

function nowhere(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() });
}
