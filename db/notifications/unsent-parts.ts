import { sql } from 'kysely';

/** Parts of the notice `n` that were not handed over, in their order. */
export const UNSENT_PARTS = sql<number[]>`array(select p.ordinal from notification_part p
  where p.notification_id = n.id and p.state = 'pending' order by p.ordinal)`;
