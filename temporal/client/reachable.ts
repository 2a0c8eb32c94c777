import type { Client } from '@temporalio/client';

/** Whether the engine can be worked with: one that answers and does not know the namespace leads no process. */
export async function isReachable(client: Client, deadlineMs: number): Promise<boolean> {
  const { namespace } = client.options;
  try {
    await client.withDeadline(Date.now() + deadlineMs, () => client.workflowService.describeNamespace({ namespace }));
    return true;
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}
