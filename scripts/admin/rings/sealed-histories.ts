import type { Client } from '@temporalio/client';

/** How many of what the engine keeps is sealed with each key. */
export type SealedByKey = ReadonlyMap<string, number>;

const PAGE = 200;
const AT_ONCE = 8;

/**
 * Reads every history that the engine keeps, running and ended, and every schedule, as they lie: nothing is opened, only the ids of the keys
 * are read. What has ended goes after the engine's own term of keeping.
 */
export async function sealedInEngine(client: Client): Promise<SealedByKey> {
  const counts = new Map<string, number>();
  const count = (ids: ReadonlySet<string>): void => {
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  };
  for await (const executions of pagesOfExecutions(client)) {
    for (let at = 0; at < executions.length; at += AT_ONCE) {
      const some = executions.slice(at, at + AT_ONCE);
      for (const ids of await Promise.all(some.map((execution) => keysOfHistory(client, execution)))) count(ids);
    }
  }
  for await (const ids of keysOfSchedules(client)) count(ids);
  return counts;
}

interface Execution {
  readonly workflowId: string;
  readonly runId: string;
}

async function* pagesOfExecutions(client: Client): AsyncGenerator<readonly Execution[]> {
  const { namespace } = client.options;
  let nextPageToken: Uint8Array | undefined;
  do {
    const page = await client.workflowService.listWorkflowExecutions({
      ...{ namespace, pageSize: PAGE },
      ...(nextPageToken === undefined ? {} : { nextPageToken }),
    });
    yield (page.executions ?? []).flatMap(({ execution }) =>
      execution?.workflowId && execution.runId ? [{ workflowId: execution.workflowId, runId: execution.runId }] : [],
    );
    nextPageToken = page.nextPageToken?.length ? page.nextPageToken : undefined;
  } while (nextPageToken !== undefined);
}

async function keysOfHistory(client: Client, execution: Execution): Promise<ReadonlySet<string>> {
  const { namespace } = client.options;
  const ids = new Set<string>();
  let nextPageToken: Uint8Array | undefined;
  do {
    const page = await client.workflowService.getWorkflowExecutionHistory({
      ...{ namespace, execution },
      ...(nextPageToken === undefined ? {} : { nextPageToken }),
    });
    collectKeys(page.history, ids);
    nextPageToken = page.nextPageToken?.length ? page.nextPageToken : undefined;
  } while (nextPageToken !== undefined);
  return ids;
}

async function* keysOfSchedules(client: Client): AsyncGenerator<ReadonlySet<string>> {
  const { namespace } = client.options;
  for (const scheduleId of await scheduleIds(client)) {
    const ids = new Set<string>();
    collectKeys(await client.workflowService.describeSchedule({ namespace, scheduleId }), ids);
    yield ids;
  }
}

/** The schedules keep what they start with: it is sealed anew with the first key of the client's ring. @returns how many there are */
export async function rewrapSchedules(client: Client): Promise<number> {
  const ids = await scheduleIds(client);
  for (const id of ids) await client.schedule.getHandle(id).update((schedule) => schedule);
  return ids.length;
}

async function scheduleIds(client: Client): Promise<readonly string[]> {
  const { namespace } = client.options;
  const ids: string[] = [];
  let nextPageToken: Uint8Array | undefined;
  do {
    const page = await client.workflowService.listSchedules({
      ...{ namespace, maximumPageSize: PAGE },
      ...(nextPageToken === undefined ? {} : { nextPageToken }),
    });
    ids.push(...(page.schedules ?? []).flatMap(({ scheduleId }) => scheduleId ?? []));
    nextPageToken = page.nextPageToken?.length ? page.nextPageToken : undefined;
  } while (nextPageToken !== undefined);
  return ids;
}

const KEY_ID = 'key-id';

/** Payloads stand at many depths of an event: whatever names its key is one. */
function collectKeys(value: unknown, ids: Set<string>): void {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return;
  for (const [name, below] of Object.entries(value)) {
    if (name === KEY_ID && below instanceof Uint8Array) ids.add(Buffer.from(below).toString());
    else collectKeys(below, ids);
  }
}
