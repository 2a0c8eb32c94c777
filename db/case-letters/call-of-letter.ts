import type { EntityManager } from '@mikro-orm/postgresql';
import type { CallOfLetter } from '#domain/case-letters/call-of-letter.ts';
import { letterSubject } from '#domain/work/subject.ts';
import { database } from '../statements/database.ts';
import { newestLine } from '../work/timeline.ts';

/** The hearing that a letter which the Post does not have calls to; null: it calls to none, or to one that is not held. */
export async function findCallOfLetter(em: EntityManager, letterId: string): Promise<CallOfLetter | null> {
  const found = await database(em)
    .selectFrom('letter as l')
    .innerJoin('case_hearing as h', 'h.id', 'l.case_hearing_id')
    .innerJoin('site as s', 's.id', 'l.site_id')
    .select(['h.id as hearingId', 'h.starts_at as startsAt', 's.time_zone as timeZone', 'l.told_hearing_at as toldAt'])
    .where('l.id', '=', letterId)
    .where('l.accepted_at', 'is', null)
    .where('l.status', '<>', 'cancelled')
    .where('h.state', '=', 'scheduled')
    .where('h.gone_at', 'is', null)
    .executeTakeFirst();
  if (!found?.toldAt) return null;
  const { toldAt, ...call } = found;
  const line = await newestLine(em, letterSubject(letterId), { kinds: ['told_anew'] });
  return { ...call, toldAt, toldBefore: startsOf(line?.data ?? {}, call.hearingId) };
}

/** Of another hearing the line says nothing about this one. */
function startsOf({ hearingId, from }: Readonly<Record<string, unknown>>, ownId: string): Date[] {
  if (hearingId !== ownId || !Array.isArray(from)) return [];
  return from.map((at) => new Date(String(at)));
}
