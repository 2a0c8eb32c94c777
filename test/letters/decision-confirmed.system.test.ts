import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createClient } from '#temporal/client/connect.ts';
import { createWorkflowGateway } from '#temporal/client/create-gateway.ts';
import {
  LETTER_UPDATES,
  LETTER_WORKFLOW,
  letterWorkflowId,
  type CancelRequest,
  type CancelResult,
  type LetterInput,
} from '#domain/letters/letter-process.ts';
import { processDecision } from '#domain/work/process-decision.ts';
import { testTemporal } from '../environment/temporal.ts';

describe('a decision handed over while no worker is there', () => {
  it('is not called accepted: it would be lost with the engine’s memory', async () => {
    const { address, namespace, taskQueue } = await testTemporal();
    const keys = [{ id: 'test', bytes: randomBytes(32) }] as const;
    const engine = {
      TEMPORAL_ADDRESS: address,
      TEMPORAL_NAMESPACE: namespace,
      TEMPORAL_TLS: false,
      MASK_PAYLOAD_KEYS: keys,
    };
    const client = createClient(engine);
    const gateway = createWorkflowGateway({ ...engine, MASK_UPDATE_DEADLINE_MS: 1_000 });
    const letterId = randomUUID();
    const [authorId, approverId] = [randomUUID(), randomUUID()];
    const terms = { remindAfterMs: 60_000, escalateAfterMs: 120_000, outcomeWatchMs: 600_000 };
    const input: LetterInput = { letterId, kind: 'registered', authorId, approverId, ...terms };
    await client.workflow.start(LETTER_WORKFLOW, { workflowId: letterWorkflowId(letterId), taskQueue, args: [input] });
    const cancel = { actorId: authorId, reason: 'ошибка в адресе' };
    expect(await gateway.cancel(letterId, cancel, randomUUID())).toEqual({ kind: 'not_confirmed' });
    const decision = processDecision<CancelRequest, CancelResult>(LETTER_UPDATES.cancel);
    const handed = (id: string) => gateway.decide(letterWorkflowId(id), decision, cancel, randomUUID());
    expect(await handed(letterId)).toEqual({ kind: 'not_confirmed' });
    expect(await handed(randomUUID())).toEqual({ kind: 'not_found' });
    await gateway.close();
    await client.connection.close();
  });
});
