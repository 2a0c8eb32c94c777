import type { EntityManager } from '@mikro-orm/postgresql';
import type { FileRow } from '../work/files.ts';
import { findLetterForms } from './letter-forms.ts';

/**
 * A letter's files with the form 103 that tells of it: the row of the letter is never changed and keeps the form that came first.
 */
export async function withTellingForm<Row extends FileRow>(
  em: EntityManager,
  letterId: string,
  files: readonly Row[],
): Promise<readonly Row[]> {
  if (files.every(({ kind }) => kind !== 'form103')) return files;
  const { telling } = await findLetterForms(em, letterId);
  if (telling === null) return files;
  const { sha256, fileName, byteSize, at } = telling;
  const shown = { sha256, fileName, byteSize, createdAt: at };
  return files.map((file) => (file.kind === 'form103' ? { ...file, ...shown } : file));
}
