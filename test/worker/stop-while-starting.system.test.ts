import { describe, expect, it } from 'vitest';
import { keyRingSchema } from '#config/key-ring.ts';
import { DOCUMENT_ACTIVITIES } from '#temporal/contract/queues.ts';
import { createWorker } from '#temporal/worker/run-worker.ts';
import { testTemporal } from '#test/environment/temporal.ts';

const KEYS = keyRingSchema.parse(`test:${Buffer.alloc(32, 7).toString('base64')}`);

describe('a worker', () => {
  it('that was told to stop while it was starting ends, and does not wait to be told again', async () => {
    const temporal = await testTemporal();
    const settings = {
      ...{ TEMPORAL_ADDRESS: temporal.address, TEMPORAL_NAMESPACE: temporal.namespace },
      ...{ TEMPORAL_TASK_QUEUE: temporal.taskQueue, TEMPORAL_TLS: false, MASK_PAYLOAD_KEYS: KEYS },
    };
    const idle = (): Promise<void> => Promise.resolve();
    const activities = Object.fromEntries(DOCUMENT_ACTIVITIES.map((name) => [name, idle]));
    const stopping = new AbortController();
    const worker = await createWorker({ settings, activities, graceMs: 1_000, queues: 'documents' });
    stopping.abort();
    await expect(worker.run(stopping.signal)).resolves.toBeUndefined();
    await worker.close();
  });
});
