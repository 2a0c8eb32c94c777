import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { DocumentKind, LetterKind } from '#domain/letters/letter.ts';
import type { LetterOutcome, LetterStatus } from '#domain/letters/letter-status.ts';
import type { LetterFilter, Way } from '#domain/statistics/filter.ts';
import type { Norms } from '#domain/statistics/measures.ts';
import { database } from '../statements/database.ts';
import { instantOf, micros } from '../statements/values.ts';
import { dayOf, momentOf, PREFIX, WAY } from './letters-of.ts';
import { selectedLetters } from './selected-letters.ts';

/** One letter behind a total: nothing of its addressee but the region. */
export interface StatisticsLine {
  readonly id: string;
  readonly number: string | null;
  readonly siteId: string;
  /** `yyyy-MM-dd` of the moment it is counted by. */
  readonly day: string;
  readonly kind: LetterKind;
  readonly documentKind: DocumentKind;
  readonly way: Way;
  readonly status: LetterStatus;
  readonly outcome: LetterOutcome | null;
  readonly shpi: string | null;
  readonly prefix: string | null;
  readonly signedByName: string | null;
  /** Its place in the list. */
  readonly place: string;
}

interface LinesAsked {
  readonly after: readonly [micros: string, id: string] | null;
  readonly limit: number;
  readonly now: Date;
}

/** After the place, oldest first. */
export async function listLines(
  em: EntityManager,
  filter: LetterFilter,
  norms: Norms,
  { after, limit, now }: LinesAsked,
): Promise<readonly StatisticsLine[]> {
  const moment = momentOf(filter);
  const later = after === null ? sql`` : sql` and (${moment}, l.id) > (${instantOf(after[0])}, ${after[1]}::uuid)`;
  const { rows } = await sql<StatisticsLine>`
    select l.id, l.number, l.site_id as "siteId", ${dayOf(filter)} as day, l.kind, l.document_kind as "documentKind", ${WAY} as way,
      l.status, l.outcome, l.shpi, ${PREFIX} as prefix,
      (select a.full_name from account a where a.id = l.signed_by_id) as "signedByName", ${micros(moment)} || ':' || l.id as place
    from ${await selectedLetters(em, filter, norms, now)}${later}
    order by ${moment}, l.id limit ${limit}`.execute(database(em));
  return rows;
}

export async function countLines(em: EntityManager, filter: LetterFilter, norms: Norms, now: Date): Promise<number> {
  const lines = await selectedLetters(em, filter, norms, now);
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${lines}`.execute(database(em));
  return rows[0]?.n ?? 0;
}
