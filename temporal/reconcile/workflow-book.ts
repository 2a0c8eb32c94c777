import type { Client } from '@temporalio/client';
import { QueryNotRegisteredError, QueryRejectedError } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/common';
import type { WorkflowBook } from '#activities/ports/workflow-book.ts';
import type { WorkflowFacts } from '#domain/reconcile/facts.ts';
import { getBatchState } from '#temporal/contract/batch.ts';
import { letterWorkflowId } from '#domain/letters/letter-process.ts';
import { getLetterState } from '#temporal/contract/letter.ts';
import { grpcCodeOf } from '#temporal/client/grpc-code.ts';
import { findRunEnding } from '#temporal/client/run-ending.ts';
import { isReachable } from '#temporal/client/reachable.ts';
import { describeWorkflow } from './describe-workflow.ts';

const PAGE = 100;
const QUERY_DEADLINE_MS = 10_000;
const REACH_DEADLINE_MS = 3_000;

/** The engine's state over its own client; nothing is started, signalled or changed. */
export function createWorkflowBook(client: Client, taskQueue: string): WorkflowBook {
  const { namespace } = client.options;
  return {
    describe: (workflowId) => describeWorkflow(client, workflowId),
    endingOf: (workflowId) => findRunEnding(client, workflowId),
    letterState: (letterId) =>
      asked(client, () => client.workflow.getHandle(letterWorkflowId(letterId)).query(getLetterState)),
    batchState: async (workflowId) => {
      const state = await asked(client, () => client.workflow.getHandle(workflowId).query(getBatchState));
      return state && { stage: state.stage };
    },
    ids: (workflowType, which) => idPages(client, workflowType, which),
    hasWorker: async () => {
      const queue = { namespace, taskQueue: { name: taskQueue }, taskQueueType: WORKFLOW_QUEUE };
      const { pollers } = await client.workflowService.describeTaskQueue(queue);
      return pollers.some(isPolling);
    },
    isReachable: () => isReachable(client, REACH_DEADLINE_MS),
    latestEndings: async (workflowType, count) => {
      const query = `WorkflowType = '${workflowType}' AND ExecutionStatus != 'Running'`;
      const { executions } = await client.workflowService.listWorkflowExecutions({ namespace, query, pageSize: count });
      return executions.map(({ status }) => status === COMPLETED);
    },
  };
}

/** Numbers of the server's enums: task queue type, execution status. */
const WORKFLOW_QUEUE = 1;
const COMPLETED = 2;
/** The engine remembers pollers for minutes; one that is alive asks at least once a minute. */
const POLLER_FRESH_S = 90;

function isPolling({ lastAccessTime }: { readonly lastAccessTime?: { readonly seconds?: unknown } | null }): boolean {
  return Date.now() / 1_000 - Number(lastAccessTime?.seconds ?? 0) < POLLER_FRESH_S;
}

/** Null: no answer in time, or the workflow cannot answer; its failing step shows in its description. */
async function asked<T extends NonNullable<WorkflowFacts['state']>>(
  client: Client,
  ask: () => Promise<T>,
): Promise<T | null> {
  try {
    return await client.withDeadline(Date.now() + QUERY_DEADLINE_MS, ask);
  } catch (error) {
    const isAnswerless =
      grpcCodeOf(error) !== null ||
      error instanceof WorkflowNotFoundError ||
      error instanceof QueryNotRegisteredError ||
      error instanceof QueryRejectedError;
    if (isAnswerless) return null;
    throw error;
  }
}

async function* idPages(
  client: Client,
  workflowType: string,
  which: 'running' | undefined,
): AsyncGenerator<readonly string[]> {
  let page: string[] = [];
  const query = `WorkflowType = '${workflowType}'${which === 'running' ? ` AND ExecutionStatus = 'Running'` : ''}`;
  for await (const { workflowId } of client.workflow.list({ query, pageSize: PAGE })) {
    page.push(workflowId);
    if (page.length < PAGE) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}
