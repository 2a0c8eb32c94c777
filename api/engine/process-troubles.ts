import type { EntityManager } from '#db/orm.ts';
import { listFailingSteps, type FailingStepRow } from '#db/processes/failing-steps.ts';
import { listPaused } from '#db/processes/paused.ts';
import { listMessages, type MessageRow } from '#db/processes/process-messages.ts';
import { findBatchOfProcess } from '#db/processes/process-subject.ts';
import { listStuckSubjects, MOST_STUCK } from '#db/processes/stuck-subjects.ts';
import { processNameOf } from '#domain/processes/process-name.ts';
import type { Subject } from '#domain/work/subject.ts';
import type { ProcessFilter } from '#views/engine/process-list.ts';

/** What is wrong now, by what it is wrong with. */
export interface Troubles {
  /** Workflows that an administrator paused. */
  readonly paused: ReadonlySet<string>;
  readonly failing: ReadonlyMap<string, FailingStepRow>;
  readonly stuck: readonly Subject[];
  readonly stuckMessages: readonly MessageRow[];
}

export async function readTroubles(em: EntityManager, siteId: string | null): Promise<Troubles> {
  const failing = await listFailingSteps(em, { limit: MOST_STUCK });
  const paused = await listPaused(em);
  const stuck = [...(await listStuckSubjects(em, siteId)), ...(await subjectsOf(em, paused))];
  const stuckMessages = siteId === null ? await listMessages(em, { limit: MOST_STUCK, minAttempts: 1 }) : [];
  return {
    ...{ failing: new Map(failing.map((row) => [row.workflowId, row])), stuck, stuckMessages },
    paused: new Set(paused.map(({ workflowId }) => workflowId)),
  };
}

/** Ids of processes by their kinds. */
export type Ids = Readonly<Record<'letter' | 'batch' | 'publication' | 'notification', readonly string[]>>;

/** Which ids alone are wanted, and which are not. */
export interface IdsWanted {
  readonly only?: Ids | undefined;
  readonly but: Ids;
}

/** Which ids alone are wanted, when something wrong is looked for; which are not, when what is in order is. */
export async function idsOf(
  em: EntityManager,
  { filter, troubles }: { readonly filter: ProcessFilter; readonly troubles: Troubles },
): Promise<IdsWanted> {
  const { error, minAttempts, state } = filter;
  const isByFailure = error !== undefined || minAttempts !== undefined;
  const failing = [...troubles.failing.values()].filter((row) => fits(row.errorType, row.attempts, filter));
  const failed = await subjectsOf(em, failing);
  const stuck = groupOf([...failed, ...(isByFailure ? [] : troubles.stuck)]);
  if (isByFailure || state === 'stuck') return { only: stuck, but: groupOf([]) };
  return { but: state === 'running' || state === 'asleep' ? stuck : groupOf([]) };
}

/** Whether it failed in the way that is looked for. */
function fits(errorType: string, attempts: number, { error, minAttempts = 0 }: ProcessFilter): boolean {
  return attempts >= minAttempts && (error === undefined || errorType.toLowerCase().includes(error.toLowerCase()));
}

function groupOf(subjects: readonly Subject[]): Ids {
  const of = (kind: string): string[] => [...new Set(subjects.filter((one) => one.kind === kind).map(({ id }) => id))];
  return { letter: of('letter'), batch: of('batch'), publication: of('publication'), notification: of('notification') };
}

/** A batch's workflow is not named by its id: the row tells it. */
async function subjectsOf(
  em: EntityManager,
  processes: readonly { readonly workflowId: string }[],
): Promise<readonly Subject[]> {
  const subjects: Subject[] = [];
  for (const { workflowId } of processes) {
    const name = processNameOf(workflowId);
    if (name?.kind === 'batch') {
      const batch = await findBatchOfProcess(em, workflowId);
      if (batch) subjects.push({ kind: 'batch', id: batch.subject.id });
    } else if (name?.id != null) subjects.push({ kind: name.kind as 'letter', id: name.id });
  }
  return subjects;
}
