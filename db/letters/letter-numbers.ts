import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * The next number of a site in a year, from 1. The counter's row stays locked until the caller's transaction ends,
 * and a rollback gives the number back: numbers are consecutive without gaps.
 */
export async function takeNextSequence(em: EntityManager, siteId: string, year: number): Promise<number> {
  const rows = await em.execute<{ last_sequence: number }[]>(
    `insert into letter_counter as c (site_id, year, last_sequence) values (?, ?, 1)
     on conflict (site_id, year) do update set last_sequence = c.last_sequence + 1 returning last_sequence`,
    [siteId, year],
  );
  const sequence = rows[0]?.last_sequence;
  if (sequence === undefined) throw new Error('the letter counter gave no number');
  return sequence;
}
