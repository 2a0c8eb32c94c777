import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { database } from '../statements/database.ts';
import { milliseconds, now } from '../statements/values.ts';

/** A delivery that is due, with where it goes. */
export interface DueDelivery {
  readonly sequence: string;
  readonly id: string;
  readonly webhookId: string;
  readonly type: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly siteId: string | null;
  readonly status: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly at: Date;
  readonly failures: number;
  readonly url: string;
  readonly secretSealed: string;
  /** Null: there is none that still signs. */
  readonly oldSecretSealed: string | null;
}

/**
 * Takes what is due: of one subject and subscription only the earliest that was not delivered, so that a failing one holds the later ones of
 * its subject and no others; of one subscription at most `each`, so that one that is slow leaves room for the rest. What was taken is due
 * again after `leaseMs`: whoever took it may have died.
 */
export async function takeDue(
  em: EntityManager,
  { limit, each, leaseMs }: { readonly limit: number; readonly each: number; readonly leaseMs: number },
): Promise<readonly DueDelivery[]> {
  const { rows } = await sql<DueDelivery>`
    with due as (
      select d.sequence, row_number() over (partition by d.webhook_id order by d.sequence) as place
      from webhook_delivery d join webhook w on w.id = d.webhook_id and w.is_on
      where not d.is_delivered and d.due_at <= now() and not exists (
        select from webhook_delivery e where e.webhook_id = d.webhook_id and e.subject_kind = d.subject_kind
          and e.subject_id = d.subject_id and not e.is_delivered and e.sequence < d.sequence)),
    free as (
      select sequence from webhook_delivery
      where sequence in (select sequence from due where place <= ${each} order by sequence limit ${limit})
        and not is_delivered and due_at <= now()
      for update skip locked),
    taken as (
      update webhook_delivery d set due_at = now() + ${milliseconds(leaseMs)} from free where d.sequence = free.sequence returning d.*)
    select t.sequence::text, t.id, t.webhook_id as "webhookId", t.type, t.subject_kind as "subjectKind", t.subject_id as "subjectId",
      t.site_id as "siteId", t.status, t.data, t.at, t.failures, w.url, w.secret_sealed as "secretSealed",
      case when w.old_secret_until > now() then w.old_secret_sealed end as "oldSecretSealed"
    from taken t join webhook w on w.id = t.webhook_id order by t.sequence`.execute(database(em));
  return rows;
}

/** How an attempt ended. */
export interface Attempt {
  readonly code: number | null;
  readonly error: string | null;
  readonly durationMs: number;
  readonly answer: string;
}

export async function insertAttempt(em: EntityManager, sequence: string, attempt: Attempt): Promise<void> {
  const { code, error, durationMs, answer } = attempt;
  await database(em)
    .insertInto('webhook_attempt')
    .values({ sequence, at: now(), code, error, duration_ms: durationMs, answer })
    .execute();
}

export async function markDelivered(em: EntityManager, sequence: string, webhookId: string): Promise<void> {
  await database(em)
    .updateTable('webhook_delivery')
    .set({ is_delivered: true, delivered_at: now(), failures: 0 })
    .where('sequence', '=', sequence)
    .execute();
  await database(em)
    .updateTable('webhook')
    .set({ failing_since: null })
    .where('id', '=', webhookId)
    .where('failing_since', 'is not', null)
    .execute();
}

/** @returns since when this subscription has taken nothing, ms */
export async function putOff(
  em: EntityManager,
  { sequence, webhookId, pauseMs }: { readonly sequence: string; readonly webhookId: string; readonly pauseMs: number },
): Promise<number> {
  await database(em)
    .updateTable('webhook_delivery')
    .set({ failures: sql<number>`failures + 1`, due_at: sql<Date>`now() + ${milliseconds(pauseMs)}` })
    .where('sequence', '=', sequence)
    .execute();
  const failing = await database(em)
    .updateTable('webhook')
    .set({ failing_since: sql<Date>`coalesce(failing_since, now())` })
    .where('id', '=', webhookId)
    .returning(sql<number>`(extract(epoch from now() - failing_since) * 1000)::float8`.as('ms'))
    .executeTakeFirst();
  return failing?.ms ?? 0;
}

/** @returns false: it was off already */
export async function giveUp(em: EntityManager, webhookId: string): Promise<boolean> {
  const done = await database(em)
    .updateTable('webhook')
    .set({ is_on: false, given_up_at: now() })
    .where('id', '=', webhookId)
    .where('is_on', '=', true)
    .returning('id')
    .executeTakeFirst();
  return done !== undefined;
}

/** Removes what was delivered so long ago, with its attempts. */
export async function sweepDeliveries(em: EntityManager, keptDays: number): Promise<void> {
  await sql`with old as (
      select sequence from webhook_delivery where is_delivered and delivered_at < now() - ${milliseconds(keptDays * 86_400_000)} limit 5000),
    attempts as (delete from webhook_attempt where sequence in (select sequence from old))
    select 1`.execute(database(em));
  await sql`delete from webhook_delivery d where d.is_delivered and d.delivered_at < now() - ${milliseconds(keptDays * 86_400_000)}
    and not exists (select from webhook_attempt a where a.sequence = d.sequence)`.execute(database(em));
}
