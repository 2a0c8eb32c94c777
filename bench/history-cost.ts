import type { Client } from '@temporalio/client';
import proto from '@temporalio/proto';

/** What one letter costs the server, as the server itself says. */
export interface HistoryCost {
  readonly eventCount: number;
  readonly byteSize: number;
  /** Event types and how many of each. */
  readonly eventTypes: Readonly<Record<string, number>>;
}

/** Reads the median letter's history: its length, its size and what it is made of. */
export async function readHistoryCost(client: Client, workflowIds: readonly string[]): Promise<HistoryCost> {
  const described = await Promise.all(workflowIds.map((id) => client.workflow.getHandle(id).describe()));
  described.sort((left, right) => left.historyLength - right.historyLength);
  const median = described[Math.floor(described.length / 2)];
  if (!median) throw new Error('нет ни одного письма');
  const { events } = await client.workflow.getHandle(median.workflowId).fetchHistory();
  const eventTypes: Record<string, number> = {};
  for (const { eventType } of events ?? []) {
    const name = (proto.temporal.api.enums.v1.EventType[eventType ?? 0] ?? '').replace('EVENT_TYPE_', '');
    eventTypes[name] = (eventTypes[name] ?? 0) + 1;
  }
  return { eventCount: median.historyLength, byteSize: median.historySize ?? 0, eventTypes };
}
