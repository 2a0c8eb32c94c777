import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { caseSubject } from '#domain/cases/case-work.ts';
import { movedWords } from '#domain/cases/moved-hearing.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';
import { appendTimelineEntries } from '../work/timeline.ts';
import { endOwedOfEnded } from './letter-owed.ts';
import { planAnewAfterChange } from './planned-anew.ts';

/**
 * Whoever writes the hearings of these cases calls it after: of a coming hearing that parties were told another start of, the case says once for
 * each start that they are to be told anew; what has not left is called, and withdraws itself, and rules remind of the hearing as it is. To one that
 * will not be held no letter is owed.
 */
export async function tellOfMovedHearings(em: EntityManager, caseIds: readonly string[], now: Date): Promise<void> {
  if (caseIds.length === 0) return;
  await endOwedOfEnded(em, caseIds, now);
  const moved = await listMoved(em, caseIds, now);
  const lines = moved.map(({ id, caseId, toldHearingAt, startsAt, timeZone }) => ({
    ...{ subject: caseSubject(caseId), eventKey: `hearing_moved:${id}:${startsAt.toISOString()}`, at: now },
    ...{ kind: 'hearing_moved' as const, data: { what: movedWords(toldHearingAt, { startsAt, timeZone }) ?? '' } },
  }));
  await appendTimelineEntries(em, lines);
  await planAnewAfterChange(em, caseIds, now);
  await freeReminders(em, caseIds);
}

/** A reminder of another start holds back none of the start that the hearing has, also when it is moved back to one it had before. */
async function freeReminders(em: EntityManager, caseIds: readonly string[]): Promise<void> {
  await database(em)
    .updateTable('notification as n')
    .from('case_hearing as h')
    .set({ rule_key: null })
    .whereRef('h.id', '=', 'n.case_hearing_id')
    .where('n.case_id', '=', anyOf(caseIds))
    .where('n.rule_key', 'is not', null)
    .whereRef('n.told_hearing_at', '<>', 'h.starts_at')
    .execute();
}

/** Each hearing with the start that was told of last. */
function listMoved(em: EntityManager, caseIds: readonly string[], now: Date) {
  const told = sql<{ readonly case_hearing_id: string; readonly told_hearing_at: Date; readonly created_at: Date }>`(
    select case_hearing_id, told_hearing_at, created_at from notification
      where case_id = ${anyOf(caseIds)} and kind = 'summons' and status <> 'withdrawn'
    union all select case_hearing_id, told_hearing_at, created_at from every_letter
      where case_id = ${anyOf(caseIds)} and status <> 'cancelled')`.as<'t'>(sql`t`);
  return database(em)
    .selectFrom('case_hearing as h')
    .innerJoin('site as s', 's.id', 'h.site_id')
    .innerJoin(told, 't.case_hearing_id', 'h.id')
    .distinctOn('h.id')
    .select(['h.id', 'h.case_id as caseId', 'h.starts_at as startsAt', 's.time_zone as timeZone'])
    .select('t.told_hearing_at as toldHearingAt')
    .where('h.state', '=', 'scheduled')
    .where('h.gone_at', 'is', null)
    .where('h.starts_at', '>', now)
    .whereRef('t.told_hearing_at', '<>', 'h.starts_at')
    .orderBy('h.id')
    .orderBy('t.created_at', 'desc')
    .execute();
}
