import { findLastReconcileRun } from '#db/reconcile/runs.ts';
import { adoptOpenSubjects } from '#activities/adoption/adopt-open-subjects.ts';
import { inspectAll } from '#activities/reconcile/reconcile.ts';
import { reconcileAll } from '#activities/reconcile/reconcile-all.ts';
import { requireOpeningRingOf } from '#temporal/client/opening-ring.ts';
import { openReconciler } from '#temporal/reconcile/open-reconciler.ts';
import { databaseAwayWords } from './platform/database-away.ts';
import { repairLines, reportLines } from './reconcile/report.ts';
import { workerSettingsHere } from './reconcile/settings.ts';

const OF_ALL = { changedSince: undefined, turn: undefined, auditAnchors: undefined };
const KNOWN = ['--deep', '--repair'];

/**
 * `npm run reconcile [-- --deep] [-- --repair]`: holds a running installation's sides against each other; with `--repair` what has lost
 * its process is given it again before that, and the report is of what is left and is kept as a run. @returns the exit code
 */
async function main(): Promise<number> {
  const args = process.argv.slice(2);
  const unknown = args.find((arg) => !KNOWN.includes(arg));
  if (unknown !== undefined) throw new Error(`Неизвестный параметр ${unknown}: есть ${KNOWN.join(' и ')}`);
  const settings = await workerSettingsHere();
  await requireOpeningRingOf(settings);
  const { dependencies, close } = await openReconciler(settings);
  try {
    const isDeep = args.includes('--deep');
    const isRepair = args.includes('--repair');
    if (isRepair) {
      for (const line of repairLines(await adoptOpenSubjects(dependencies))) console.log(line);
    }
    const last = await findLastReconcileRun(dependencies.orm.em.fork());
    const options = { isDeep, onProgress: () => process.stderr.write('.') };
    // Kept as a run, and of all that there is: until one is, the signs and the tasks tell of what has been mended.
    const report = isRepair
      ? await reconcileAll(dependencies, { ...options, ...OF_ALL })
      : await inspectAll(dependencies, options);
    process.stderr.write('\n');
    for (const line of reportLines(report, { isDeep, lastRunAt: last?.finishedAt })) console.log(line);
    return report.breaches.length === 0 ? 0 : 1;
  } finally {
    await close();
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(databaseAwayWords(error) ?? (error instanceof Error ? error.message : String(error)));
    process.exit(2);
  },
);
