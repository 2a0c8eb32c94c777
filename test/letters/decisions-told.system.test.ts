import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { letterWorkflowId } from '#domain/letters/letter-process.ts';
import { openApi, type ApiHarness, type ApiUser } from '../api/api-harness.ts';
import { bodyOf, createSubmitted } from '../api/letter-makers.ts';

const PDF_SHA256 = 'a'.repeat(64);

interface Problem {
  readonly detail: string;
}

describe('what is told of a decision', () => {
  let api: ApiHarness;
  let clerk: ApiUser;
  let judge: ApiUser;
  let letterId: string;
  beforeAll(async () => {
    api = await openApi();
    [clerk, judge] = [await api.signIn('sekretar'), await api.signIn('sudya')];
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    letterId = (await createSubmitted(clerk)).id;
    Object.assign(api.gateway, { isUp: true, next: null, script: [], signed: true });
    api.gateway.handed.length = 0;
  });

  const approve = (key: string = randomUUID()) =>
    judge.send('POST', `/letters/${letterId}/approval`, { key, body: { revision: 1, pdfSha256: PDF_SHA256 } });
  const pageOf = async (user: ApiUser, path: string) =>
    (await api.running.app.request(path, { headers: { cookie: user.cookie } })).text();
  const stand = (status: string) =>
    api.rows(`update letter set status = ? where id = ? returning id`, [status, letterId]);
  const started = () =>
    api.rows(`update outbox set delivered_at = now() where workflow_id = ? returning id`, [letterWorkflowId(letterId)]);
  const tooEarly = { kind: 'refused', type: 'WRONG_STAGE' } as const;

  it('an approval of a letter that is shown on approval is taken, though its process comes there a moment later', async () => {
    await stand('awaiting_signature');
    api.gateway.script = [tooEarly, tooEarly];
    expect((await approve()).status).toBe(200);
    expect(new Set(api.gateway.handed.map(({ decisionId }) => decisionId)).size).toBe(1);
    expect(api.gateway.handed).toHaveLength(3);
  });

  it('a refusal is no answer of the key: the same key asked again gets today’s truth', async () => {
    const key = randomUUID();
    api.gateway.next = tooEarly;
    expect((await approve(key)).status).toBe(409);
    api.gateway.next = null;
    expect((await approve(key)).status).toBe(200);
    expect((await approve(key)).status).toBe(200);
  });

  it('a refused key is nobody’s: the same key with other words, right by then, decides, and only once', async () => {
    const key = randomUUID();
    const approveAs = (pdfSha256: string) =>
      judge.send('POST', `/letters/${letterId}/approval`, { key, body: { revision: 1, pdfSha256 } });
    api.gateway.next = tooEarly;
    expect((await approveAs('b'.repeat(64))).status).toBe(409);
    api.gateway.next = null;
    expect((await approveAs(PDF_SHA256)).status).toBe(200);
    expect(new Set(api.gateway.handed.map(({ decisionId }) => decisionId)).size).toBe(2);
    expect((await approveAs('b'.repeat(64))).status).toBe(422);
    expect((await approveAs(PDF_SHA256)).status).toBe(200);
    expect(api.gateway.handed).toHaveLength(2);
  });

  it('a signature that could not be made is asked for anew by the same key, not fetched from the engine’s memory', async () => {
    const key = randomUUID();
    api.gateway.signed = false;
    expect(await bodyOf(await approve(key), 200)).toMatchObject({ result: { signed: false } });
    expect(await bodyOf(await approve(key), 200)).toMatchObject({ result: { signed: false } });
    api.gateway.signed = true;
    expect(await bodyOf(await approve(key), 200)).toMatchObject({ result: { signed: true } });
    expect(new Set(api.gateway.handed.map(({ decisionId }) => decisionId)).size).toBe(3);
    expect(await bodyOf(await approve(key), 200)).toMatchObject({ result: { signed: true } });
    expect(api.gateway.handed).toHaveLength(3);
  });

  it('a letter whose life has ended is a conflict, a lost one is said to be lost, one not begun to come', async () => {
    api.gateway.next = { kind: 'not_found' };
    expect((await bodyOf<Problem>(await approve(), 503)).detail).toContain('ещё не началась');
    await started();
    expect((await bodyOf<Problem>(await approve(), 503)).detail).toContain('сообщите администратору');
    await stand('filed');
    expect((await bodyOf<Problem>(await approve(), 409)).detail).toContain('Состояние уже другое');
  });

  it('a decision that met nobody makes the loss known at once: the card says it, offers no decision, an administrator has a task', async () => {
    await stand('awaiting_signature');
    await started();
    interface Card {
      readonly awaiting: { readonly code: string } | null;
      readonly actions: { readonly approve: boolean };
    }
    const card = async () => bodyOf<Card>(await judge.send('GET', `/letters/${letterId}`), 200);
    expect((await card()).actions.approve).toBe(true);
    api.gateway.next = { kind: 'not_found' };
    expect((await approve()).status).toBe(503);
    expect(await card()).toMatchObject({ awaiting: { code: 'lost' }, actions: { approve: false } });
    const panel = await pageOf(judge, `/approvals/${letterId}`);
    expect(panel).toContain('его вернёт администратор');
    expect(panel).not.toContain('id="approve-button"');
    expect(panel).not.toContain('сейчас не у вас на подписи');
    const told = `select details ->> 'mend' as mend from task where kind = 'incident' and subject_id = ? and closed_at is null`;
    expect(await api.rows(told, [letterId])).toEqual([{ mend: 'adopt' }]);
    expect((await approve()).status).toBe(503);
    expect(await api.rows(told, [letterId])).toHaveLength(1);
  });

  it('a decision about a paused letter is refused at once by who has paused it and when, on its card and in the panel too', async () => {
    await stand('awaiting_signature');
    const workflowId = letterWorkflowId(letterId);
    const steered = async (act: string): Promise<void> => {
      const [{ id } = { id: '' }] = await api.rows<{ id: string }>(
        `insert into steering (id, act, actor_id, details, row_count, proposed_at, confirmed_at, reason)
         select ?, ?, id, '{}', 1, now(), now(), 'работы' from account where login = 'admin' returning id`,
        [randomUUID(), act],
      );
      await api.rows(
        `insert into steering_row (steering_id, ordinal, workflow_id, name, effect, result, outcome, ended_at)
         values (?, 1, ?, '', '', 'done', '', now()) returning ordinal`,
        [id, workflowId],
      );
    };
    const [admin] = await api.rows<{ name: string }>(`select full_name as name from account where login = 'admin'`);
    const said = new RegExp(`риостановлен.*${admin?.name ?? '—'}, \\d\\d\\.\\d\\d\\.\\d{4}`, 's');
    await steered('pause');
    api.gateway.seen.set(workflowId, { runId: randomUUID(), status: 'PAUSED', retriedSteps: 0 });
    expect((await bodyOf<Problem>(await approve(), 409)).detail).toMatch(said);
    expect(api.gateway.handed).toEqual([]);
    expect(await pageOf(clerk, `/letters/${letterId}`)).toMatch(said);
    expect(await pageOf(judge, `/approvals/${letterId}`)).toMatch(said);
    // Whatever the journal says, only the engine knows whether it stands still.
    api.gateway.seen.set(workflowId, { runId: randomUUID(), status: 'RUNNING', retriedSteps: 0 });
    expect((await approve()).status).toBe(200);
    await steered('resume');
    expect(await pageOf(clerk, `/letters/${letterId}`)).not.toMatch(said);
  });

  it('a decision told as unconfirmed and carried out later is said in the course and to its maker, once', async () => {
    api.gateway.next = { kind: 'not_confirmed' };
    expect((await bodyOf<Problem>(await approve(), 503)).detail).toContain('пока неизвестно');
    const card = async () =>
      (await bodyOf<{ timeline: { text: string }[] }>(await clerk.send('GET', `/letters/${letterId}`), 200)).timeline;
    const isLate = (text: string): boolean =>
      text.includes('о котором было сказано «не подтверждено», исполнено: подписать');
    expect((await card()).filter(({ text }) => isLate(text))).toEqual([]);
    expect(isLate(await pageOf(judge, '/tasks'))).toBe(false);

    const [handed] = api.gateway.handed;
    await api.rows(
      `insert into outbox (dedupe_key, kind, workflow_id, signal_name, payload, created_at, next_attempt_at)
       values (?, 'decision', ?, 'approve', '{}', now(), now()) returning id`,
      [handed?.decisionId, letterWorkflowId(letterId)],
    );
    expect((await card()).filter(({ text }) => isLate(text))).toHaveLength(1);
    expect(isLate(await pageOf(judge, '/tasks'))).toBe(true);
    expect(isLate(await pageOf(clerk, '/tasks'))).toBe(false);
    expect(isLate(await pageOf(judge, `/letters/${letterId}`))).toBe(true);
    expect(isLate(await pageOf(judge, '/tasks'))).toBe(false);
  });

  it('a decision that was carried out and whose process is lost is not called refused', async () => {
    const key = randomUUID();
    api.gateway.next = { kind: 'in_progress' };
    expect((await approve(key)).status).toBe(202);
    const [handed] = api.gateway.handed;
    await api.rows(
      `insert into outbox (dedupe_key, kind, workflow_id, signal_name, payload, created_at, next_attempt_at)
       values (?, 'decision', ?, 'approve', '{}', now(), now()) returning id`,
      [handed?.decisionId, letterWorkflowId(letterId)],
    );
    api.gateway.next = { kind: 'not_found' };
    expect((await approve(key)).status).toBe(202);
  });
});
