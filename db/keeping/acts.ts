import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { keptUntil, type Nomenclature } from '#domain/keeping/storage-term.ts';
import type { ActState, ItemState } from '#domain/keeping/destruction.ts';
import type { DocumentKind } from '#domain/letters/letter.ts';
import { database } from '../statements/database.ts';
import { count } from '../statements/values.ts';
import type { KeptLetter } from './over-letters.ts';

export interface ActRow {
  readonly id: string;
  readonly siteId: string;
  readonly siteName: string;
  readonly year: number;
  readonly sequence: number;
  readonly state: ActState;
  readonly asOfDay: string;
  readonly nomenclatureVersion: number;
  readonly draftedById: string;
  readonly draftedByName: string;
  readonly draftedAt: Date;
  readonly decidedByName: string | null;
  readonly decidedAt: Date | null;
  readonly finishedAt: Date | null;
  readonly itemCount: number;
  readonly destroyedCount: number;
}

/** Newest first; of a site or of all. */
export async function listActs(em: EntityManager, siteId: string | null, limit: number): Promise<readonly ActRow[]> {
  return acts(em, siteId).orderBy('a.drafted_at', 'desc').orderBy('a.id').limit(limit).execute();
}

export async function findAct(em: EntityManager, siteId: string | null, id: string): Promise<ActRow | null> {
  return (await acts(em, siteId).where('a.id', '=', id).executeTakeFirst()) ?? null;
}

function acts(em: EntityManager, siteId: string | null) {
  return database(em)
    .selectFrom('destruction_act as a')
    .innerJoin('site as s', 's.id', 'a.site_id')
    .innerJoin('account as d', 'd.id', 'a.drafted_by_id')
    .leftJoin('account as w', 'w.id', 'a.decided_by_id')
    .select(['a.id', 'a.site_id as siteId', 's.name as siteName', 'a.year', 'a.sequence', 'a.state'])
    .select(['a.as_of_day as asOfDay', 'a.nomenclature_version as nomenclatureVersion'])
    .select(['a.drafted_by_id as draftedById', 'd.full_name as draftedByName', 'a.drafted_at as draftedAt'])
    .select(['w.full_name as decidedByName', 'a.decided_at as decidedAt', 'a.finished_at as finishedAt'])
    .select(sql<number>`(select count(*)::int from destruction_item i where i.act_id = a.id)`.as('itemCount'))
    .select(
      sql<number>`(select count(*)::int from destruction_item i where i.act_id = a.id and i.state = 'destroyed')`.as(
        'destroyedCount',
      ),
    )
    .$if(siteId !== null, (found) => found.where('a.site_id', '=', siteId ?? ''));
}

/** An act that is not carried out yet. */
export interface OpenAct {
  readonly siteId: string;
  readonly year: number;
  readonly sequence: number;
  /** On the calendar of its site. */
  readonly draftedOn: string;
}

/** Drafts and approved acts of a site in which letters still wait, the oldest first. */
export function listOpenActs(em: EntityManager, siteId: string): Promise<OpenAct[]> {
  return database(em)
    .selectFrom('destruction_act as a')
    .innerJoin('site as s', 's.id', 'a.site_id')
    .select(['a.site_id as siteId', 'a.year', 'a.sequence'])
    .select(sql<string>`to_char(a.drafted_at at time zone s.time_zone, 'YYYY-MM-DD')`.as('draftedOn'))
    .where('a.site_id', '=', siteId)
    .where('a.state', 'in', ['draft', 'approved'])
    .where(sql<boolean>`exists (select from destruction_item i where i.act_id = a.id and i.state = 'waiting')`)
    .orderBy('a.drafted_at')
    .execute();
}

