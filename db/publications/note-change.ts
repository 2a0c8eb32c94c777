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
import { localDateAt } from '#domain/settings/cut-off.ts';
import { isPublished, type PublicationSettings } from '#domain/publications/publication-settings.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';
import { enqueueSignals, enqueueStarts, type SignalMessage, type StartMessage } from '../work/outbox.ts';
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
export function noteChange(em: EntityManager, change: MatterChange, now: Date): Promise<void> {
  const { siteId, ...told } = change;
  return noteChanges(em, siteId, [told], now);
}

/** The same of many changes of one site by a few statements, whatever their order. */
export async function noteChanges(
  em: EntityManager,
  siteId: string,
  changes: readonly Omit<MatterChange, 'siteId'>[],
  now: Date,
): Promise<void> {
  const { settings } = await readPublicationSettings(em, siteId);
  if (!settings.isOn || changes.length === 0) return;
  const chosen = await chosenTriggers(em, siteId, changes, settings);
  const foreign = await unpublishedOf(em, [...chosen.keys()], settings);
  const ours = new Map([...chosen].filter(([matterId]) => !foreign.has(matterId)));
  const triggered = await noteTriggers(em, siteId, ours, now);
  const shown = await shownByPictures(
    em,
    changes.filter(({ kind }) => !isTrigger(kind)),
  );
  const owed = [...new Set([...triggered, ...shown])].sort();
  await wakePublications(em, await publishedOf(em, owed, settings), now);
}

/** When the newest trigger of each card happened, of those that the settings choose. */
async function chosenTriggers(
  em: EntityManager,
  siteId: string,
  changes: readonly Omit<MatterChange, 'siteId'>[],
  settings: PublicationSettings,
): Promise<ReadonlyMap<string, Date>> {
  const chosen = changes.filter(({ kind }) => settings.triggers.some((trigger) => trigger === kind));
  const newest = new Map<string, Date>();
  for (const { matterId, occurredAt } of chosen) {
    const known = newest.get(matterId);
    if (known === undefined || known < occurredAt) newest.set(matterId, occurredAt);
  }
  if (newest.size === 0) return newest;
  const { time_zone: timeZone } = await database(em)
    .selectFrom('site')
    .select('time_zone')
    .where('id', '=', siteId)
    .executeTakeFirstOrThrow();
  return new Map([...newest].filter(([, at]) => localDateAt(at, timeZone) >= settings.activeFrom));
}

/** Notes the triggers. @returns the cards */
async function noteTriggers(
  em: EntityManager,
  siteId: string,
  triggers: ReadonlyMap<string, Date>,
  now: Date,
): Promise<readonly string[]> {
  if (triggers.size === 0) return [];
  const rows = [...triggers].sort(([a], [b]) => (a < b ? -1 : 1));
  await database(em)
    .insertInto('publication')
    .values(
      rows.map(([id, triggerAt]) => ({ id, site_id: siteId, trigger_at: triggerAt, created_at: now, updated_at: now })),
    )
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({
        trigger_at: sql<Date>`greatest(publication.trigger_at, excluded.trigger_at)`,
        updated_at: now,
      }),
    )
    .execute();
  return rows.map(([id]) => id);
}

/** A card that comes after its triggers, or a revision of it that is older than they are, belongs into the picture. */
async function shownByPictures(
  em: EntityManager,
  changes: readonly Pick<MatterChange, 'matterId' | 'occurredAt'>[],
): Promise<readonly string[]> {
  if (changes.length === 0) return [];
  const publications = await database(em)
    .selectFrom('publication')
    .select(['id', 'trigger_at', 'last_version'])
    .where('id', '=', anyOf(changes.map(({ matterId }) => matterId)))
    .execute();
  const byId = new Map(publications.map((publication) => [publication.id, publication]));
  return changes.flatMap(({ matterId, occurredAt }) => {
    const publication = byId.get(matterId);
    const isShown = publication && (publication.last_version === 0 || occurredAt <= publication.trigger_at);
    return isShown ? [matterId] : [];
  });
}

/** Cards that are here and are none of those whose course is published: nothing is noted of them. */
async function unpublishedOf(
  em: EntityManager,
  matterIds: readonly string[],
  settings: PublicationSettings,
): Promise<ReadonlySet<string>> {
  const cards = await cardsOf(em, matterIds);
  return new Set(cards.flatMap((card) => (isPublished(settings, card) ? [] : [card.id])));
}

async function publishedOf(
  em: EntityManager,
  matterIds: readonly string[],
  settings: PublicationSettings,
): Promise<readonly string[]> {
  const cards = await cardsOf(em, matterIds);
  return cards.flatMap((card) => (isPublished(settings, card) ? [card.id] : [])).sort();
}

async function cardsOf(em: EntityManager, matterIds: readonly string[]) {
  if (matterIds.length === 0) return [];
  return database(em)
    .selectFrom('matter')
    .select(['id', 'document_group as documentGroup', 'delivery_kind as deliveryKind'])
    .where('id', '=', anyOf(matterIds))
    .execute();
}

/**
 * Queues the process's start, once, and one signal for all changes until the next picture is taken: the row's lock orders a change and
 * the taking of a picture, so that none falls between them.
 */
export function wakePublication(
  em: EntityManager,
  { matterId }: Pick<MatterChange, 'matterId'>,
  now: Date,
): Promise<void> {
  return wakePublications(em, [matterId], now);
}

async function wakePublications(em: EntityManager, matterIds: readonly string[], now: Date): Promise<void> {
  if (matterIds.length === 0) return;
  const woken = await database(em)
    .updateTable('publication')
    .set({ wanted_since: sql<Date>`coalesce(wanted_since, ${now}::timestamptz)`, updated_at: now })
    .where('id', '=', anyOf(matterIds))
    .returning(['id', 'taken_count as takenCount'])
    .execute();
  await enqueueStarts(
    em,
    woken.map(({ id }) => startOf(id)),
    now,
  );
  await enqueueSignals(
    em,
    woken.map(({ id, takenCount }) => changedOf(id, takenCount)),
    now,
  );
}

function startOf(matterId: string): StartMessage {
  const payload: PublicationInput = { matterId };
  const dedupeKey = publicationStartKey(matterId);
  return { dedupeKey, workflowType: PUBLICATION_WORKFLOW, workflowId: publicationWorkflowId(matterId), payload };
}

/** The process is told once of all changes until the next picture is taken. */
export function changedOf(matterId: string, takenCount: number): SignalMessage {
  const payload: ChangedSignal = { eventId: `changed:${matterId}:${String(takenCount)}` };
  const workflowId = publicationWorkflowId(matterId);
  return { dedupeKey: payload.eventId, workflowId, signalName: PUBLICATION_SIGNALS.changed, payload };
}
