import type { EntityManager } from '@mikro-orm/postgresql';

/** A document to convert ahead of need, taken by this worker for a while. */
export interface TakenWish {
  readonly sourceSha256: string;
  /** This one included. */
  readonly attempts: number;
}

/** Asks for a document's conversion ahead of need, in the caller's transaction; once for each content, and never for a converted one. */
export async function wishConversion(em: EntityManager, sourceSha256: string): Promise<void> {
  await em.execute(
    `insert into conversion_wish (source_sha256) select w.sha from (select ?::text as sha) w
      where not exists (select 1 from conversion c where c.source_sha256 = w.sha) on conflict (source_sha256) do nothing`,
    [sourceSha256],
  );
}

/** Takes wishes whose time has come, oldest first; other workers pass them by until the lease runs out. */
export async function takeWishes(em: EntityManager, limit: number, leaseMs: number): Promise<TakenWish[]> {
  return em.execute<TakenWish[]>(
    `update conversion_wish w set attempts = w.attempts + 1, next_attempt_at = now() + ? * interval '1 millisecond'
       from (select source_sha256 from conversion_wish where next_attempt_at <= now()
              order by wished_at limit ? for update skip locked) due
      where w.source_sha256 = due.source_sha256 returning w.source_sha256 as "sourceSha256", w.attempts`,
    [leaseMs, limit],
  );
}

/** What came of a wish; a delay: it is to be tried again after so long. */
export interface ClosedWish {
  readonly sourceSha256: string;
  readonly retryAfterMs: number | null;
}

/** Drops wishes that are granted or given up, lets the others rest. */
export async function closeWishes(em: EntityManager, wishes: readonly ClosedWish[]): Promise<void> {
  const closed = JSON.stringify(wishes);
  await em.execute(
    `with done as (delete from conversion_wish w using jsonb_to_recordset(?::jsonb) as r("sourceSha256" text, "retryAfterMs" int)
                    where w.source_sha256 = r."sourceSha256" and r."retryAfterMs" is null)
     update conversion_wish w set next_attempt_at = now() + r."retryAfterMs" * interval '1 millisecond'
       from jsonb_to_recordset(?::jsonb) as r("sourceSha256" text, "retryAfterMs" int)
      where w.source_sha256 = r."sourceSha256" and r."retryAfterMs" is not null`,
    [closed, closed],
  );
}
