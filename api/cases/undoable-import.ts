import type { CaseImportRow } from '#db/cases/case-imports.ts';
import { isLastImport, touchedSince } from '#db/cases/undo-import.ts';
import type { EntityManager } from '#db/orm.ts';
import { ApplicationError } from '../errors.ts';

/** @throws ApplicationError `conflict` */
export async function requireUndoable(em: EntityManager, kept: CaseImportRow): Promise<void> {
  if (kept.undoneAt !== null) throw new ApplicationError('conflict', { detail: 'Загрузка уже отменена.' });
  if (kept.finishedAt === null) throw new ApplicationError('conflict', { detail: 'Загрузка не закончена.' });
  if (!(await isLastImport(em, kept.siteId, kept.id)))
    throw new ApplicationError('conflict', { detail: 'Отменить можно только последнюю загрузку участка.' });
  const touched = await touchedSince(em, kept.id);
  if (touched.length === 0) return;
  const numbers = touched.map(({ number }) => number).join(', ');
  throw new ApplicationError('conflict', { detail: `С тех пор этих дел касались: ${numbers}. Загрузка не отменена.` });
}
