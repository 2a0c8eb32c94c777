import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Batch } from '#db/batches/batch.entity.ts';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import { openApi, type ApiHarness } from '../api/api-harness.ts';

describe('a batch without form 103', () => {
  let api: ApiHarness;
  beforeAll(async () => {
    api = await openApi();
  });
  afterAll(() => api.close());

  it('whose day has not passed is not ended, and it is said why; a reason that is missing is asked for in words of a batch', async () => {
    const id = randomUUID();
    const em = api.orm.em.fork();
    em.create(Batch, {
      ...{ id, siteId: DEMO_SITE_ID, batchDate: '2026-11-01', ordinal: 1, status: 'answered', channel: 'emulator' },
      ...{ profileId: 'otpravka-2020', letterCount: 1, acceptedCount: 1, rejectedCount: 0 },
      ...{ awaiting: { code: 'form103' }, statusSince: new Date(), createdAt: new Date() },
    });
    await em.flush();
    const clerk = await api.signIn('sekretar');
    const close = async (reason: string) => {
      const response = await clerk.send('POST', `/batches/${id}/form103/absence`, { body: { reason } });
      return [response.status, ((await response.json()) as { detail: string }).detail] as const;
    };
    expect(await close('Почта не выдаёт')).toEqual([
      409,
      expect.stringContaining('Сутки с ответа Почты ещё не прошли') as string,
    ]);
    expect(await close(' ')).toEqual([409, 'Напишите причину: она останется в ходе письма или партии.']);
  });
});
