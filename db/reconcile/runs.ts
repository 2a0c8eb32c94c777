import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { ChainEnds } from '../work/audit-chain.ts';
import type { Breach } from '#domain/reconcile/breach.ts';
import type { Invariant } from '#domain/reconcile/invariant.ts';
import { database } from '../statements/database.ts';
import { epochMs, json } from '../statements/values.ts';

export interface NewReconcileRun {
  /** Machine times. */
  readonly startedAt: Date;
  readonly finishedAt: Date;
  readonly isDeep: boolean;
  readonly checked: Readonly<Record<Invariant, number>>;
  readonly breaches: readonly Breach[];
  readonly auditEnds: ChainEnds;
}

/** What the next run begins with. */
export interface LastReconcileRun {
  readonly id: number;
  readonly startedAt: number;
  readonly finishedAt: number;
  readonly auditEnds: ChainEnds;
  readonly breachCounts: Readonly<Record<string, number>>;
}

/** So many runs and so many breaches of each are kept. */
const KEPT_RUNS = 1_000;
const KEPT_BREACHES = 200;

export async function recordReconcileRun(em: EntityManager, run: NewReconcileRun): Promise<void> {
  const counts = Object.fromEntries(
    Object.entries(Object.groupBy(run.breaches, ({ invariant }) => invariant)).map(([name, of]) => [name, of.length]),
  );
  const db = database(em);
  await db
    .insertInto('reconcile_run')
    .values({
      started_at: run.startedAt,
      finished_at: run.finishedAt,
      is_deep: run.isDeep,
      checked: json(run.checked),
      breaches: json(run.breaches.slice(0, KEPT_BREACHES)),
      breach_count: run.breaches.length,
      breach_counts: json(counts),
      audit_ends: json(run.auditEnds),
    })
    .execute();
  const lastDropped = sql<string>`(select max(id) from reconcile_run) - ${KEPT_RUNS}`;
  await db.deleteFrom('reconcile_run').where('id', '<=', lastDropped).execute();
}

export async function findLastReconcileRun(em: EntityManager): Promise<LastReconcileRun | null> {
  const row = await database(em)
    .selectFrom('reconcile_run')
    .select([sql<number>`id::int`.as('id'), 'breach_counts as breachCounts', 'audit_ends as auditEnds'])
    .select(({ ref }) => [epochMs(ref('started_at')).as('startedAt'), epochMs(ref('finished_at')).as('finishedAt')])
    .orderBy('reconcile_run.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
