import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { MessageStatus } from '#domain/publications/message-status.ts';
import type { PublicationSettings } from '#domain/publications/publication-settings.ts';
import { isListWord } from '../matters/list-words.ts';
import { database } from '../statements/database.ts';
import { anyOf, constant, count, rowsGiven } from '../statements/values.ts';
import { wakePublication } from './note-change.ts';
import type { PublicationBackfill } from './publication.entity.ts';
import { readPublicationSettings } from './settings.ts';

/** A card whose course would be published. */
export interface BackfillCard {
  readonly id: string;
  readonly registrationNumber: string;
  readonly documentGroup: string;
  /** When the newest of its assignments and reports happened. */
  readonly triggerAt: Date;
  /** True: the handler does not have its newest message; false: nothing was sent of it. */
  readonly isNotTaken: boolean;
}

/** What a filling-in would do: how many messages, and the first of the cards. */
export interface BackfillPlan {
  readonly count: number;
  readonly cards: readonly BackfillCard[];
}

/**
 * Cards of the chosen groups and kinds of delivery of which nothing is owed: those with an assignment of the first level that is still open
 * and nothing published, and those whose newest message the handler does not have.
 */
export async function planBackfill(
  em: EntityManager,
  siteId: string,
  settings: PublicationSettings,
  limit: number,
): Promise<BackfillPlan> {
  const { n } = await candidates(em, siteId, settings).select(count().as('n')).executeTakeFirstOrThrow();
  return { count: n, cards: await takeCards(em, siteId, settings, { limit }) };
}

/** Cards of a site whose newest message the handler does not have: nothing sends it again but a person, or the card's next change. */
export async function countNotTaken(em: EntityManager, siteId: string, settings: PublicationSettings): Promise<number> {
  const { n } = await candidates(em, siteId, settings)
    .where('p.last_status', '=', anyOf<MessageStatus>(NOT_TAKEN))
    .select(count().as('n'))
    .executeTakeFirstOrThrow();
  return n;
}

export interface BackfillStart {
  readonly siteId: string;
  readonly authorId: string;
  readonly settingsVersion: number;
  readonly total: number;
}

