import { sql } from 'kysely';

/**
 * Parts of the notice `n` that the operator has taken: what it asks money for, whatever became of them. A gateway that divides a text by
 * itself takes the one part of ours as all of them.
 */
export const TAKEN_PARTS = sql<number>`(select coalesce(sum(case when p.total = 1 then n.part_count else 1 end), 0)::int
  from notification_part p where p.notification_id = n.id and p.state in ('accepted', 'delivered', 'undelivered', 'expired'))`;

/** What they come to, kopecks: the estimate of `n` is so much for each of its parts. */
export const TAKEN_KOPECKS = sql<number>`(n.cost_kopecks / greatest(n.part_count, 1) * ${TAKEN_PARTS})::int`;
