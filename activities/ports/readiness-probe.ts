import type { ReadinessFacts } from '#domain/reconcile/system/readiness.ts';

/** Asks the site whether it is ready. */
export interface ReadinessProbe {
  /** Null: no answer. */
  ask(): Promise<ReadinessFacts['said']>;
}
