import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import proto from '@temporalio/proto';
import { RUN_PREFIX } from '../environment/leftovers.ts';
import type { TestTemporal } from '../environment/temporal.ts';

const { History } = proto.temporal.api.history.v1;
const { ListWorkflowExecutionsResponse, DescribeWorkflowExecutionResponse } = proto.temporal.api.workflowservice.v1;

/** Everything the server tells of the namespace, without any codec: ids, memos, search attributes, histories, pending steps. */
export async function toldByServer({ address, namespace }: TestTemporal): Promise<ReadonlyMap<string, Uint8Array>> {
  const connection = await Connection.connect({ address });
  const told = new Map<string, Uint8Array>();
  try {
    const list = await connection.workflowService.listWorkflowExecutions({ namespace, pageSize: 1_000 });
    told.set('list', ListWorkflowExecutionsResponse.encode(list).finish());
    for (const { execution } of list.executions) {
      const name = `${execution?.workflowId ?? ''}/${execution?.runId ?? ''}`;
      const request = { namespace, execution: execution ?? null };
      const { history } = await connection.workflowService.getWorkflowExecutionHistory(request);
      told.set(`history of ${name}`, History.encode(history ?? {}).finish());
      const described = await connection.workflowService.describeWorkflowExecution(request);
      told.set(`description of ${name}`, DescribeWorkflowExecutionResponse.encode(described).finish());
    }
  } finally {
    await connection.close();
  }
  return told;
}

/** The server's own files of this test run: its database with the write-ahead log, and its log. */
export function serverFiles(): ReadonlyMap<string, Uint8Array> {
  const folder = readdirSync(tmpdir())
    .filter((name) => name.startsWith(RUN_PREFIX))
    .map((name) => join(tmpdir(), name))
    // A run has other folders of its own beside the server's.
    .find((path) => existsSync(join(path, 'temporal.db')) && ownerOf(path) === process.ppid);
  if (folder === undefined) throw new Error('the folder with the server of this test run was not found');
  const names = readdirSync(folder).filter((name) => /^temporal\.(db|db-wal|log)$/.test(name));
  return new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
}

function ownerOf(folder: string): unknown {
  const owner: unknown = JSON.parse(readFileSync(join(folder, 'owner.json'), 'utf8'));
  return typeof owner === 'object' && owner !== null && 'pid' in owner ? owner.pid : undefined;
}
