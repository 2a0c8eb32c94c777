import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/common';
import { adoptOpenSubjects, adoptSubject } from '#activities/adoption/adopt-open-subjects.ts';
import type { AdoptDependencies } from '#activities/adoption/dependencies.ts';
import type { SubjectLeader } from '#activities/ports/subject-leader.ts';
import { LETTER_WORKFLOW, letterWorkflowId, type LetterStage } from '#domain/letters/letter-process.ts';
import { letterSubject } from '#domain/work/subject.ts';
import { getLetterState } from '#temporal/contract/letter.ts';

/** Processes that wait for the Post's word hear it by a signal; any other stands where the letter is no longer. */
const HEARING: readonly LetterStage[] = ['awaiting_submission', 'with_post', 'missing_notice', 'filed'];

/** Leads subjects again over the engine's own client. */
export function createSubjectLeader(client: Client, dependencies: AdoptDependencies): SubjectLeader {
  return {
    hasOlderThan: async (instant) => {
      const query = `WorkflowType = '${LETTER_WORKFLOW}' AND StartTime < '${instant.toISOString()}'`;
      return (await client.workflow.count(query)).count > 0;
    },
    leadAll: async () => {
      await adoptOpenSubjects(dependencies);
    },
    leadAnew: async (letterIds) => {
      for (const letterId of letterIds) {
        await endElsewhere(client, letterId);
        await adoptSubject(dependencies, letterSubject(letterId));
      }
    },
  };
}

async function endElsewhere(client: Client, letterId: string): Promise<void> {
  const handle = client.workflow.getHandle(letterWorkflowId(letterId));
  try {
    const { status } = await handle.describe();
    if (status.name !== 'RUNNING') return;
    const { stage } = await handle.query(getLetterState);
    if (!HEARING.includes(stage)) await handle.terminate('found at the Post by a recovery: led anew');
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}
