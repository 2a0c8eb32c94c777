import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { database, statements } from '../statements/database.ts';
import { milliseconds, now, rowsGiven } from '../statements/values.ts';

/** A document to convert ahead of need, taken by this worker for a while. */
export interface TakenWish {
  readonly sourceSha256: string;
  /** This one included. */
  readonly attempts: number;
}

/** Asks for a document's conversion ahead of need, in the caller's transaction; once for each content, and never for a converted one. */
export async function wishConversion(em: EntityManager, sourceSha256: string): Promise<void> {
  await database(em)
    .insertInto('conversion_wish')
    .columns(['source_sha256'])
    .expression(
      statements
        .selectNoFrom(sql<string>`${sourceSha256}::text`.as('source_sha256'))
        .where(({ not, exists, selectFrom }) =>
          not(exists(selectFrom('conversion').select('source_sha256').where('source_sha256', '=', sourceSha256))),
        ),
    )
    .onConflict((conflict) => conflict.column('source_sha256').doNothing())
    .execute();
}

/** Takes wishes whose time has come, oldest first; other workers pass them by until the lease runs out. */
export async function takeWishes(em: EntityManager, limit: number, leaseMs: number): Promise<TakenWish[]> {
  return database(em)
    .with('due', (db) =>
      db
        .selectFrom('conversion_wish')
        .select('source_sha256')
        .where('next_attempt_at', '<=', now())
        .orderBy('wished_at')
        .limit(limit)
        .forUpdate()
        .skipLocked(),
    )
    .updateTable('conversion_wish as w')
    .from('due')
    .set({ attempts: sql<number>`w.attempts + 1`, next_attempt_at: sql<Date>`now() + ${milliseconds(leaseMs)}` })
    .whereRef('w.source_sha256', '=', 'due.source_sha256')
    .returning(['w.source_sha256 as sourceSha256', 'w.attempts'])
    .execute();
}

/** What came of a wish; a delay: it is to be tried again after so long. */
export interface ClosedWish {
  readonly sourceSha256: string;
  readonly retryAfterMs: number | null;
}

/** Drops wishes that are granted or given up, lets the others rest. */
export async function closeWishes(em: EntityManager, wishes: readonly ClosedWish[]): Promise<void> {
  const closed = rowsGiven('r', { sourceSha256: 'text', retryAfterMs: 'int' }, wishes);
  await database(em)
    .with('done', (db) =>
      db
        .deleteFrom('conversion_wish as w')
        .using(closed)
        .whereRef('w.source_sha256', '=', 'r.sourceSha256')
        .where('r.retryAfterMs', 'is', null),
    )
    .updateTable('conversion_wish as w')
    .from(closed)
    .set({ next_attempt_at: sql<Date>`now() + r."retryAfterMs" * interval '1 millisecond'` })
    .whereRef('w.source_sha256', '=', 'r.sourceSha256')
    .where('r.retryAfterMs', 'is not', null)
    .execute();
}
