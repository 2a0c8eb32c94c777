import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { EventType } from '#domain/webhooks/event-types.ts';
import { isUuid } from '#domain/work/uuid.ts';
import { database } from '../statements/database.ts';
import { json, milliseconds, now } from '../statements/values.ts';

/** A subscription as an admin sees it. */
export interface WebhookRow {
  readonly id: string;
  readonly siteId: string | null;
  readonly url: string;
  readonly events: readonly EventType[];
  readonly isOn: boolean;
  readonly createdAt: Date;
  readonly createdByName: string;
  readonly failingSince: Date | null;
  /** Off by the program itself. */
  readonly givenUpAt: Date | null;
  readonly oldSecretUntil: Date | null;
  readonly waitingCount: number;
  readonly lastDeliveredAt: Date | null;
}

/** All of them, the newest first. */
export function listWebhooks(em: EntityManager): Promise<WebhookRow[]> {
  return webhooks(em).orderBy('w.created_at', 'desc').orderBy('w.id').execute();
}

export async function findWebhook(em: EntityManager, id: string): Promise<WebhookRow | null> {
  return isUuid(id) ? ((await webhooks(em).where('w.id', '=', id).executeTakeFirst()) ?? null) : null;
}

function webhooks(em: EntityManager) {
  return database(em)
    .selectFrom('webhook as w')
    .innerJoin('account as a', 'a.id', 'w.created_by_id')
    .select(['w.id', 'w.site_id as siteId', 'w.url', 'w.events', 'w.is_on as isOn', 'w.created_at as createdAt'])
    .select(['a.full_name as createdByName', 'w.failing_since as failingSince', 'w.given_up_at as givenUpAt'])
    .select(sql<Date | null>`case when w.old_secret_until > now() then w.old_secret_until end`.as('oldSecretUntil'))
    .select(
      sql<number>`(select count(*)::int from webhook_delivery d where d.webhook_id = w.id and not d.is_delivered)`.as(
        'waitingCount',
      ),
    )
    .select(
      sql<Date | null>`(select max(d.delivered_at) from webhook_delivery d where d.webhook_id = w.id)`.as(
        'lastDeliveredAt',
      ),
    );
}

export interface NewWebhook {
  readonly id: string;
  readonly siteId: string | null;
  readonly url: string;
  readonly events: readonly EventType[];
  readonly secretSealed: string;
  readonly createdById: string;
}

export async function insertWebhook(em: EntityManager, webhook: NewWebhook, at: Date): Promise<void> {
  const { id, siteId, url, events, secretSealed, createdById } = webhook;
  await database(em)
    .insertInto('webhook')
    .values({
      ...{ id, site_id: siteId, url, events: json(events), is_on: true, secret_sealed: secretSealed },
      ...{ created_by_id: createdById, created_at: at },
    })
    .execute();
}

/** Address, events and site; what waits goes to the new address. */
export async function setWebhook(
  em: EntityManager,
  { id, siteId, url, events }: Pick<NewWebhook, 'id' | 'siteId' | 'url' | 'events'>,
): Promise<void> {
  await database(em)
    .updateTable('webhook')
    .set({ site_id: siteId, url, events: json(events) })
    .where('id', '=', id)
    .execute();
}

/** Off: nothing new is gathered, what waits stays. On: what waits is due at once. */
export async function switchWebhook(em: EntityManager, id: string, isOn: boolean): Promise<void> {
  await database(em)
    .updateTable('webhook')
    .set({ is_on: isOn, given_up_at: null, failing_since: null })
    .where('id', '=', id)
    .execute();
  if (!isOn) return;
  await waiting(em, id).set({ due_at: now(), failures: 0 }).where('is_delivered', '=', false).execute();
}

/** A newer secret; the one before signs beside it for so long. */
export async function replaceWebhookSecret(
  em: EntityManager,
  { id, secretSealed, oldForMs }: { readonly id: string; readonly secretSealed: string; readonly oldForMs: number },
): Promise<void> {
  await database(em)
    .updateTable('webhook')
    .set({
      old_secret_sealed: sql<string>`secret_sealed`,
      old_secret_until: sql<Date>`now() + ${milliseconds(oldForMs)}`,
      secret_sealed: secretSealed,
    })
    .where('id', '=', id)
    .execute();
}

/** An event about the subscription itself. */
export async function insertTestDelivery(em: EntityManager, webhookId: string, type: string): Promise<void> {
  await database(em)
    .insertInto('webhook_delivery')
    .values({
      ...{ id: sql<string>`gen_random_uuid()`, webhook_id: webhookId, type, subject_kind: 'webhook' },
      ...{ subject_id: webhookId, data: json({}), at: now(), due_at: now() },
    })
    .execute();
}

/** What is sent once more: one event, or all from an instant on. */
export type Again = { readonly deliveryId: string } | { readonly from: Date };

/** Due once more, in their old order. @returns how many */
export async function sendAgain(em: EntityManager, webhookId: string, again: Again): Promise<number> {
  const set = waiting(em, webhookId).set({ is_delivered: false, delivered_at: null, due_at: now(), failures: 0 });
  const chosen =
    'from' in again
      ? set.where('at', '>=', again.from)
      : set.where('id', '=', isUuid(again.deliveryId) ? again.deliveryId : null);
  return (await chosen.returning('sequence').execute()).length;
}

function waiting(em: EntityManager, webhookId: string) {
  return database(em).updateTable('webhook_delivery').where('webhook_id', '=', webhookId);
}

export interface DeliveryRow {
  readonly id: string;
  readonly sequence: string;
  readonly type: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly status: string | null;
  readonly at: Date;
  readonly isDelivered: boolean;
  readonly deliveredAt: Date | null;
  readonly dueAt: Date;
  /** Oldest first. */
  readonly attempts: readonly AttemptRow[];
}

interface AttemptRow {
  readonly at: string;
  readonly code: number | null;
  readonly error: string | null;
  readonly durationMs: number;
  readonly answer: string;
}

/** Newest first, before the named sequence. */
export async function listDeliveries(
  em: EntityManager,
  webhookId: string,
  { before, limit }: { readonly before: string | null; readonly limit: number },
): Promise<DeliveryRow[]> {
  return database(em)
    .selectFrom('webhook_delivery as d')
    .select(['d.id', 'd.sequence', 'd.type', 'd.subject_kind as subjectKind', 'd.subject_id as subjectId', 'd.status'])
    .select(['d.at', 'd.is_delivered as isDelivered', 'd.delivered_at as deliveredAt', 'd.due_at as dueAt'])
    .select(
      sql<AttemptRow[]>`coalesce((select jsonb_agg(jsonb_build_object('at', t.at, 'code', t.code, 'error', t.error,
        'durationMs', t.duration_ms, 'answer', t.answer) order by t.id)
        from (select * from webhook_attempt a where a.sequence = d.sequence order by a.id desc limit 20) t), '[]')`.as(
        'attempts',
      ),
    )
    .where('d.webhook_id', '=', webhookId)
    .$if(before !== null, (older) => older.where('d.sequence', '<', before))
    .orderBy('d.sequence', 'desc')
    .limit(limit)
    .execute();
}
