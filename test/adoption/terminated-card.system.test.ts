import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendTimeline } from '#db/work/timeline.ts';
import { demoAccountId } from '#db/seed/seed.ts';
import { letterWorkflowId } from '#domain/letters/letter-process.ts';
import { letterSubject } from '#domain/work/subject.ts';
import { tellLost } from './kit/told-lost.ts';
import { openApi, type ApiHarness, type ApiUser } from '../api/api-harness.ts';
import { createSubmitted, readLetterCard } from '../api/letter-makers.ts';

describe('the card of a letter whose process an administrator has ended', () => {
  let api: ApiHarness;
  let clerk: ApiUser;
  let letterId: string;
  beforeAll(async () => {
    api = await openApi();
    clerk = await api.signIn('sekretar');
    letterId = (await createSubmitted(clerk)).id;
    await api.rows(`update letter set status = 'returned_to_court', outcome = 'returned_to_court' where id = ?`, [
      letterId,
    ]);
    await tellLost(api, letterId);
  });
  afterAll(() => api.close());

  const page = async (): Promise<string> => {
    const answer = await api.running.app.request(`/letters/${letterId}`, { headers: { cookie: clerk.cookie } });
    return (await answer.text()).replaceAll(/\s+/g, ' ');
  };

  async function end(): Promise<void> {
    const id = randomUUID();
    await api.rows(
      `insert into steering (id, act, actor_id, details, row_count, proposed_at, confirmed_at, reason)
       values (?, 'terminate', ?, '{}', 1, now(), now(), 'застряло; начнём заново') returning id`,
      [id, demoAccountId('admin')],
    );
    await api.rows(
      `insert into steering_row (steering_id, ordinal, workflow_id, name, effect, result, outcome, ended_at)
       values (?, 1, ?, '', '', 'done', '', now()) returning ordinal`,
      [id, letterWorkflowId(letterId)],
    );
  }

  it('says who has ended it, when, why and what comes next, and offers nothing that would not be taken', async () => {
    await end();
    const { awaiting, actions } = await readLetterCard(clerk, letterId);
    expect(awaiting).toMatchObject({ code: 'terminated', from: 'администратор' });
    const [row] = await api.rows<{ ended_at: Date }>('select ended_at from steering_row where workflow_id = ?', [
      letterWorkflowId(letterId),
    ]);
    expect(awaiting?.since).toBe(row?.ended_at.toISOString());
    const { again, ...decisions } = actions;
    expect([again, Object.values(decisions).includes(true)]).toEqual([true, false]);
    const text = await page();
    expect(text).toContain('Остановлено администратором');
    expect(text, 'awaited since it was ended').toContain(
      `С какого времени</dt> <dd><time datetime="${awaiting?.since ?? ''}"`,
    );
    expect(text).toMatch(
      /он остановлен администратором \(Администратор установки, \d\d\.\d\d\.\d{4}, \d\d:\d\d\), причина: застряло; начнём заново/,
    );
    expect(text).toContain('Что дальше: администратор вернёт процесс');
    expect(text).not.toMatch(/Решить, что дальше|Записать решение|система/);
  });

  it('is lost, and nobody’s doing, when it is lost once more after it was led anew', async () => {
    const line = { subject: letterSubject(letterId), eventKey: 'adopted:x', kind: 'process_adopted' } as const;
    await api.orm.em.fork().transactional((em) => appendTimeline(em, { ...line, at: new Date(Date.now() + 60_000) }));
    const { awaiting, actions } = await readLetterCard(clerk, letterId);
    expect([awaiting?.code, awaiting?.from, actions.settleReturn]).toEqual(['lost', 'администратор', false]);
    const [task] = await api.rows<{ created_at: Date }>(
      `select created_at from task where subject_id = ? and kind = 'incident'`,
      [letterId],
    );
    expect(awaiting?.since).toBe(task?.created_at.toISOString());
  });

  it('waits for nothing when its life is over, though a message to its process has not been handed over', async () => {
    const { id } = await createSubmitted(clerk);
    await api.rows(
      `update outbox set next_attempt_at = now() - interval '1 minute' where workflow_id = ? returning id`,
      [letterWorkflowId(id)],
    );
    expect((await readLetterCard(clerk, id)).awaiting?.code).toBe('engine');
    await api.rows(`update letter set status = 'cancelled', awaiting = null where id = ? returning id`, [id]);
    expect((await readLetterCard(clerk, id)).awaiting).toBeNull();
  });
});
