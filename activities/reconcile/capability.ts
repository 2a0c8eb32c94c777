import { heartbeat } from '@temporalio/activity';
import { withHeartbeat } from '../with-heartbeat.ts';
import type { ActivityFactory } from '../capability.ts';
import type { ReconcileActivities } from './contract.ts';
import { reconcileAll } from './reconcile-all.ts';

/** The hourly reconciliation over the given parts. */
export const createActivities: ActivityFactory<ReconcileActivities> = ({ sides, ...parts }) => ({
  reconcileAll: async () => {
    if (!sides) throw new TypeError('this worker was given nothing to reconcile');
    const dependencies = { ...parts, ...sides };
    const { breaches } = await withHeartbeat(() => reconcileAll(dependencies, { onProgress: () => heartbeat() }));
    return { breaches: breaches.length };
  },
});
