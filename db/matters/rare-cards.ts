import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type RawBuilder } from 'kysely';
import type { CardState } from '#domain/matters/card-state.ts';
import { database } from '../statements/database.ts';

interface Rarity {
  readonly siteId: string | null;
  readonly state?: CardState | undefined;
  readonly isOverdue?: boolean | undefined;
  /** `yyyy-MM-dd` of who looks. */
  readonly today: string;
}

/** Of each filter that few cards pass: their ids. */
export type RareCards = readonly (readonly string[])[];

/** So many cards are named one by one; where there are more, the journal comes upon them soon enough in its own order. */
const FEW = 2_000;

/**
 * What of the journal's filters is read by an index of assignments, if few have it; beside the filters themselves. Without
 * it a page of what few cards have would look at every card; with it in all cases a page of what most have would gather them all first.
 */
export async function rareCards(em: EntityManager, query: Rarity): Promise<RareCards> {
  const { state, isOverdue } = query;
  const asked = [
    ...(isOverdue === true ? [overdueAssignments(query)] : []),
    ...(state === 'done' || state === 'withdrawn' ? [endedAssignments(query, state)] : []),
  ];
  const found = await Promise.all(asked.map((assignments) => fewOf(em, assignments)));
  return found.filter((ids) => ids !== null);
}

/** True of the card `m` when something of it is overdue; asked card by card. */
export function isOverdueCard(today: string): RawBuilder<boolean> {
  return sql<boolean>`coalesce((select true from assignment o where o.matter_id = m.id and o.state = 'open'
    and coalesce(o.extended_to, o.due_on) < ${today} limit 1), false)`;
}

function overdueAssignments({ siteId, today }: Rarity): RawBuilder<unknown> {
  return sql`where a.state = 'open' and coalesce(a.extended_to, a.due_on) < ${today} ${ofSite(siteId)}
    order by coalesce(a.extended_to, a.due_on)`;
}

function endedAssignments({ siteId }: Rarity, state: 'done' | 'withdrawn'): RawBuilder<unknown> {
  return sql`where a.parent_id is null and a.state <> 'open' and a.state = ${sql.lit(state)} ${ofSite(siteId)}`;
}

function ofSite(siteId: string | null): RawBuilder<unknown> {
  return siteId === null ? sql`` : sql`and a.site_id = ${siteId}`;
}

async function fewOf(em: EntityManager, assignments: RawBuilder<unknown>): Promise<readonly string[] | null> {
  const { rows } = await sql<{ id: string }>`select a.matter_id as id from assignment a ${assignments}
    limit ${sql.lit(FEW + 1)}`.execute(database(em));
  return rows.length > FEW ? null : [...new Set(rows.map(({ id }) => id))];
}