/** Notes that it was asked for; null when one of the site is still going on. */
export async function startBackfill(em: EntityManager, start: BackfillStart, now: Date): Promise<string | null> {
  const begun = await database(em)
    .insertInto('publication_backfill')
    .values({
      ...{ id: randomUUID(), site_id: start.siteId, author_id: start.authorId, started_at: now },
      ...{ settings_version: start.settingsVersion, total: start.total },
    })
    .onConflict((conflict) => conflict.column('site_id').where('finished_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  return begun?.id ?? null;
}

/** How the newest one of a site stands. */
export type BackfillProgress = Pick<
  PublicationBackfill,
  'id' | 'total' | 'marked' | 'startedAt' | 'finishedAt' | 'stoppedBecause'
> & { readonly authorName: string };

export async function findBackfill(em: EntityManager, siteId: string): Promise<BackfillProgress | null> {
  const row = await database(em)
    .selectFrom('publication_backfill as b')
    .innerJoin('account as a', 'a.id', 'b.author_id')
    .select(['b.id', 'b.total', 'b.marked', 'b.started_at as startedAt', 'b.finished_at as finishedAt'])
    .select(['b.stopped_because as stoppedBecause', 'a.full_name as authorName'])
    .where('b.site_id', '=', siteId)
    .orderBy('b.started_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/**
 * Wakes the publication of the next few cards of some filling-in that goes on; false when there is none, or others are at work on them.
 * A card is owed from then on, and so is no candidate again: a portion that is carried out twice wakes nothing twice.
 */
export async function carryOutPortion(em: EntityManager, limit: number, now: Date): Promise<boolean> {
  const running = await database(em)
    .selectFrom('publication_backfill')
    .select(['id', 'site_id', 'after_id'])
    .where('finished_at', 'is', null)
    .orderBy('started_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (!running) return false;
  const { id, site_id: siteId, after_id: after } = running;
  const { settings } = await readPublicationSettings(em, siteId);
  const cards = settings.isOn ? await takeCards(em, siteId, settings, { after, limit }) : [];
  await oweCards(em, siteId, cards, now);
  for (const { id: matterId } of cards) await wakePublication(em, { matterId }, now);
  const isOver = cards.length < limit;
  await database(em)
    .updateTable('publication_backfill')
    .set({ marked: sql<number>`marked + ${cards.length}::int`, after_id: cards.at(-1)?.id ?? after })
    .$if(isOver, (ended) => ended.set({ finished_at: now, stopped_because: settings.isOn ? null : 'switched_off' }))
    .where('id', '=', id)
    .execute();
  return true;
}

async function oweCards(em: EntityManager, siteId: string, cards: readonly BackfillCard[], now: Date): Promise<void> {
  if (cards.length === 0) return;
  const given = rowsGiven('r', { id: 'uuid', triggerAt: 'timestamptz' }, cards);
  await database(em)
    .insertInto('publication')
    .columns(['id', 'site_id', 'trigger_at', 'created_at', 'updated_at'])
    .expression(
      database(em)
        .selectFrom(given)
        .select(['r.id', sql<string>`${siteId}::text`.as('site_id'), 'r.triggerAt'])
        .select([sql<Date>`${now}::timestamptz`.as('created_at'), sql<Date>`${now}::timestamptz`.as('updated_at')]),
    )
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({
        trigger_at: sql<Date>`greatest(publication.trigger_at, excluded.trigger_at)`,
        updated_at: now,
      }),
    )
    .execute();
}

function takeCards(
  em: EntityManager,
  siteId: string,
  settings: PublicationSettings,
  { after = null, limit }: { readonly after?: string | null; readonly limit: number },
): Promise<BackfillCard[]> {
  return candidates(em, siteId, settings)
    .select(['m.id', 'm.registration_number as registrationNumber', 'm.document_group as documentGroup'])
    .select(NEWEST_EVENT.as('triggerAt'))
    .select(sql<boolean>`coalesce(p.last_status = ${anyOf<MessageStatus>(NOT_TAKEN)}, false)`.as('isNotTaken'))
    .$if(after !== null, (rest) => rest.where('m.id', '>', after ?? ''))
    .orderBy('m.id')
    .limit(limit)
    .execute();
}

/** A message of these states says nothing to its handler. */
const NOT_TAKEN = ['refused', 'bounced', 'rejected'] as const satisfies readonly MessageStatus[];

/** A publication whose assignments went to other cards keeps its own. */
const NEWEST_EVENT = sql<Date>`coalesce(greatest(
  (select max(a.occurred_at) from assignment a where a.matter_id = m.id),
  (select max(r.occurred_at) from report r where r.matter_id = m.id)), p.trigger_at)`;

function candidates(em: EntityManager, siteId: string, settings: PublicationSettings) {
  return database(em)
    .selectFrom('matter as m')
    .where('m.site_id', '=', siteId)
    .where(({ ref }) => isListWord(ref('m.document_group'), settings.documentGroups))
    .where(({ ref }) => isListWord(ref('m.delivery_kind'), settings.deliveryKinds))
    .leftJoin('publication as p', 'p.id', 'm.id')
    .where('p.wanted_since', 'is', null)
    .where(({ exists, selectFrom, eb, or, and }) =>
      or([
        eb('p.last_status', '=', anyOf<MessageStatus>(NOT_TAKEN)),
        and([
          or([eb('p.last_version', 'is', null), eb('p.last_version', '=', 0)]),
          exists(
            selectFrom('assignment as a')
              .select('a.id')
              .whereRef('a.matter_id', '=', 'm.id')
              .where('a.parent_id', 'is', null)
              .where('a.state', '=', constant('open')),
          ),
        ]),
      ]),
    );
}
