import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { differencesToSettle, WHOLE_PLACE, type DifferenceToSettle } from '#domain/form103/open-differences.ts';
import { coveredAt, withoutSettled, type CoveredDifference } from '#domain/form103/settled-differences.ts';
import { database } from '../statements/database.ts';
import { listFormSettlements, type FormCheck } from './checks.ts';
import { readJudgedLines } from './judged-lines.ts';

type Judged = Awaited<ReturnType<typeof readJudgedLines>>;

/** What of a comparison waits for a person. */
export interface OpenDifferences {
  readonly judged: Judged;
  /** People's words, of one place the earlier first. */
  readonly settled: Awaited<ReturnType<typeof listFormSettlements>>;
  readonly open: readonly DifferenceToSettle[];
  /** Places that somebody has said his word on. */
  readonly settledPlaces: ReadonlySet<number>;
  /** What a word on a place would be of now. */
  coveredAt(place: number): readonly CoveredDifference[];
}

/** By the ways that are known by now, without what was settled. */
export async function readOpenDifferences(em: EntityManager, check: FormCheck): Promise<OpenDifferences> {
  const settled = await listFormSettlements(em, check.id);
  const settledPlaces = new Set(settled.map(({ place }) => place));
  const judged = await readJudgedLines(em, check);
  const lines = withoutSettled(judged.lines, settled);
  const isWholeSettled = settledPlaces.has(WHOLE_PLACE);
  const open = differencesToSettle(lines, isWholeSettled ? [] : check.whole, {
    isBad: !isWholeSettled && check.signature_state === 'bad',
    isRead: isWholeSettled || check.is_read,
  });
  return { judged, settled, open, settledPlaces, coveredAt: (place) => coveredAt(place, lines) };
}

/** Whoever settles, and whoever judges anew, go one after another until their transactions end. */
export async function lockFormCheck(em: EntityManager, checkId: string): Promise<void> {
  await sql`select from form103_check where id = ${checkId}::uuid for update`.execute(database(em));
}
