import { z } from '@hono/zod-openapi';
import { RUN_ENDS } from '#domain/processes/run-ending.ts';
import { textOrNull, whole, type ViewOf } from '../view.ts';

/** One line of a workflow's history in Russian words. */
const historyLineSchema = z.object({
  eventId: whole,
  /** ISO instant. */
  at: z.string(),
  text: z.string(),
  detail: z.string().optional(),
  /** True: it carries sealed content, which is opened with a reason only. */
  isSealed: z.boolean().optional(),
});
export type HistoryLine = ViewOf<typeof historyLineSchema>;

/** A step that has not ended: runs now, or waits for its next attempt. */
const pendingStepSchema = z.object({
  activityType: z.string(),
  state: z.string(),
  attempt: whole,
  /** ISO instant. */
  nextAttemptAt: z.string().optional(),
  lastFailureType: z.string().optional(),
});
export type PendingStep = ViewOf<typeof pendingStepSchema>;

/** How far a step has come; `waiting`: for its term, or for its next attempt; `cut_off`: it was not done when the run ended. */
export const STEP_OUTCOMES = ['done', 'failed', 'running', 'waiting', 'cut_off'] as const;

/** One thing that the process did or was told; the events of one step are one. */
const processStepSchema = z.object({
  /** Of its first event. */
  eventId: whole,
  kind: z.enum(['work', 'decision', 'message', 'term', 'fault']),
  /** As the engine calls it: the activity, the decision, the message; a failure's type. */
  name: z.string(),
  /** ISO instants. */
  startedAt: z.string(),
  endedAt: textOrNull,
  attempts: whole,
  outcome: z.enum(STEP_OUTCOMES),
  failureType: textOrNull,
  /** Until when, of a term. */
  until: textOrNull,
  /** Whose decision it was. */
  actorId: textOrNull,
});
export type ProcessStep = ViewOf<typeof processStepSchema>;

/** What the engine gives its workers to do and they have not done yet; a repeated local step shows here. */
const pendingTaskSchema = z.object({ attempt: whole, since: z.string(), failureType: textOrNull });
export type PendingTask = ViewOf<typeof pendingTaskSchema>;

/** A workflow as the engine knows it. */
/** Another run of the same process: one before it was begun again from its proven place, or went on anew because its history was long. */
const otherRunSchema = z.object({
  runId: z.string(),
  status: z.string(),
  startedAt: z.string(),
  closedAt: textOrNull,
});
export type OtherRun = ViewOf<typeof otherRunSchema>;

/** Who ended a run, by the engine's own history. */
const runEndingSchema = z.object({
  how: z.enum(RUN_ENDS),
  /** Who terminated it, as the engine was told; null: nobody did, or he said no name. */
  identity: textOrNull,
  /** The administrator's act by which it was terminated; null: it was ended past the program. */
  steeringId: textOrNull,
});

export const workflowSchema = z
  .object({
    workflowId: z.string(),
    workflowType: z.string(),
    runId: z.string(),
    status: z.string(),
    startedAt: z.string(),
    closedAt: z.string().optional(),
    /** How it ended; absent: it goes on. */
    ending: runEndingSchema.optional(),
    historyLength: whole,
    historySizeBytes: whole,
    history: z.array(historyLineSchema).readonly(),
    /** The same in order of beginning, the events of one step together. */
    steps: z.array(processStepSchema).readonly(),
    pending: z.array(pendingStepSchema).readonly(),
    pendingTask: pendingTaskSchema.nullable(),
    /** The newest first; the engine's list may lag by a moment. */
    otherRuns: z.array(otherRunSchema).readonly(),
  })
  .openapi('Workflow');
export type WorkflowView = ViewOf<typeof workflowSchema>;

/** A run of a workflow as the engine's list has it. */
export interface EngineRun {
  readonly workflowId: string;
  readonly runId: string;
  readonly workflowType: string;
  readonly status: string;
  /** ISO instants. */
  readonly startedAt: string;
  readonly closedAt: string | null;
}

/** A schedule of the engine. */
export interface EngineSchedule {
  readonly scheduleId: string;
  readonly workflowType: string;
  readonly isPaused: boolean;
  readonly note: string | null;
  /** ISO instants; null: none. */
  readonly nextAt: string | null;
  readonly lastAt: string | null;
  /** The workflow id of its last run. */
  readonly lastWorkflowId: string | null;
}

/** Content of one event, opened. */
export interface OpenedPayload {
  /** Where in the event it stands: `input`, `result`. */
  readonly place: string;
  /** JSON. */
  readonly text: string;
}
