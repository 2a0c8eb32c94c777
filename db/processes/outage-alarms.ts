import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { database } from '../statements/database.ts';
import { anyOf, milliseconds } from '../statements/values.ts';
import type { OutageRow } from './outages.ts';

/** An absence of which something is to be told: that it began, that it ended, or both at once. */
export interface UntoldOutage extends Omit<OutageRow, 'words'> {
  readonly id: string;
  /** Its beginning was told before. */
  readonly isBegunTold: boolean;
}

/** So long the program that took it is waited for. */
const TELLING_MS = 120_000;
const AT_ONCE = 20;

/**
 * Takes what is to be told, so that of several programs one tells it. What was shorter than `shortestMs` is told to nobody.
 * @param now the machine's clock, as absences are noted by it
 */
export async function takeUntold(em: EntityManager, now: Date, shortestMs: number): Promise<readonly UntoldOutage[]> {
  const isLong = sql<boolean>`coalesce(to_at, ${now}::timestamptz) - from_at >= ${milliseconds(shortestMs)}`;
  const isUntold = sql<boolean>`(told_at is null or (end_told_at is null and to_at is not null))`;
  const next = database(em)
    .selectFrom('outage')
    .select('id')
    .where(isUntold)
    .where(isLong)
    .where(({ eb, or }) => or([eb('telling_until', 'is', null), eb('telling_until', '<', now)]))
    .orderBy('id')
    .limit(AT_ONCE)
    .forUpdate()
    .skipLocked();
  const rows = await database(em)
    .updateTable('outage')
    .set({ telling_until: sql<Date>`${now}::timestamptz + ${milliseconds(TELLING_MS)}` })
    .where('id', 'in', next)
    .returning(['id', 'part', 'from_at as fromAt', 'to_at as toAt', 'touched'])
    .returning(sql<boolean>`told_at is not null`.as('isBegunTold'))
    .execute();
  return (rows as unknown as readonly UntoldOutage[]).toSorted((a, b) => Number(a.id) - Number(b.id));
}

/** What was told of it; one that lasts still is told of again when it ends. */
export async function noteTold(em: EntityManager, told: readonly UntoldOutage[], now: Date): Promise<void> {
  const set = (ids: readonly string[], columns: object) =>
    database(em)
      .updateTable('outage')
      .set({ ...columns, told_at: sql<Date>`coalesce(told_at, ${now}::timestamptz)`, telling_until: null })
      .where('id', '=', anyOf(ids))
      .execute();
  await set(
    told.filter(({ toAt }) => toAt === null).map(({ id }) => id),
    {},
  );
  await set(
    told.filter(({ toAt }) => toAt !== null).map(({ id }) => id),
    { end_told_at: now },
  );
}
