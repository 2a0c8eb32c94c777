import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { enqueueSignal, enqueueStart, markDelivered, postponeMessage, takeDueMessages } from '#db/work/outbox.ts';
import { ownDatabase } from '#test/environment/own-database.ts';

const FAR_MS = 3_600_000;

describe('the outbox', () => {
  const own = ownDatabase();
  const signal = async (workflowId: string, dedupeKey: string = randomUUID(), payload: unknown = {}) => {
    await enqueueSignal(own.orm.em.fork(), { dedupeKey, workflowId, signalName: 'x', payload }, new Date());
    return dedupeKey;
  };
  const due = async (workflowId: string) => {
    const all = await own.orm.em.fork().transactional((em) => takeDueMessages(em, 1_000));
    return all.filter((message) => message.workflow_id === workflowId);
  };

  it('gives out the messages of one workflow one after another: a later fact waits for the earlier', async () => {
    const workflowId = randomUUID();
    const keys = [await signal(workflowId), await signal(workflowId)];
    const [first, ...others] = await due(workflowId);
    expect([first?.dedupe_key, others]).toEqual([keys[0], []]);
    await postponeMessage(own.orm.em.fork(), first?.id ?? '', FAR_MS, 'grpc-14');
    expect(await due(workflowId)).toEqual([]);
    await markDelivered(own.orm.em.fork(), [first?.id ?? '']);
    expect((await due(workflowId)).map((message) => message.dedupe_key)).toEqual([keys[1]]);
  });

  it('does not let one workflow’s message that is put off hold up another’s', async () => {
    const [stuck, free] = [randomUUID(), randomUUID()];
    await signal(stuck);
    const [message] = await due(stuck);
    await postponeMessage(own.orm.em.fork(), message?.id ?? '', FAR_MS, 'grpc-14');
    await signal(free);
    expect(await due(free)).toHaveLength(1);
  });

  it('keeps the first message of a key, however often the fact is told', async () => {
    const workflowId = randomUUID();
    const key = await signal(workflowId, randomUUID(), { told: 1 });
    await signal(workflowId, key, { told: 2 });
    const start = { dedupeKey: randomUUID(), workflowType: 'letter', workflowId, payload: {} };
    await enqueueStart(own.orm.em.fork(), start, new Date());
    await enqueueStart(own.orm.em.fork(), start, new Date());
    const rows = await own.orm.em
      .fork()
      .execute('select kind, payload from outbox where workflow_id = ? order by id', [workflowId]);
    expect(rows).toEqual([
      { kind: 'signal', payload: { told: 1 } },
      { kind: 'start', payload: {} },
    ]);
  });

  it('gives a message to one relay at a time', async () => {
    const workflowId = randomUUID();
    await signal(workflowId);
    await own.orm.em.fork().transactional(async (em) => {
      expect((await takeDueMessages(em, 1_000)).some((message) => message.workflow_id === workflowId)).toBe(true);
      expect(await due(workflowId)).toEqual([]);
    });
  });
});
