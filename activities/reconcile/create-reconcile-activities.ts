import { heartbeat } from '@temporalio/activity';
import { withHeartbeat } from '../with-heartbeat.ts';
import type { ReconcileActivities } from './contract.ts';
import type { ReconcileDependencies, ReconcileSides } from './dependencies.ts';
import { reconcileAll } from './reconcile-all.ts';

/** A worker's own parts, and the sides that only the reconciler reads; a worker of tests may have none. */
export type ReconcileParts = Omit<ReconcileDependencies, keyof ReconcileSides> & {
  readonly sides?: ReconcileSides | undefined;
};

/** The hourly reconciliation over the given parts. */
export function createReconcileActivities({ sides, ...parts }: ReconcileParts): ReconcileActivities {
  return {
    reconcileAll: async () => {
      if (!sides) throw new TypeError('this worker was given nothing to reconcile');
      const dependencies = { ...parts, ...sides };
      const { breaches } = await withHeartbeat(() => reconcileAll(dependencies, { onProgress: () => heartbeat() }));
      return { breaches: breaches.length };
    },
  };
}
