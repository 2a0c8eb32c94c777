import { ServiceError, type Client } from '@temporalio/client';
import { describe, expect, it } from 'vitest';
import { enqueueStart } from '#db/work/outbox.ts';
import { outcomeOfError } from '#temporal/client/decision-errors.ts';
import { createWorkflowBook } from '#temporal/reconcile/workflow-book.ts';
import { relayOnce } from '#temporal/worker/outbox-relay.ts';
import { ownDatabase } from '#test/environment/own-database.ts';

const [DEADLINE_EXCEEDED, FAILED_PRECONDITION, UNAVAILABLE] = [4, 9, 14];

/** As the engine's client throws it: the refusal stands in the cause. */
function wrapped(code: number): ServiceError {
  const details = 'refused';
  const cause = Object.assign(new Error(details), { code, details, metadata: { get: () => [] } });
  return new ServiceError('Failed to call', { cause });
}

function clientThat(error: Error): Client {
  const refuse = (): Promise<never> => Promise.reject(error);
  const workflow = { start: refuse, getHandle: () => ({ query: refuse, signal: refuse }) };
  const withDeadline = (_deadline: unknown, work: () => unknown): unknown => work();
  return { workflow, withDeadline, options: { namespace: 'test' } } as unknown as Client;
}

describe('an engine that refuses a call', () => {
  const own = ownDatabase();

  it.each([UNAVAILABLE, DEADLINE_EXCEEDED])(
    'because it is away (%i) is asked again every second, however long it has been away',
    async (code) => {
      const em = own.orm.em.fork();
      const message = { workflowType: 'letter', workflowId: `letter/${String(code)}`, payload: {} };
      await enqueueStart(em, { dedupeKey: message.workflowId, ...message }, new Date());
      await em.execute('update outbox set attempts = 20, next_attempt_at = now() where delivered_at is null');
      const logger = { warn: (): void => undefined };
      await relayOnce({ orm: own.orm, client: clientThat(wrapped(code)), taskQueue: 'test', logger });
      const [row] = await em.execute<{ last_error: string; is_soon: boolean }[]>(
        `select last_error, next_attempt_at < now() + interval '2 seconds' as is_soon from outbox where workflow_id = ?`,
        [message.workflowId],
      );
      expect(row).toEqual({ last_error: `grpc-${String(code)}`, is_soon: true });
      await em.execute('delete from outbox');
    },
  );

  it('leaves a decision open or says that it is away, and is never a fault of the program', () => {
    expect(outcomeOfError(wrapped(UNAVAILABLE))).toEqual({ kind: 'unavailable' });
    expect(outcomeOfError(wrapped(DEADLINE_EXCEEDED))).toEqual({ kind: 'in_progress' });
  });

  it('costs the reconciler that one answer only, not the whole look', async () => {
    for (const code of [FAILED_PRECONDITION, DEADLINE_EXCEEDED]) {
      const book = createWorkflowBook(clientThat(wrapped(code)), 'test');
      expect(await book.letterState('3c1f3f0e-0000-4000-8000-000000000000')).toBeNull();
    }
    const broken = createWorkflowBook(clientThat(new TypeError('ours')), 'test');
    await expect(broken.letterState('3c1f3f0e-0000-4000-8000-000000000000')).rejects.toThrow('ours');
  });
});
