import { record } from '#db/record.ts';
import { readNow } from '#db/clock.ts';
import { openIncidentSubjects, showIncidents } from '#db/reconcile/incidents.ts';
import { findLastReconcileRun, recordReconcileRun } from '#db/reconcile/runs.ts';
import type { ReconcileDependencies, ReconcileOptions } from './dependencies.ts';
import { inspectAll, type ReconcileReport } from './reconcile.ts';

/**
 * One run by schedule: begins where the last one ended, keeps its result and makes every breach an incident. The first run reads
 * everything. A run that ends half-way leaves nothing behind. Whoever has mended something looks in this way: what is told of breaches is
 * told of the newest run.
 */
export async function reconcileAll(
  dependencies: ReconcileDependencies,
  options: ReconcileOptions = {},
): Promise<ReconcileReport> {
  const em = dependencies.orm.em.fork();
  const last = await findLastReconcileRun(em);
  const startedAt = new Date();
  const report = await inspectAll(dependencies, {
    changedSince: last?.startedAt ?? 0,
    turn: (last?.id ?? 0) + 1,
    auditAnchors: last?.auditEnds,
    watched: await openIncidentSubjects(em),
    ...options,
  });
  await record(dependencies.orm, 'reconcile.run', async (tx) => {
    const isDeep = options.isDeep === true;
    await recordReconcileRun(tx, { ...report, startedAt, finishedAt: new Date(), isDeep });
    await showIncidents(tx, report.breaches, await readNow(tx, dependencies.isRehearsal));
  });
  return report;
}
