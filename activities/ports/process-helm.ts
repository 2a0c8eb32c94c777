import type { SeenRun } from '#domain/processes/steering.ts';

/** The engine will never do it: it says why in its own way, and a repeat changes nothing. */
export class HelmRefused extends Error {
  override name = 'HelmRefused';
}

/**
 * How processes are steered. Whatever is said twice has the effect of once; a run that is named is the only one touched.
 * @throws HelmRefused; anything else when the engine is away
 */
export interface ProcessHelm {
  /** Null: the engine knows none. */
  look(workflowId: string): Promise<SeenRun | null>;
  lookAtSchedule(scheduleId: string): Promise<SeenRun | null>;
  /** Every step that waits for its next try is tried now, counted anew. */
  retryNow(workflowId: string, runId: string): Promise<void>;
  pause(workflowId: string, runId: string, reason: string): Promise<void>;
  resume(workflowId: string, runId: string, reason: string): Promise<void>;
  cancel(workflowId: string, runId: string): Promise<void>;
  terminate(workflowId: string, runId: string, reason: string): Promise<void>;
  pauseSchedule(scheduleId: string, reason: string): Promise<void>;
  resumeSchedule(scheduleId: string, reason: string): Promise<void>;
  triggerSchedule(scheduleId: string): Promise<void>;
}
