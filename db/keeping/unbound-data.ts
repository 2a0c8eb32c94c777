import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { ERASED_WORDS, UNBOUND_KEPT_DAYS } from '#domain/keeping/unbound-data.ts';
import { database } from '../statements/database.ts';

/** A batch whose form somebody still has to look into. */
const IS_ASKED_OF = (batch: string) =>
  sql`exists (select from task t where t.subject_kind = 'batch' and t.subject_id = ${sql.ref(batch)} and t.closed_at is null)`;

/**
 * Erases what came of people and belongs to no letter, when its days are over: rows of sheets that no letter was made of, lines of forms 103
 * and of the cabinet's reports that are of none of our letters. Files that nothing names then are cleared away by the sweep. A form that
 * people are asked of keeps its lines until they have answered. @returns how many rows
 */
export async function eraseUnbound(em: EntityManager, now: Date): Promise<number> {
  const before = sql<Date>`(${now}::timestamptz - make_interval(days => ${UNBOUND_KEPT_DAYS}))`;
  const rows =
    await sql`delete from letter_import_row r using letter_import i where i.id = r.import_id and i.created_at < ${before}
    and r.letter_id is null and (r.state in ('refused', 'failed') or i.started_at is null)`.execute(database(em));
  await eraseEmptyImports(em, before);
  const lines =
    await sql`update form103_line n set recipient = null, post_index = null, shpi = null, words = ${ERASED_WORDS} from form103_check k
    where k.id = n.check_id and k.checked_at < ${before} and n.letter_id is null and n.words <> ${ERASED_WORDS} and not ${IS_ASKED_OF('k.batch_id')}`.execute(
      database(em),
    );
  const told =
    await sql`update post_report_row n set words = ${ERASED_WORDS}, shpi = null, number = null from post_report p
    where p.id = n.report_id and p.sent_at < ${before} and n.letter_id is null and n.words <> ${ERASED_WORDS}`.execute(
      database(em),
    );
  return [rows, lines, told].reduce((sum, { numAffectedRows = 0n }) => sum + Number(numAffectedRows), 0);
}

/** A sheet goes with the last of its rows: with those that letters were made of it goes when they are destroyed. */
async function eraseEmptyImports(em: EntityManager, before: ReturnType<typeof sql<Date>>): Promise<void> {
  const empty = sql`select i.id from letter_import i where i.created_at < ${before}
    and not exists (select from letter_import_row r where r.import_id = i.id)`;
  await sql`delete from letter_import_document where import_id in (${empty})`.execute(database(em));
  await sql`delete from letter_import where id in (${empty})`.execute(database(em));
}
