import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type RawBuilder } from 'kysely';
import { searchReadings, type SearchTerm } from '#domain/search/search-terms.ts';
import { searchedFor } from '../search/searched-words.ts';
import { database } from '../statements/database.ts';

interface Sought {
  readonly column: 'case_number' | 'party_name';
  readonly typed: string;
}

/**
 * Which notices `n` are meant by what was typed, read as the journals of letters and of cases read it: a number with «дело №» or without its year, a
 * surname in any form, with initials on either side. Of its readings the closest that finds anything in the site counts, whatever else narrows the
 * list: its counts and its pages then mean the same.
 * @param siteId null: of any site
 */
export async function meantBy(em: EntityManager, siteId: string | null, sought: Sought): Promise<RawBuilder<boolean>> {
  const readings = searchReadings(sought.typed).map((terms) => saidBy(sought.column, terms));
  for (const said of readings) if (await isFound(em, siteId, said)) return said;
  return readings[0] ?? sql<boolean>`false`;
}

/** The column in the spelling of the search, as a table of words keeps it. */
function saidBy(column: Sought['column'], terms: readonly SearchTerm[]): RawBuilder<boolean> {
  const words = sql`select ' ' || search_lower(search_form(' ' || ${sql.ref(`n.${column}`)})) as words`;
  return sql<boolean>`exists (select from (${words}) s where ${searchedFor(terms).match})`;
}

async function isFound(em: EntityManager, siteId: string | null, said: RawBuilder<boolean>): Promise<boolean> {
  const found = await database(em)
    .selectFrom('notification as n')
    .select('n.id')
    .$if(siteId !== null, (all) => all.where('n.site_id', '=', siteId ?? ''))
    .where(said)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