export interface ActItemRow {
  readonly letterId: string;
  readonly place: number;
  readonly number: string;
  readonly documentKind: DocumentKind;
  readonly itemIndex: string;
  readonly endedOn: string;
  readonly keptUntil: string;
  readonly state: ItemState;
  readonly reason: string | null;
  readonly hashes: readonly string[];
  readonly shared: readonly string[];
  readonly settledAt: Date | null;
}

export function listActItems(em: EntityManager, actId: string): Promise<ActItemRow[]> {
  return database(em)
    .selectFrom('destruction_item')
    .select(['letter_id as letterId', 'place', 'number', 'document_kind as documentKind', 'item_index as itemIndex'])
    .select(['ended_on as endedOn', 'kept_until as keptUntil', 'state', 'reason', 'hashes', 'shared'])
    .select('settled_at as settledAt')
    .where('act_id', '=', actId)
    .orderBy('place')
    .execute();
}

interface NewAct {
  readonly siteId: string;
  readonly today: string;
  readonly nomenclature: Nomenclature & { readonly version: number };
  readonly letters: readonly KeptLetter[];
  readonly byId: string;
}

/** One act of a site is drawn up at a time: no letter comes into two. Taken before the letters are looked for. */
export async function lockActsOfSite(em: EntityManager, siteId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`destruction/${siteId}`}))`.execute(database(em));
}

/** A draft over these letters; its number follows the last one of the site and the year. */
export async function draftAct(em: EntityManager, act: NewAct, now: Date): Promise<string> {
  const { siteId, today, nomenclature, letters, byId } = act;
  const year = Number(today.slice(0, 4));
  await lockActsOfSite(em, siteId);
  const row = await database(em)
    .selectFrom('destruction_act')
    .select(count().as('count'))
    .where('site_id', '=', siteId)
    .where('year', '=', year)
    .executeTakeFirstOrThrow();
  const id = randomUUID();
  await database(em)
    .insertInto('destruction_act')
    .values({
      ...{ id, site_id: siteId, year, sequence: row.count + 1, state: 'draft', as_of_day: today },
      ...{ nomenclature_version: nomenclature.version, drafted_by_id: byId, drafted_at: now },
    })
    .execute();
  const terms = new Map(nomenclature.items.map(({ index, term }) => [index, term]));
  const items = letters.map(({ id: letterId, number, documentKind, itemIndex, endedOn }, place) => {
    const until = endedOn === null ? null : keptUntil(endedOn, terms.get(itemIndex) ?? 'forever');
    if (endedOn === null || until === null) throw new RangeError('a letter whose term is not over is in no act');
    return {
      ...{ act_id: id, letter_id: letterId, place: place + 1, number, document_kind: documentKind },
      ...{ item_index: itemIndex, ended_on: endedOn, kept_until: until, state: 'waiting' as const },
    };
  });
  if (items.length > 0) await database(em).insertInto('destruction_item').values(items).execute();
  return id;
}

/** A draft is decided upon once. @returns false: it is no draft any more */
export async function decideAct(
  em: EntityManager,
  { id, state, byId }: { readonly id: string; readonly state: 'approved' | 'withdrawn'; readonly byId: string },
  now: Date,
): Promise<boolean> {
  const decided = await database(em)
    .updateTable('destruction_act')
    .set({ state, decided_by_id: byId, decided_at: now })
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  return decided.numUpdatedRows > 0n;
}

/** Takes a letter out of a draft. @returns false: it is not there, or is no draft any more */
export async function excludeItem(
  em: EntityManager,
  { actId, letterId, reason }: { readonly actId: string; readonly letterId: string; readonly reason: string },
  now: Date,
): Promise<boolean> {
  const { numAffectedRows = 0n } =
    await sql`update destruction_item i set state = 'excluded', reason = ${reason}, settled_at = ${now}
    from destruction_act a where a.id = i.act_id and a.state = 'draft' and i.act_id = ${actId}::uuid and i.letter_id = ${letterId}::uuid
      and i.state = 'waiting'`.execute(database(em));
  return numAffectedRows > 0n;
}
