import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { keyRingSchema } from '#config/key-ring.ts';
import { createWorkflowGateway } from '#temporal/client/create-gateway.ts';
import type { WorkflowGateway } from '#temporal/client/gateway.ts';
import { toApplicationError } from '#api/http/problem.ts';
import { testTemporal } from '#test/environment/temporal.ts';

const KEYS = keyRingSchema.parse(`test:${Buffer.alloc(32, 7).toString('base64')}`);
const ID = '3c1f3f0e-0000-4000-8000-000000000000';

function gatewayOf(namespace: string): WorkflowGateway {
  return createWorkflowGateway({
    ...{ TEMPORAL_ADDRESS: inject('temporalAddress'), TEMPORAL_NAMESPACE: namespace, TEMPORAL_TLS: false },
    ...{ MASK_PAYLOAD_KEYS: KEYS, MASK_UPDATE_DEADLINE_MS: 5_000 },
  });
}

describe('an engine that answers and does not know the namespace', () => {
  let gateway: WorkflowGateway;
  beforeAll(() => {
    gateway = gatewayOf('never-made');
  });
  afterAll(() => gateway.close());

  it('is away, as health and the condition of the installation call it', async () => {
    expect(await gateway.isReachable()).toBe(false);
    const known = gatewayOf((await testTemporal()).namespace);
    expect(await known.isReachable()).toBe(true);
    await known.close();
  });

  it('takes no decision, and that is no fault of the program', async () => {
    expect(await gateway.cancel(ID, { actorId: ID, reason: 'ошибка' }, 'once')).toEqual({ kind: 'unavailable' });
  });

  it('says of no process that it is not there: whoever asks is told to come again', async () => {
    const asked = {
      view: () => gateway.viewWorkflow(`letter/${ID}`),
      event: () => gateway.openEvent({ workflowId: `letter/${ID}`, runId: ID, eventId: 1 }),
      run: () => gateway.lookAtRun(`letter/${ID}`),
      schedule: () => gateway.lookAtSchedule('reconcile'),
      runs: () => gateway.listRuns(['reconcile'], 1),
      schedules: () => gateway.listSchedules(),
    };
    for (const [name, ask] of Object.entries(asked)) {
      const told = await ask().then((answer: unknown) => ({ answer }), toApplicationError);
      expect(told, name).toMatchObject({ code: 'unavailable', status: 503, retryAfterSeconds: 5 });
    }
  });
});
