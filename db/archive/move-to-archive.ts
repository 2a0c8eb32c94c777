import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { ENDED_PHASES, ENDED_STATUSES } from '#domain/archive/archive-rule.ts';
import { LETTER_KINDS, type LetterKind } from '#domain/letters/letter.ts';
import type { LetterPhase } from '#domain/letters/letter-life.ts';
import { database } from '../statements/database.ts';
import { instantOf, micros } from '../statements/values.ts';

/** One way through old letters, in the order of an index: the letters of one folder and kind, the oldest first. */
export interface ArchiveWay {
  readonly phase: LetterPhase;
  readonly kind: LetterKind;
}

export const ARCHIVE_WAYS: readonly ArchiveWay[] = ENDED_PHASES.flatMap((phase) =>
  LETTER_KINDS.map((kind) => ({ phase, kind })),
);

/** Where a way goes on, and how many letters went. Null: it is at its end. */
export interface ArchivedPart {
  readonly moved: number;
  readonly place: { readonly micros: string; readonly id: string } | null;
}

interface NextPart {
  readonly way: ArchiveWay;
  /** Letters whose life ended before. */
  readonly before: Date;
  readonly after: ArchivedPart['place'];
  readonly limit: number;
}

/**
 * The next letters of a way that go to the archive, in the caller's transaction. What still has something open — a task, an incident, a
 * message that nobody has heard — stays, and so does what was taken back since `before`. A repeat finds what is left.
 */
export async function moveToArchive(em: EntityManager, next: NextPart, now: Date): Promise<ArchivedPart> {
  const { rows } = await sql<{ id: string; micros: string; is_old: boolean }>`
    select l.id, ${micros(sql<Date>`l.created_at`)} as micros, ${isOld(next.before)} as is_old
    from letter l where ${ofWay(next)} order by l.created_at, l.id limit ${sql.lit(next.limit)} for update of l skip locked`.execute(
    database(em),
  );
  const old = rows.filter((row) => row.is_old).map(({ id }) => id);
  if (old.length > 0) await sql`select mask_move_letter(${old}::uuid[], ${now})`.execute(database(em));
  const last = rows.at(-1);
  return { moved: old.length, place: last === undefined ? null : { micros: last.micros, id: last.id } };
}

/** A letter is made before it ends: none made later can have ended before. */
function ofWay({ way, before, after }: NextPart) {
  const place =
    after === null ? sql`` : sql`and (l.created_at, l.id) > (${instantOf(after.micros)}, ${after.id}::uuid)`;
  return sql`letter_folder(l.status) = ${way.phase} and l.kind = ${way.kind} and l.created_at < ${before} ${place}`;
}

function isOld(before: Date) {
  return sql`(l.status = any (${ENDED_STATUSES}::text[]) and l.status_since < ${before}
    and not exists (select from task t where t.subject_kind = 'letter' and t.subject_id = l.id and t.closed_at is null)
    and not exists (select from outbox o where o.workflow_id = 'letter/' || l.id::text and o.delivered_at is null)
    and not exists (select from archive_return r where r.letter_id = l.id and r.at >= ${before}))`;
}
