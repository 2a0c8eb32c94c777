import type { ProcessKind } from '#domain/processes/process-name.ts';
import type { ProcessState } from '#domain/processes/process-states.ts';

/** One line of the list of processes. */
export interface ProcessItem {
  readonly kind: ProcessKind;
  /** The workflow's id; of schedules and messages the name by which acts know them. */
  readonly name: string;
  readonly words: string;
  readonly siteId: string | null;
  readonly status: string;
  readonly since: string | null;
  readonly state: Exclude<ProcessState, 'open'>;
  /** Of the step that fails, or of a message; null: nothing fails. */
  readonly attempts: number | null;
  readonly error: string | null;
  /** Of the step that fails. */
  readonly step: string | null;
  /** The workflow whose page tells more; null: none. */
  readonly workflowId: string | null;
}

/** What the list is narrowed by. */
export interface ProcessFilter {
  readonly kind?: ProcessKind | undefined;
  readonly state: ProcessState;
  readonly text?: string | undefined;
  readonly siteId?: string | undefined;
  readonly error?: string | undefined;
  readonly minAttempts?: number | undefined;
  /** Not changed for so many hours. */
  readonly olderThanHours?: number | undefined;
}

export interface ProcessCount {
  readonly n: number;
  /** There are more than were counted. */
  readonly isMore: boolean;
}

/** How many a list holds that is narrowed by all that this one is, but by another state or kind. */
export interface ProcessCounts {
  /** Null: a search goes through every state. */
  readonly states: Readonly<Record<CountedState, ProcessCount>> | null;
  /** Null: is not counted. */
  readonly kinds: Readonly<Record<ProcessKind, ProcessCount | null>>;
}

/** Nobody looks for work among what is over: it is counted only where it is shown. */
export type CountedState = Exclude<ProcessState, 'done'>;

export interface ProcessPage {
  readonly items: readonly ProcessItem[];
  readonly nextCursor: string | null;
  /** Of the rows. */
  readonly asOf: string;
  /** Of rounds and schedules: by the clock of the machine, which no rehearsal moves. */
  readonly engineNow: string;
  /** False: the engine is away, its rounds and schedules are not here. */
  readonly isEngineHeard: boolean;
  /** The search gave up there: older letters may hold more. */
  readonly searchedSince?: string | undefined;
  readonly counts: ProcessCounts;
  /** Sites to choose from; empty for an admin of one. */
  readonly sites: readonly { readonly id: string; readonly name: string }[];
}
