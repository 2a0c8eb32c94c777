import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type ExpressionBuilder } from 'kysely';
import { liftedBlindly, liftedSequence, type NumberSearch, type SearchState } from '#domain/recovery/recovery.ts';
import type { ChannelName } from '#domain/post/channels.ts';
import { database } from '../statements/database.ts';
import type { Tables } from '../statements/tables.ts';

/** The search for numbers given after the copy, of one site in one year. */
export interface SearchRow extends NumberSearch {
  readonly recoveryId: string;
  readonly siteId: string;
  readonly year: number;
  readonly state: SearchState;
  /** The site's way to the Post. */
  readonly channel: ChannelName;
}

/** All of them, by site and year; or those in one state. */
export function listSearches(em: EntityManager, recoveryId: string, state?: SearchState): Promise<SearchRow[]> {
  return database(em)
    .selectFrom('recovery_search as r')
    .innerJoin('site as s', 's.id', 'r.site_id')
    .select(['r.recovery_id as recoveryId', 'r.site_id as siteId', 'r.year', 'r.state', 's.channel', 'r.quiet'])
    .select(['r.first_sequence as firstSequence', 'r.asked_to as askedTo', 'r.highest_found as highestFound'])
    .where('r.recovery_id', '=', recoveryId)
    .$if(state !== undefined, (all) => all.where('r.state', '=', state ?? 'asking'))
    .orderBy('r.site_id')
    .orderBy('r.year')
    .execute();
}

/** Goes on from here: the Post has answered up to `askedTo`. */
export async function noteAsked(
  em: EntityManager,
  search: SearchRow,
  { askedTo, highestFound }: { readonly askedTo: number; readonly highestFound: number | null },
): Promise<void> {
  await database(em)
    .updateTable('recovery_search')
    .set({ asked_to: askedTo, highest_found: highestFound, state: 'asking' })
    .where(isSearch(search))
    .execute();
}

/** The Post's channel does not answer such questions: a person is asked. */
export async function awaitPerson(em: EntityManager, search: SearchRow): Promise<void> {
  await database(em).updateTable('recovery_search').set({ state: 'person' }).where(isSearch(search)).execute();
}

/** How a search ends: the Post answered it, a person did, or nobody did and it is given up. */
export interface SearchEnd {
  readonly isBlind?: true;
  readonly byId?: string | undefined;
}

/**
 * Ends a search and lifts the site's counter above everything that is known, with a gap: from now on numbers are given again. A site
 * that gave no number in that year, and of which the Post knows none, begins with one.
 */
export async function endSearch(em: EntityManager, search: SearchRow, end: SearchEnd, now: Date): Promise<void> {
  const lifted = liftOf(search, end);
  if (lifted !== null) await liftCounter(em, search, lifted);
  await database(em)
    .updateTable('recovery_search')
    .set({ state: 'done', ended_at: now, ended_by_id: end.byId ?? null, lifted_to: lifted })
    .where(isSearch(search))
    .execute();
}

function liftOf(search: SearchRow, { isBlind }: SearchEnd): number | null {
  if (isBlind) return liftedBlindly(search);
  return isUntouched(search) ? null : liftedSequence(search);
}

function isUntouched({ firstSequence, highestFound }: SearchRow): boolean {
  return firstSequence === 1 && highestFound === null;
}

function isSearch({ recoveryId, siteId, year }: SearchRow) {
  return ({ and }: ExpressionBuilder<Tables, 'recovery_search'>) =>
    and({ recovery_id: recoveryId, site_id: siteId, year });
}

/** Never down: somebody may have lifted it further. */
async function liftCounter(em: EntityManager, { siteId, year }: SearchRow, lifted: number): Promise<void> {
  await database(em)
    .insertInto('letter_counter')
    .values({ site_id: siteId, year, last_sequence: lifted })
    .onConflict((conflict) =>
      conflict
        .columns(['site_id', 'year'])
        .doUpdateSet({ last_sequence: sql<number>`greatest(letter_counter.last_sequence, excluded.last_sequence)` }),
    )
    .execute();
}

/** True while the numbers of this site and year are being looked for: none may be given meanwhile. */
export async function areNumbersHeld(em: EntityManager, siteId: string, year: number): Promise<boolean> {
  const held = database(em)
    .selectFrom('recovery_search as s')
    .innerJoin('recovery as r', 'r.id', 's.recovery_id')
    .select('s.year')
    .where('r.finished_at', 'is', null)
    .where('s.site_id', '=', siteId)
    .where('s.year', '=', year)
    .where('s.state', '<>', 'done');
  return (await held.executeTakeFirst()) !== undefined;
}
