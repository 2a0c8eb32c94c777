import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { ensureNamespace } from '#scripts/platform/temporal/namespace.ts';

/** A namespace of one test file on the shared server: nothing in it but what the file itself starts. */
export interface TestTemporal {
  readonly address: string;
  readonly namespace: string;
  readonly taskQueue: string;
}

/** Makes a fresh namespace (about 20 ms). The server allows time skipping. Only in `*.system.test.ts`. */
export async function testTemporal(): Promise<TestTemporal> {
  const address = inject('temporalAddress');
  const name = `test-${randomBytes(6).toString('hex')}`;
  await ensureNamespace({ address }, name);
  return { address, namespace: name, taskQueue: name };
}
