import type { EntityManager } from '@mikro-orm/postgresql';
import type { FileRow } from '../work/files.ts';
import { findLetterForms } from './letter-forms.ts';

/**
 * A letter's files with the form 103 that is in force: the row of the letter is never changed and keeps the form that came first.
 */
export async function withFormInForce<Row extends FileRow>(
  em: EntityManager,
  letterId: string,
  files: readonly Row[],
): Promise<readonly Row[]> {
  if (files.every(({ kind }) => kind !== 'form103')) return files;
  const { inForce } = await findLetterForms(em, letterId);
  if (inForce === null) return files;
  const { sha256, fileName, byteSize, at } = inForce;
  const shown = { sha256, fileName, byteSize, createdAt: at };
  return files.map((file) => (file.kind === 'form103' ? { ...file, ...shown } : file));
}
