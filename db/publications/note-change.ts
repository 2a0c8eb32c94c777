import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { isTrigger, type MatterEventKind } from '#domain/matters/matter-event.ts';
import {
  PUBLICATION_SIGNALS,
  PUBLICATION_WORKFLOW,
  publicationStartKey,
  publicationWorkflowId,
  type ChangedSignal,
  type PublicationInput,
} from '#domain/publications/publication-process.ts';
import { isPublished, type PublicationSettings } from '#domain/publications/publication-settings.ts';
import { database } from '../statements/database.ts';
import { enqueueSignal, enqueueStart } from '../work/outbox.ts';
import { readPublicationSettings } from './settings.ts';

/** What happened to a card or to what hangs on it, at its source. */
export interface MatterChange {
  readonly siteId: string;
  readonly matterId: string;
  readonly kind: MatterEventKind;
  readonly occurredAt: Date;
}

/**
 * Begins or wakes the publication of the card, in the transaction that wrote the change; call it after that write. Only the four kinds
 * chosen in the settings do so. A card itself does only where an earlier trigger waits for it or was shown without it.
 */
export async function noteChange(em: EntityManager, change: MatterChange, now: Date): Promise<void> {
  const { settings } = await readPublicationSettings(em, change.siteId);
  if (!settings.isOn) return;
  const isOwed = isTrigger(change.kind)
    ? await noteTrigger(em, change, settings, now)
    : await isShownByPicture(em, change);
  if (isOwed && (await isOfPublished(em, change.matterId, settings))) await wakePublication(em, change, now);
}

/** Notes the trigger; false when the settings do not choose it. */
async function noteTrigger(
  em: EntityManager,
  { siteId, matterId, kind, occurredAt }: MatterChange,
  settings: PublicationSettings,
  now: Date,
): Promise<boolean> {
  const isChosen = settings.triggers.some((trigger) => trigger === kind);
  if (!isChosen || (await dayOf(em, siteId, occurredAt)) < settings.activeFrom) return false;
  await database(em)
    .insertInto('publication')
    .values({ id: matterId, site_id: siteId, trigger_at: occurredAt, created_at: now, updated_at: now })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({
        trigger_at: sql<Date>`greatest(publication.trigger_at, excluded.trigger_at)`,
        updated_at: now,
      }),
    )
    .execute();
  return true;
}

/** A card that comes after its triggers, or a revision of it that is older than they are, belongs into the picture. */
async function isShownByPicture(em: EntityManager, { matterId, occurredAt }: MatterChange): Promise<boolean> {
  const publication = await database(em)
    .selectFrom('publication')
    .select(['trigger_at', 'last_version'])
    .where('id', '=', matterId)
    .executeTakeFirst();
  return publication !== undefined && (publication.last_version === 0 || occurredAt <= publication.trigger_at);
}

async function isOfPublished(em: EntityManager, matterId: string, settings: PublicationSettings): Promise<boolean> {
  const card = await database(em)
    .selectFrom('matter')
    .select(['document_group as documentGroup', 'delivery_kind as deliveryKind'])
    .where('id', '=', matterId)
    .executeTakeFirst();
  return card !== undefined && isPublished(settings, card);
}

/**
 * Queues the process's start, once, and one signal for all changes until the next picture is taken: the row's lock orders a change and
 * the taking of a picture, so that none falls between them.
 */
export async function wakePublication(
  em: EntityManager,
  { matterId }: Pick<MatterChange, 'matterId'>,
  now: Date,
): Promise<void> {
  const { taken_count: takenCount } = await database(em)
    .updateTable('publication')
    .set({ wanted_since: sql<Date>`coalesce(wanted_since, ${now}::timestamptz)`, updated_at: now })
    .where('id', '=', matterId)
    .returning('taken_count')
    .executeTakeFirstOrThrow();
  const workflowId = publicationWorkflowId(matterId);
  const input: PublicationInput = { matterId };
  const dedupeKey = publicationStartKey(matterId);
  await enqueueStart(em, { dedupeKey, workflowType: PUBLICATION_WORKFLOW, workflowId, payload: input }, now);
  const signal: ChangedSignal = { eventId: `changed:${matterId}:${String(takenCount)}` };
  const message = { dedupeKey: signal.eventId, workflowId, signalName: PUBLICATION_SIGNALS.changed, payload: signal };
  await enqueueSignal(em, message, now);
}

async function dayOf(em: EntityManager, siteId: string, instant: Date): Promise<string> {
  const { day } = await database(em)
    .selectFrom('site')
    .select(sql<string>`to_char(${instant}::timestamptz at time zone time_zone, 'YYYY-MM-DD')`.as('day'))
    .where('id', '=', siteId)
    .executeTakeFirstOrThrow();
  return day;
}
