import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { AppointedStart, CallEnd, CallOfLetter } from '#domain/case-letters/call-of-letter.ts';
import { hearingEnd, type HearingState } from '#domain/cases/case-hearing.ts';
import { letterSubject } from '#domain/work/subject.ts';
import { lastKnownNow } from '../clock.ts';
import { database } from '../statements/database.ts';
import { newestLine } from '../work/timeline.ts';

/** The hearing that a letter which the Post does not have calls to; null: it calls to none, or was made after that was. */
export async function findCallOfLetter(em: EntityManager, letterId: string): Promise<CallOfLetter | null> {
  const found = await database(em)
    .selectFrom('letter as l')
    .innerJoin('case_hearing as h', 'h.id', 'l.case_hearing_id')
    .innerJoin('site as s', 's.id', 'l.site_id')
    .select(['h.id as hearingId', 'h.starts_at as startsAt', 's.time_zone as timeZone', 'l.told_hearing_at as toldAt'])
    .select(['h.case_id as caseId', 'h.state', sql<boolean>`h.gone_at is not null`.as('isGone')])
    .where('l.id', '=', letterId)
    .where('l.accepted_at', 'is', null)
    .where('l.status', '<>', 'cancelled')
    // What is written after a hearing about what was decided there calls nobody to it.
    .whereRef('l.created_at', '<', 'h.starts_at')
    .executeTakeFirst();
  if (!found?.toldAt) return null;
  const { toldAt, caseId, state, isGone, ...call } = found;
  const ended = callEnd({ state, isGone, startsAt: call.startsAt });
  const other = ended === null ? null : await nextHearing(em, caseId, call.hearingId);
  const line = await newestLine(em, letterSubject(letterId), { kinds: ['told_anew'] });
  return { ...call, toldAt, ended, other, toldBefore: startsOf(line?.data ?? {}, call.hearingId) };
}

function callEnd({
  startsAt,
  ...hearing
}: Pick<CallOfLetter, 'startsAt'> & { readonly state: HearingState; readonly isGone: boolean }): CallEnd | null {
  const isPast = hearing.state === 'held' || startsAt <= lastKnownNow();
  return hearingEnd(hearing) ?? (isPast ? 'past' : null);
}

/** The nearest coming one of the case beside it. */
async function nextHearing(em: EntityManager, caseId: string, besideId: string): Promise<AppointedStart | null> {
  const found = await database(em)
    .selectFrom('case_hearing')
    .select(['id as hearingId', 'starts_at as startsAt'])
    .where('case_id', '=', caseId)
    .where('id', '<>', besideId)
    .where('state', '=', 'scheduled')
    .where('gone_at', 'is', null)
    .where('starts_at', '>', lastKnownNow())
    .orderBy('starts_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return found ?? null;
}

/** Of another hearing the line says nothing about this one. */
function startsOf({ hearingId, from }: Readonly<Record<string, unknown>>, ownId: string): Date[] {
  if (hearingId !== ownId || !Array.isArray(from)) return [];
  return from.map((at) => new Date(String(at)));
}
