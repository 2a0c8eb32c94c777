import { randomBytes } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { inject } from 'vitest';
import { ensureNamespace } from '#scripts/platform/temporal/namespace.ts';

/** A namespace of one test file on the shared server: nothing in it but what the file itself starts. */
export interface TestTemporal {
  readonly address: string;
  readonly namespace: string;
  readonly taskQueue: string;
  /** Absent: the server itself ends with the test. */
  readonly endSchedules?: () => Promise<void>;
}

/** Makes a fresh namespace (about 20 ms). The server allows time skipping. Only in `*.system.test.ts`. */
export async function testTemporal(): Promise<TestTemporal> {
  const address = inject('temporalAddress');
  const name = `test-${randomBytes(6).toString('hex')}`;
  await ensureNamespace({ address }, name);
  return { address, namespace: name, taskQueue: name, endSchedules: () => endSchedules(address, name) };
}

/** The server outlives the file, and would begin for ever what a court's programs have told it to begin each second. */
async function endSchedules(address: string, namespace: string): Promise<void> {
  const connection = Connection.lazy({ address });
  try {
    const { schedule } = new Client({ connection, namespace });
    for await (const { scheduleId } of schedule.list()) await schedule.getHandle(scheduleId).delete();
  } finally {
    await connection.close();
  }
}
