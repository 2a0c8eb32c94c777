import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { database } from '../statements/database.ts';

/** How much the Post was asked since an instant, and what was handed over to it. */
export interface PollingBudget {
  readonly tickets: number;
  /** Numbers asked about; one may stand in several tickets. */
  readonly numbers: number;
  readonly openTickets: number;
  readonly failedTickets: number;
  readonly submissions: number;
}

export async function readPollingBudget(em: EntityManager, since: Date): Promise<PollingBudget> {
  const db = database(em);
  const tickets = await db
    .selectFrom('tracking_ticket')
    .select(sql<number>`count(*)::int`.as('tickets'))
    .select(sql<number>`coalesce(sum(jsonb_array_length(shpis)), 0)::int`.as('numbers'))
    .select(sql<number>`(count(*) filter (where state = 'failed'))::int`.as('failedTickets'))
    .where('created_at', '>=', since)
    .executeTakeFirstOrThrow();
  const open = await db
    .selectFrom('tracking_ticket')
    .select(sql<number>`count(*)::int`.as('openTickets'))
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow();
  const submissions = await db
    .selectFrom('submission_intent')
    .select(sql<number>`count(*)::int`.as('submissions'))
    .where('created_at', '>=', since)
    .executeTakeFirstOrThrow();
  return { ...tickets, ...open, ...submissions };
}
