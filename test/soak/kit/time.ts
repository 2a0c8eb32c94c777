import { WorkflowFailedError } from '@temporalio/client';
import { ApplicationError } from '#api/errors.ts';
import { TRACKING_SWEEP_WORKFLOW } from '#temporal/contract/schedules.ts';
import type { Lane } from './lane.ts';
import { comes } from './look.ts';

/** The workflow of the story's own look at the Post. */
export const SWEEP_ID = 'tracking-sweep/soak';
const QUIET_MS = 120_000;
const SWEEP_MS = 15_000;

/**
 * Lets days pass on every clock. Not while an archive is on its way in at the Post: the window after which an absent letter counts as
 * absent takes an instant here, and the Post's own work does not.
 */
export async function passDays(lane: Lane, days: number): Promise<void> {
  const giveUpAtMs = performance.now() + QUIET_MS;
  for (;;) {
    await comes(() => isQuiet(lane), QUIET_MS);
    try {
      return await lane.forward(days);
    } catch (error) {
      // An archive has set out since the Post was seen quiet.
      const isBusy = error instanceof ApplicationError && error.code === 'conflict';
      if (!isBusy || performance.now() > giveUpAtMs) throw error;
    }
  }
}

/**
 * Looks at the Post as the schedule does, never twice at once; waits for the end when somebody is there to do it. Two looks: the first
 * asks, the second reads, for an answer is kept at the Post for a day only and a step of the story may be longer.
 */
export async function sweep(lane: Lane): Promise<void> {
  await lookOnce(lane);
  if (lane.workers.hasHealthy()) await lookOnce(lane);
}

async function lookOnce(lane: Lane): Promise<void> {
  const handle = await lane.client.workflow.start(TRACKING_SWEEP_WORKFLOW, {
    ...{ workflowId: SWEEP_ID, taskQueue: lane.taskQueue, args: [] },
    workflowIdConflictPolicy: 'USE_EXISTING',
  });
  if (!lane.workers.hasHealthy()) return;
  try {
    await Promise.race([handle.result(), comes(() => Promise.resolve(false), SWEEP_MS)]);
  } catch (error) {
    // A look that the Post's troubles have spoilt; the next one makes up for it.
    if (!(error instanceof WorkflowFailedError)) throw error;
  }
}

async function isQuiet({ post, emulator }: Lane): Promise<boolean> {
  if (!emulator.isUp()) return true;
  const { uploads } = (await post.control('GET', 'under-way')) as { readonly uploads: number };
  return uploads === 0;
}
