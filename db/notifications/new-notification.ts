import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import {
  NOTIFICATION_WORKFLOW,
  notificationStartKey,
  notificationSubject,
  notificationWorkflowId,
  type NotificationInput,
} from '#domain/notifications/notification-process.ts';
import type { NotificationSettings } from '#domain/notifications/notification-settings.ts';
import { database } from '../statements/database.ts';
import { appendAudit } from '../work/audit.ts';
import { enqueueStart } from '../work/outbox.ts';
import { appendTimeline } from '../work/timeline.ts';
import type { Notification } from './notification.entity.ts';
import { insertParts } from './parts.ts';

/** A notice as it is made: words and address are those of this moment. */
export type NewNotification = Pick<
  Notification,
  | ('siteId' | 'caseId' | 'casePartyId' | 'consentId' | 'kind' | 'channel')
  | ('caseNumber' | 'partyName' | 'address' | 'title' | 'body' | 'encoding')
  | ('partCount' | 'costKopecks' | 'timeZone')
> & {
  readonly caseHearingId: string | null;
  /** The start that its words name; absent: the hearing's of now. */
  readonly toldHearingAt?: Date | null | undefined;
  readonly letterId: string | null;
  readonly repeatOfId: string | null;
  readonly templateCode: string | null;
  readonly templateVersion: number | null;
  /** Why the same goes once more, as it was typed; absent or null: nothing is repeated, or nothing was asked. */
  readonly repeatReason?: string | null | undefined;
  readonly letterAt: Date | null;
  readonly createdById: string | null;
  /** Of a reminder by rule, made once; null: a person wants it. */
  readonly rule: { readonly key: string; readonly days: number } | null;
};

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
/** A receipt may come somewhat later than the operator's own term. */
const RECEIPT_SLACK_MS = 6 * HOUR_MS;

/** Writes it with its line, its entry in the journal and the start of its process, all in the caller's transaction. Null: the rule has made it already. */
export async function createNotification(
  em: EntityManager,
  { rule, repeatReason, ...notice }: NewNotification,
  settings: NotificationSettings,
  now: Date,
): Promise<string | null> {
  const id = await insertNotice(em, rule?.key ?? null, notice, now);
  if (id === null) return null;
  await insertParts(em, id, [notice.body], notice.channel === 'mail' ? `mail:${settings.mailSender}` : null);
  const subject = notificationSubject(id);
  const actorId = notice.createdById ?? undefined;
  const line = { subject, eventKey: 'created', at: now, actorId };
  await appendTimeline(
    em,
    rule === null ? { ...line, kind: 'created' } : { ...line, kind: 'created_by_rule', data: { days: rule.days } },
  );
  if (repeatReason != null) {
    const said = { reason: repeatReason };
    await appendTimeline(em, { subject, eventKey: 'repeated', at: now, actorId, kind: 'repeated', data: said });
  }
  const data = { channel: notice.channel, kind: notice.kind };
  await appendAudit(em, { at: now, actorId, action: 'notification.created', subject, data });
  await start(em, inputOf(id, notice.letterAt, settings), now);
  return id;
}

/** What its process is begun with. */
export function inputOf(id: string, letterAt: Date | null, settings: NotificationSettings): NotificationInput {
  return {
    notificationId: id,
    unknownWindowMs: settings.unknownMinutes * MINUTE_MS,
    receiptWindowMs: settings.validityHours * HOUR_MS + RECEIPT_SLACK_MS,
    letterAtMs: letterAt?.getTime() ?? null,
  };
}

async function start(em: EntityManager, input: NotificationInput, now: Date): Promise<void> {
  const { notificationId } = input;
  await enqueueStart(
    em,
    {
      ...{ dedupeKey: notificationStartKey(notificationId), workflowType: NOTIFICATION_WORKFLOW },
      ...{ workflowId: notificationWorkflowId(notificationId), payload: input },
    },
    now,
  );
}

async function insertNotice(
  em: EntityManager,
  ruleKey: string | null,
  notice: Omit<NewNotification, 'rule' | 'repeatReason'>,
  now: Date,
): Promise<string | null> {
  const row = await database(em)
    .insertInto('notification')
    .values({
      ...{ id: randomUUID(), site_id: notice.siteId, case_id: notice.caseId, case_party_id: notice.casePartyId },
      ...{ case_hearing_id: notice.caseHearingId, told_hearing_at: notice.toldHearingAt ?? null },
      ...{ letter_id: notice.letterId, repeat_of_id: notice.repeatOfId },
      ...{ consent_id: notice.consentId, kind: notice.kind, channel: notice.channel, rule_key: ruleKey },
      ...{ template_code: notice.templateCode, template_version: notice.templateVersion },
      ...{ case_number: notice.caseNumber, party_name: notice.partyName, address: notice.address },
      ...{ title: notice.title, body: notice.body, encoding: notice.encoding, part_count: notice.partCount },
      ...{ cost_kopecks: notice.costKopecks, time_zone: notice.timeZone, letter_at: notice.letterAt },
      ...{ created_by_id: notice.createdById, created_at: now, updated_at: now, status: 'queued' },
    })
    .onConflict((conflict) => conflict.column('rule_key').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}
