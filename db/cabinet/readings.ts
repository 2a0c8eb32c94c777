import type { EntityManager } from '@mikro-orm/postgresql';
import type { ReadingWay } from '#domain/cabinet/answer-row.ts';
import type { JudgedRow } from '#domain/cabinet/judge-answers.ts';
import { isUuid } from '#domain/work/uuid.ts';
import { database } from '../statements/database.ts';
import { constant, json } from '../statements/values.ts';

/** A reading as it is kept; the file only where one was brought. */
export interface NewReading {
  readonly id: string;
  readonly batchId: string;
  readonly way: ReadingWay;
  readonly file: { readonly name: string; readonly sha256: string; readonly byteSize: number } | null;
  readonly readById: string;
}

/** Keeps what was read, each row with what is doubtful in it. */
export async function addReading(
  em: EntityManager,
  { id, batchId, way, file, readById }: NewReading,
  rows: readonly JudgedRow[],
  now: Date,
): Promise<void> {
  await database(em)
    .insertInto('cabinet_reading')
    .values({
      ...{ id, batch_id: batchId, way, read_by_id: readById, read_at: now },
      ...{ file_name: file?.name ?? null, sha256: file?.sha256 ?? null, byte_size: file?.byteSize ?? null },
    })
    .execute();
  if (rows.length === 0) return;
  await database(em)
    .insertInto('cabinet_answer')
    .values(
      rows.map(({ place, words, letterId, state, shpi, fault, standing, doubt, uncompared }) => ({
        ...{ reading_id: id, place, words, letter_id: letterId, state, shpi, standing, doubt },
        ...{ fault_column: fault?.column ?? null, fault_message: fault?.message ?? null },
        uncompared: json([...uncompared]),
        ...{ is_correction: false, settled_by_id: null, settled_at: null, shared_at: null },
      })),
    )
    .execute();
}

/** The form 103 that somebody has brought for a batch and that names its letters; the newest. */
export async function findBroughtForm(
  em: EntityManager,
  batchId: string,
): Promise<{ readonly sha256: string; readonly fileName: string; readonly byteSize: number } | null> {
  const form = await database(em)
    .selectFrom('cabinet_reading as r')
    .select(['r.sha256', 'r.file_name as fileName', 'r.byte_size as byteSize'])
    .where('r.batch_id', '=', batchId)
    .where('r.way', '=', constant('form103'))
    .where('r.sha256', 'is not', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('cabinet_answer as a')
          .select('a.place')
          .whereRef('a.reading_id', '=', 'r.id')
          .where('a.standing', 'in', [constant('shared'), constant('same')]),
      ),
    )
    .orderBy('r.read_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!form) return null;
  return { sha256: form.sha256 ?? '', fileName: form.fileName ?? 'f103.pdf', byteSize: form.byteSize ?? 0 };
}

/** A reading of this batch with the file it was read from; null when there is none. */
export async function findReading(
  em: EntityManager,
  batchId: string,
  readingId: string,
): Promise<{ readonly sha256: string | null; readonly fileName: string | null } | null> {
  if (!isUuid(readingId)) return null;
  const reading = await database(em)
    .selectFrom('cabinet_reading')
    .select(['sha256', 'file_name as fileName'])
    .where('id', '=', readingId)
    .where('batch_id', '=', batchId)
    .executeTakeFirst();
  return reading ?? null;
}
