import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { READY_STATUSES } from '#domain/letters/letter-life.ts';
import type { SteppedBatch } from '#domain/cabinet/cabinet-step.ts';
import type { ChannelName } from '#domain/post/channels.ts';
import { database, statements } from '../statements/database.ts';
import { constant } from '../statements/values.ts';

/** Of the archive of a batch that was taken back it was said, too late, that it is in the cabinet: so may be each of its letters. */
export async function addUploadDoubts(
  em: EntityManager,
  { batchId, toldById }: { readonly batchId: string; readonly toldById: string },
  now: Date,
): Promise<void> {
  const freed = statements
    .selectFrom('batch_letter')
    .select(['batch_id', 'letter_id'])
    .select(sql<string>`${toldById}::uuid`.as('told_by_id'))
    .select(sql<Date>`${now}::timestamptz`.as('told_at'))
    .where('batch_id', '=', batchId)
    .where('result', '=', constant('requeued'));
  await database(em)
    .insertInto('upload_doubt')
    .columns(['batch_id', 'letter_id', 'told_by_id', 'told_at'])
    .expression(freed)
    .execute();
}

/**
 * True while a letter of this batch without an answer may be in the cabinet by a word that came too late, and no batch with that letter was
 * begun to be handed over since: it is looked for before it goes.
 */
export async function isUploadDoubted(em: EntityManager, batchId: string): Promise<boolean> {
  const { rows } = await sql<{ is_doubted: boolean }>`
    select exists (
      select 1 from batch_letter b join upload_doubt d on d.letter_id = b.letter_id and d.batch_id <> b.batch_id
      where b.batch_id = ${batchId} and b.result is null and not exists (
        select 1 from batch_letter o join submission_intent i on i.batch_id = o.batch_id
        where o.letter_id = d.letter_id and i.created_at >= d.told_at)) as is_doubted`.execute(database(em));
  return rows[0]?.is_doubted === true;
}

/** Where the letters are now that this batch let go. */
export interface LetGo {
  /** In no batch. */
  readonly free: readonly string[];
  readonly batches: readonly BatchWithThem[];
}

/** A later batch, and how many of them are in it. */
export interface BatchWithThem extends SteppedBatch {
  readonly id: string;
  readonly batchDate: string;
  readonly ordinal: number;
  readonly channel: ChannelName;
  readonly count: number;
}

export async function findLetGo(em: EntityManager, batchId: string): Promise<LetGo> {
  const free = await database(em)
    .selectFrom('batch_letter as b')
    .innerJoin('letter as l', 'l.id', 'b.letter_id')
    .select('l.id')
    .where('b.batch_id', '=', batchId)
    .where('b.result', '=', constant('requeued'))
    .where('l.batch_id', 'is', null)
    .where('l.status', 'in', READY_STATUSES.map(constant))
    .execute();
  const { rows } = await sql<BatchWithThem>`
    select m.id, m.batch_date as "batchDate", m.ordinal, m.channel, m.status, m.awaiting, count(*)::int as count
    from batch_letter b join batch_letter o on o.letter_id = b.letter_id and o.batch_id <> b.batch_id
    join batch m on m.id = o.batch_id join batch n on n.id = b.batch_id
    where b.batch_id = ${batchId} and b.result = 'requeued' and o.result is distinct from 'requeued' and m.created_at >= n.created_at
    group by m.id order by m.created_at, m.ordinal`.execute(database(em));
  return { free: free.map(({ id }) => id), batches: rows };
}
