import type { EntityManager } from '@mikro-orm/postgresql';
import type { ChainEnds } from '../work/audit-chain.ts';
import type { Breach } from '#domain/reconcile/breach.ts';
import type { Invariant } from '#domain/reconcile/invariant.ts';

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
  await em.execute(
    `insert into reconcile_run (started_at, finished_at, is_deep, checked, breaches, breach_count, breach_counts, audit_ends)
     values (?, ?, ?, ?::jsonb, ?::jsonb, ?, ?::jsonb, ?::jsonb)`,
    [
      run.startedAt,
      run.finishedAt,
      run.isDeep,
      JSON.stringify(run.checked),
      JSON.stringify(run.breaches.slice(0, KEPT_BREACHES)),
      run.breaches.length,
      JSON.stringify(counts),
      JSON.stringify(run.auditEnds),
    ],
  );
  await em.execute('delete from reconcile_run where id <= (select max(id) from reconcile_run) - ?', [KEPT_RUNS]);
}

export async function findLastReconcileRun(em: EntityManager): Promise<LastReconcileRun | null> {
  const rows = await em.execute<LastReconcileRun[]>(
    `select id::int as id, (extract(epoch from started_at) * 1000)::float8 as "startedAt",
            (extract(epoch from finished_at) * 1000)::float8 as "finishedAt", breach_counts as "breachCounts",
            audit_ends as "auditEnds" from reconcile_run order by id desc limit 1`,
  );
  return rows[0] ?? null;
}
