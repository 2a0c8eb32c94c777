import type { LifeMap } from '#domain/processes/life-map.ts';
import type { SteeringAct, SteeringVerdict } from '#domain/processes/steering.ts';
import type { ProcessKind } from '#domain/processes/process-name.ts';
import type { AwaitingView } from '../work/awaiting.ts';
import type { WorkflowView } from './workflow.ts';

/** A step that fails and is tried again. */
export interface FailingView {
  readonly step: string;
  readonly attempts: number;
  readonly errorType: string;
  readonly firstAt: string;
  readonly lastAt: string;
}

/** Why nothing moves, or moves slowly. */
export interface TroubleView {
  readonly words: readonly string[];
  readonly since: string;
}

/** Nothing is awaited, for the process does not go: it was paused, or it has ended although what it leads has not. */
export interface HaltView {
  /** `ended`: somebody terminated it. `broken`: it ended by itself before its time. `lost`: the engine knows nothing of it. */
  readonly kind: 'paused' | 'ended' | 'broken' | 'lost';
  /** Who did it, and when; null: nobody is known. */
  readonly by: {
    readonly name: string;
    readonly at: string;
    /** False: past the program, and the name is what the engine was told. */
    readonly isThroughProgram: boolean;
  } | null;
  /** How it ended by itself; null: it did not. */
  readonly how: string | null;
  /** Since when, ISO instant; null: nobody knows. */
  readonly since: string | null;
}

/** Where there is a process, or why there is none. */
export type ProcessStanding = 'draft' | 'start_waits' | 'lost' | 'led' | 'gone';

/** All that an administrator sees of one process. */
export interface ProcessView {
  readonly workflowId: string;
  readonly kind: ProcessKind;
  /** «письмо 50MS0095/26/768». */
  readonly words: string;
  /** The name alone: a number; null: it has none. */
  readonly name: string | null;
  readonly siteId: string | null;
  readonly subject: { readonly kind: string; readonly id: string } | null;
  readonly standing: ProcessStanding;
  /** Status in words, and since when. */
  readonly statusWords: string | null;
  readonly since: string | null;
  readonly awaiting: AwaitingView | null;
  readonly isOver: boolean;
  /** Null: it goes, it has not begun, or its life is over. */
  readonly halt: HaltView | null;
  /** By the clock of the machine, which no rehearsal moves: the times of rounds are of it. */
  readonly engineNow: string;
  /** Only a person moves it on: a task or an incident says so. */
  readonly isStuck: boolean;
  readonly life: { readonly map: LifeMap; readonly at: string; readonly passed: readonly string[] } | null;
  readonly workflow: WorkflowView | null;
  readonly failing: readonly FailingView[];
  readonly troubles: readonly TroubleView[];
  /** What the letter waits for is in its hands. */
  readonly batch: {
    readonly words: string;
    readonly workflowId: string;
    readonly awaiting: AwaitingView | null;
  } | null;
  /** Names of those who decided, by account. */
  readonly people: Readonly<Record<string, string>>;
  /** What may be done, and what will happen. */
  readonly acts: readonly (SteeringVerdict & { readonly act: SteeringAct })[];
}
