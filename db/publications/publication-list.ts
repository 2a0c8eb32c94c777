import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { MessageStatus } from '#domain/publications/message-status.ts';
import type { PublicationStanding } from '#domain/publications/standing.ts';
import { isUuid } from '#domain/work/uuid.ts';
import type { ListWordColumn } from '../matters/list-words.ts';
import { database } from '../statements/database.ts';
import { count, constant, instantOf, micros } from '../statements/values.ts';

/** One publication as lists show it. */
export interface PublicationListRow {
  readonly id: string;
  readonly site_id: string;
  /** Null: its card has not come yet. */
  readonly registration_number: string | null;
  readonly document_group: string | null;
  readonly last_version: number;
  readonly confirmed_version: number;
  readonly wanted_since: Date | null;
  readonly last_status: MessageStatus | null;
  readonly receipt_due_at: Date | null;
  /** Of the newest message. */
  readonly composed_at: Date | null;
  readonly sent_at: Date | null;
  readonly answer: string | null;
  readonly attempts: number | null;
  /** When the last receipt came. */
  readonly confirmed_at: Date | null;
  readonly updated_at: Date;
  readonly place_micros: string;
}

export interface PublicationListQuery {
  /** Null: all sites. */
  readonly siteId: string | null;
  readonly standing?: PublicationStanding | undefined;
  /** The beginning of the card's number, however it is typed. */
  readonly number?: string | undefined;
  readonly now: Date;
  readonly after?: { readonly micros: string; readonly id: string } | undefined;
  readonly limit: number;
}

/** Publications of which something was sent or is to be, the last changed first. */
export function listPublications(em: EntityManager, query: PublicationListQuery): Promise<PublicationListRow[]> {
  const { siteId, standing, number, after, now, limit } = query;
  return publications(em)
    .where(LISTED)
    .$if(siteId !== null, (all) => all.where('p.site_id', '=', siteId))
    .$if(standing !== undefined, (all) => all.where(standingIs(standing ?? 'published', now)))
    .$if(number !== undefined, (all) => all.where('p.id', 'in', cardsNumbered(em, siteId, number ?? '')))
    .$if(after !== undefined, (page) =>
      page.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('p.updated_at', 'p.id'), '<', tuple(instantOf(after?.micros ?? ''), after?.id ?? '')),
      ),
    )
    .orderBy('p.updated_at', 'desc')
    .orderBy('p.id', 'desc')
    .limit(limit)
    .execute();
}

/** One of this site (null: of any), or null: a foreign one is the same as an absent one. */
export async function findPublication(
  em: EntityManager,
  siteId: string | null,
  id: string,
): Promise<PublicationListRow | null> {
  if (!isUuid(id)) return null;
  const row = await publications(em)
    .where('p.id', '=', id)
    .$if(siteId !== null, (all) => all.where('p.site_id', '=', siteId))
    .executeTakeFirst();
  return row ?? null;
}

/** How many there are of each standing; what is not confirmed in time counts apart from what is still waited for. */
export async function countStandings(
  em: EntityManager,
  siteId: string | null,
  now: Date,
): Promise<ReadonlyMap<PublicationStanding, number>> {
  const late = sql<boolean>`(${STANDING} = 'awaiting' and p.receipt_due_at < ${now})`;
  const ofSite = database(em)
    .selectFrom('publication as p')
    .$if(siteId !== null, (all) => all.where('p.site_id', '=', siteId));
  const rows = await ofSite
    .select(sql<PublicationStanding>`case when ${late} then 'unconfirmed' else ${STANDING} end`.as('standing'))
    .select(count().as('n'))
    .select(sql<number>`(count(*) filter (where ${LISTED}))::int`.as('listed'))
    .where(sql<boolean>`${STANDING} in ('to_send', 'awaiting', 'failed')`)
    .groupBy(sql`1`)
    .execute();
  // What is published is nearly everything: it is not looked at, only what is left of all.
  const { n: total } = await ofSite.select(count().as('n')).executeTakeFirstOrThrow();
  const others = rows.reduce((sum, { n }) => sum + n, 0);
  const counted = rows.map(({ standing, listed }): [PublicationStanding, number] => [standing, listed]);
  return new Map([...counted, ['published', Math.max(0, total - others)]]);
}

/**
 * Something was sent, or is to be: of a card that is here and whose course the settings in force let out. The same rule is `isPublished`.
 * What only waits for its card, or is of a card of another group, is owed to nobody.
 */
const LISTED = sql<boolean>`(p.last_status is not null or exists (
  select 1 from matter c
  cross join lateral (
    select settings from publication_settings where site_id = p.site_id order by version desc limit 1
  ) as force
  where c.id = p.id and (force.settings ->> 'isOn')::boolean
    and ${isChosen('documentGroups', 'document_group')} and ${isChosen('deliveryKinds', 'delivery_kind')}))`;

function isChosen(setting: 'documentGroups' | 'deliveryKinds', column: ListWordColumn) {
  return sql`exists (select from jsonb_array_elements_text(force.settings -> ${sql.lit(setting)}) as chosen(word)
    where list_word_form(chosen.word) = list_word_form(${sql.ref(`c.${column}`)}))`;
}

const STANDING = sql<string>`mask_publication_standing(p.wanted_since, p.last_status, p.receipt_due_at)`;

function standingIs(standing: PublicationStanding, now: Date) {
  const inDatabase = standing === 'unconfirmed' ? 'awaiting' : standing;
  const is = sql<boolean>`${STANDING} = ${constant(inDatabase)}`;
  if (standing === 'unconfirmed') return sql<boolean>`(${is} and p.receipt_due_at < ${now})`;
  return standing === 'awaiting' ? sql<boolean>`(${is} and p.receipt_due_at >= ${now})` : is;
}

/** No number goes on with it: whatever begins so is below. */
const LAST_CHARACTER = '\u{10FFFF}';

function cardsNumbered(em: EntityManager, siteId: string | null, number: string) {
  const form = sql`matter_number_form(registration_number) collate "C"`;
  const begins = sql`matter_number_form(${number})`;
  return database(em)
    .selectFrom('matter')
    .select('id')
    .where(sql<boolean>`${form} >= ${begins} and ${form} < ${begins} || ${LAST_CHARACTER}`)
    .$if(siteId !== null, (all) => all.where('site_id', '=', siteId ?? ''));
}

function publications(em: EntityManager) {
  return database(em)
    .selectFrom('publication as p')
    .leftJoin('matter as m', 'm.id', 'p.id')
    .leftJoin('publication_message as last', (join) =>
      join.onRef('last.matter_id', '=', 'p.id').onRef('last.version', '=', 'p.last_version'),
    )
    .leftJoin('publication_message as confirmed', (join) =>
      join.onRef('confirmed.matter_id', '=', 'p.id').onRef('confirmed.version', '=', 'p.confirmed_version'),
    )
    .select(['p.id', 'p.site_id', 'm.registration_number', 'm.document_group', 'p.last_version', 'p.confirmed_version'])
    .select(['p.wanted_since', 'p.last_status', 'p.receipt_due_at', 'p.updated_at'])
    .select([
      'last.composed_at',
      'last.sent_at',
      'last.answer',
      'last.attempts',
      'confirmed.answered_at as confirmed_at',
    ])
    .select(({ ref }) => micros(ref('p.updated_at')).as('place_micros'));
}
