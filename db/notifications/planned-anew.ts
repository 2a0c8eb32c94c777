import type { EntityManager } from '@mikro-orm/postgresql';
import {
  NOTIFICATION_SIGNALS,
  notificationWorkflowId,
  type TermsChangedSignal,
} from '#domain/notifications/notification-process.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';
import { enqueueSignals } from '../work/outbox.ts';

/** Nothing of these has left. */
const BEFORE_SENDING = ['queued', 'waiting'] as const;

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
    .where('status', 'in', BEFORE_SENDING)
    .execute();
  return tell(em, rows, 'consent', now);
}

/** Those that tell of another start of a hearing than it has end at once instead of at their hour. @returns how many */
export async function planAnewAfterMove(em: EntityManager, caseIds: readonly string[], now: Date): Promise<number> {
  const rows = await database(em)
    .selectFrom('notification as n')
    .innerJoin('case_hearing as h', 'h.id', 'n.case_hearing_id')
    .select(['n.id', 'h.starts_at as startsAt'])
    .where('n.case_id', '=', anyOf(caseIds))
    .where('n.finished_at', 'is', null)
    .where('n.status', 'in', BEFORE_SENDING)
    .whereRef('n.told_hearing_at', '<>', 'h.starts_at')
    .execute();
  let told = 0;
  for (const { id, startsAt } of rows) told += await tell(em, [{ id }], `hearing:${startsAt.toISOString()}`, now);
  return told;
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
    .where('status', 'in', BEFORE_SENDING)
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
