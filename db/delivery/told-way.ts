import { sql } from 'kysely';

/** The way that is known of a letter `l` of its site `s` with its course `c`; null: the Post has not told. */
export const TOLD_WAY = sql<
  'electronic' | 'paper' | null
>`coalesce(c.way, case when l.way = 'paper' or s.channel = 'paper' then 'paper' end)`;
