import type { EntityManager } from '@mikro-orm/postgresql';
import { isSameName } from '#domain/cases/same-person.ts';
import { whyNotNow, type NoticeStanding } from '#domain/notifications/why-not.ts';
import {
  NOTIFICATION_SIGNALS,
  notificationWorkflowId,
  type TermsChangedSignal,
} from '#domain/notifications/notification-process.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';
import { enqueueSignals } from '../work/outbox.ts';

/** Not all of these has left. */
const NOT_GONE = ['queued', 'waiting', 'submitting'] as const;

/** Those of the site that wait for the end of quiet hours are planned anew by the settings of this version. @returns how many */
export async function planAnewAfterSettings(
  em: EntityManager,
  { siteId, version }: { readonly siteId: string; readonly version: number },
  now: Date,
): Promise<number> {
  const rows = await database(em)
    .selectFrom('notification')
    .select('id')
    .where('site_id', '=', siteId)
    .where('finished_at', 'is', null)
    .where('status', '=', 'waiting')
    .where('held_until', 'is not', null)
    .execute();
  return tell(em, rows, `settings:${siteId}:${String(version)}`, now);
}

/** Those that go to the phone of which people have answered whose it is wait for that no more. */
export async function planAnewAfterAnswer(
  em: EntityManager,
  { consentId, newestId }: { readonly consentId: string; readonly newestId: string },
  now: Date,
): Promise<number> {
  const rows = await database(em)
    .selectFrom('notification as n')
    .innerJoin('party_consent as c', (join) =>
      join
        .onRef('c.case_party_id', '=', 'n.case_party_id')
        .onRef('c.channel', '=', 'n.channel')
        .onRef('c.address', '=', 'n.address'),
    )
    .select('n.id')
    .where('c.id', '=', consentId)
    .where('n.finished_at', 'is', null)
    .where('n.status', 'in', NOT_GONE)
    .execute();
  return tell(em, rows, `message:${newestId}`, now);
}

/** Those that rest on a consent which is no more end at once instead of at their hour. @returns how many */
export async function planAnewAfterWithdrawal(
  em: EntityManager,
  consentIds: readonly string[],
  now: Date,
): Promise<number> {
  if (consentIds.length === 0) return 0;
  const rows = await database(em)
    .selectFrom('notification')
    .select('id')
    .where('consent_id', '=', anyOf(consentIds))
    .where('finished_at', 'is', null)
    .where('status', 'in', NOT_GONE)
    .execute();
  return tell(em, rows, 'consent', now);
}

/**
 * Whoever changes these cases, their parties or hearings calls it after: those against which something stands now end at once instead of at their
 * hour. @returns how many
 */
export async function planAnewAfterChange(em: EntityManager, caseIds: readonly string[], now: Date): Promise<number> {
  let told = 0;
  for (const { id, ...standing } of await listStandings(em, caseIds)) {
    if (whyNotNow(standing, now) !== null) told += await tell(em, [{ id }], causeOf(standing), now);
  }
  return told;
}

/** Changed once more it is told once more. */
function causeOf({ caseState, isPartyGone, hearing }: NoticeStanding): string {
  const { state, isGone, startsAt } = hearing ?? {};
  return `case:${[caseState, isPartyGone, state, isGone, startsAt?.toISOString()].map(String).join(':')}`;
}

async function listStandings(
  em: EntityManager,
  caseIds: readonly string[],
): Promise<readonly (NoticeStanding & { readonly id: string })[]> {
  const rows = await database(em)
    .selectFrom('notification as n')
    .innerJoin('court_case as k', 'k.id', 'n.case_id')
    .innerJoin('site as s', 's.id', 'k.site_id')
    .innerJoin('case_party as p', 'p.id', 'n.case_party_id')
    .innerJoin('party_consent as c', 'c.id', 'n.consent_id')
    .leftJoin('case_hearing as h', 'h.id', 'n.case_hearing_id')
    .select(['n.id', 'n.kind', 'n.told_hearing_at as toldHearingAt', 'k.state as caseState', 's.time_zone as timeZone'])
    .select(['n.case_hearing_id as hearingId', 'h.starts_at as startsAt', 'h.state', 'h.gone_at as hearingGoneAt'])
    .select(['p.gone_at as partyGoneAt', 'c.withdrawn_at as withdrawnAt', 'n.party_name as toldName', 'p.name'])
    .where('n.case_id', '=', anyOf(caseIds))
    .where('n.finished_at', 'is', null)
    .where('n.status', 'in', NOT_GONE)
    .execute();
  return rows.map(({ id, kind, toldHearingAt, caseState, hearingId, startsAt, state, timeZone, ...at }) => ({
    ...{ id, kind, toldHearingAt, caseState, isOfHearing: hearingId !== null },
    ...{ isAgreed: at.withdrawnAt === null, isPartyGone: at.partyGoneAt !== null },
    isNamedSo: isSameName(at.toldName, at.name),
    hearing:
      startsAt === null || state === null ? null : { startsAt, state, timeZone, isGone: at.hearingGoneAt !== null },
  }));
}

/** Those that were made in another name than the party has end at once instead of at their hour. @returns how many */
export async function planAnewAfterRenaming(
  em: EntityManager,
  partyIds: readonly string[],
  now: Date,
): Promise<number> {
  const rows = await database(em)
    .selectFrom('notification')
    .select('id')
    .where('case_party_id', '=', anyOf(partyIds))
    .where('finished_at', 'is', null)
    .where('status', 'in', NOT_GONE)
    .execute();
  return tell(em, rows, `name:${now.toISOString()}`, now);
}

async function tell(em: EntityManager, rows: readonly { id: string }[], cause: string, now: Date): Promise<number> {
  const signals = rows.map(({ id }) => {
    const payload: TermsChangedSignal = { eventId: `terms-changed:${id}:${cause}` };
    const workflowId = notificationWorkflowId(id);
    return { dedupeKey: payload.eventId, workflowId, signalName: NOTIFICATION_SIGNALS.termsChanged, payload };
  });
  if (signals.length > 0) await enqueueSignals(em, signals, now);
  return signals.length;
}
