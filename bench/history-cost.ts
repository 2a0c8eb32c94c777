import type { Client } from '@temporalio/client';
import proto from '@temporalio/proto';
import pLimit from 'p-limit';

/** What one workflow costs the server, as the server itself says. */
export interface HistoryCost {
  /** The median workflow's. */
  readonly eventCount: number;
  readonly byteSize: number;
  /** Event types of the median workflow and how many of each. */
  readonly eventTypes: Readonly<Record<string, number>>;
  readonly meanEventCount: number;
}

const CONCURRENCY = 10;

/** Reads the median workflow's history: its length, its size and what it is made of. */
export async function readHistoryCost(client: Client, workflowIds: readonly string[]): Promise<HistoryCost> {
  const described = await pLimit(CONCURRENCY).map(workflowIds, (workflowId) =>
    client.workflow.getHandle(workflowId).describe(),
  );
  described.sort((left, right) => left.historyLength - right.historyLength);
  const median = described[Math.floor(described.length / 2)];
  if (!median) throw new Error('нет ни одного процесса');
  const { events } = await client.workflow.getHandle(median.workflowId).fetchHistory();
  const eventTypes: Record<string, number> = {};
  for (const { eventType } of events ?? []) {
    const name = (proto.temporal.api.enums.v1.EventType[eventType ?? 0] ?? '').replace('EVENT_TYPE_', '');
    eventTypes[name] = (eventTypes[name] ?? 0) + 1;
  }
  const total = described.reduce((sum, { historyLength }) => sum + historyLength, 0);
  const meanEventCount = total / described.length;
  return { eventCount: median.historyLength, byteSize: median.historySize ?? 0, eventTypes, meanEventCount };
}

/** Events of everything that ever ran in the client's namespace: letters, batches, sweeps, conversions. */
export async function countAllEvents(client: Client): Promise<number> {
  let count = 0;
  for await (const { historyLength } of client.workflow.list()) count += historyLength;
  return count;
}
