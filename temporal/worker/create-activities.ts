import { createBatchActivities } from '#activities/batches/create-batch-activities.ts';
import type { BatchDependencies } from '#activities/batches/dependencies.ts';
import { createLetterActivities } from '#activities/letters/create-letter-activities.ts';
import type { LetterDependencies } from '#activities/letters/dependencies.ts';
import { createReconcileActivities } from '#activities/reconcile/create-reconcile-activities.ts';
import type { ReconcileParts } from '#activities/reconcile/create-reconcile-activities.ts';
import { createScheduleActivities, createTrackingActivities } from '#activities/tracking/create-tracking-activities.ts';
import type { TrackingDependencies } from '#activities/tracking/dependencies.ts';

/** Every part that the activities work with. */
export type Parts = LetterDependencies & BatchDependencies & TrackingDependencies & ReconcileParts;

/** Every activity by name. */
export type Activities = ReturnType<typeof createActivities>;

/** All activities of the worker over the given parts; tests give other parts. */
export function createActivities(parts: Parts) {
  return {
    ...createLetterActivities(parts),
    ...createBatchActivities(parts),
    ...createTrackingActivities(parts),
    ...createScheduleActivities(parts),
    ...createReconcileActivities(parts),
  };
}
