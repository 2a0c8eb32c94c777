import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openApi, type ApiHarness, type ApiUser } from '../api/api-harness.ts';
import { attach, bodyOf, createDraft, createSubmitted } from '../api/letter-makers.ts';
import { UNSEEN } from '../work/kit/unseen.ts';

const PDF_SHA256 = 'b'.repeat(64);

describe("people's decisions on their way to the workflow", () => {
  let api: ApiHarness;
  let clerk: ApiUser;
  let judge: ApiUser;
  let letterId: string;
  beforeAll(async () => {
    api = await openApi();
    clerk = await api.signIn('sekretar');
    judge = await api.signIn('sudya');
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    letterId = (await createSubmitted(clerk)).id;
    Object.assign(api.gateway, { isUp: true, next: null, cancelled: true, signed: true });
    api.gateway.handed.length = 0;
  });

  const approve = (key: string, revision = 1) =>
    judge.send('POST', `/letters/${letterId}/approval`, { key, body: { revision, pdfSha256: PDF_SHA256 } });

  it('a repeated decision is handed over once and answered the same, for ever', async () => {
    const key = randomUUID();
    const first = await bodyOf(await approve(key), 200);
    api.gateway.next = { kind: 'refused', type: 'WRONG_STAGE' };
    expect(await bodyOf(await approve(key), 200)).toEqual(first);
    expect(api.gateway.handed).toHaveLength(1);
    expect(first).toEqual({ kind: 'done', result: { signed: true } });
  });

  it('the decision names the person and exactly what was seen', async () => {
    await approve(randomUUID());
    const [handed] = api.gateway.handed;
    expect(handed).toMatchObject({ decision: 'approve', subject: letterId });
    expect(handed?.request).toMatchObject({ revision: 1, pdfSha256: PDF_SHA256 });
  });

  it('two tries under one key have one decision id; another person with the same key has another', async () => {
    const key = randomUUID();
    api.gateway.next = { kind: 'in_progress' };
    expect((await approve(key)).status).toBe(202);
    expect((await approve(key)).status).toBe(202);
    const chief = await api.signIn('nachalnik');
    const body = { revision: 1, pdfSha256: PDF_SHA256 };
    await chief.send('POST', `/letters/${letterId}/approval`, { key, body });
    const ids = api.gateway.handed.map(({ decisionId }) => decisionId);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  it('an answer that was late is fetched by the same key', async () => {
    const key = randomUUID();
    api.gateway.next = { kind: 'in_progress' };
    expect(await bodyOf(await approve(key), 202)).toEqual({ kind: 'in_progress' });
    api.gateway.next = null;
    expect((await approve(key)).status).toBe(200);
  });

  it('a decision that nobody has confirmed is answered 503 in words, and the same key may be sent again', async () => {
    const key = randomUUID();
    api.gateway.next = { kind: 'not_confirmed' };
    const problem = await bodyOf<{ detail: string }>(await approve(key), 503);
    expect(problem.detail).toContain('дважды оно не исполнится');
    api.gateway.next = null;
    expect((await approve(key)).status).toBe(200);
  });

  it('a key once used cannot decide something else, not even while the first answer is still out', async () => {
    const key = randomUUID();
    api.gateway.next = { kind: 'in_progress' };
    expect((await approve(key, 1)).status).toBe(202);
    expect((await approve(key, 2)).status).toBe(422);
    expect(api.gateway.handed).toHaveLength(1);
  });

  it("a refusal is told in the workflow's words", async () => {
    api.gateway.next = { kind: 'refused', type: 'STALE_REVISION' };
    const problem = await bodyOf<{ detail: string }>(await approve(randomUUID()), 409);
    expect(problem.detail).toBe('Письмо изменилось, пока вы на него смотрели: откройте его ещё раз.');
  });

  it('with the engine away nothing is decided and nothing is remembered: the same key decides later', async () => {
    const key = randomUUID();
    api.gateway.isUp = false;
    const away = await approve(key);
    expect([away.status, away.headers.get('retry-after')]).toEqual([503, '5']);
    api.gateway.isUp = true;
    expect((await approve(key)).status).toBe(200);
  });

  it('a letter whose workflow has not begun yet is not lost sight of: come back later', async () => {
    api.gateway.next = { kind: 'not_found' };
    expect((await approve(randomUUID())).status).toBe(503);
  });

  it('a signature made elsewhere is kept before it is handed over, and only its hash goes on', async () => {
    const form = new FormData();
    form.append('revision', '1');
    form.append('pdfSha256', PDF_SHA256);
    form.append('signature', new File(['signature bytes'], 'x.sig'));
    expect((await judge.send('POST', `/letters/${letterId}/signed-approval`, { body: form })).status).toBe(200);
    const request = api.gateway.handed[0]?.request as { signatureSha256: string };
    expect(request.signatureSha256).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(request)).not.toContain('signature bytes');
  });

  it('a remark or a reason of nothing that can be seen decides nothing', async () => {
    for (const text of UNSEEN) {
      const remark = await judge.send('POST', `/letters/${letterId}/return`, { body: { revision: 1, remark: text } });
      const reason = await clerk.send('POST', `/letters/${letterId}/cancellation`, { body: { reason: text } });
      expect([remark.status, reason.status], JSON.stringify(text)).toEqual([422, 422]);
    }
    expect(api.gateway.handed).toEqual([]);
  });

  it('sending back needs a remark; the mended form may come with the same key', async () => {
    const key = randomUUID();
    const sendBack = (remark: string) =>
      judge.send('POST', `/letters/${letterId}/return`, { key, body: { revision: 1, remark } });
    expect((await sendBack('   ')).status).toBe(422);
    expect((await sendBack('исправьте дату')).status).toBe(200);
    expect(api.gateway.handed).toHaveLength(1);
  });

  it('a letter that is already in a batch cannot be recalled, and the person is told so', async () => {
    api.gateway.cancelled = false;
    const response = await clerk.send('POST', `/letters/${letterId}/cancellation`, { body: { reason: 'ошибка' } });
    expect(await bodyOf(response, 409)).toMatchObject({
      detail: 'Письмо уже в партии: изменить или отозвать его нельзя.',
    });
  });

  it('a draft is cancelled without the engine, once, also when asked twice', async () => {
    const draft = await createDraft(clerk);
    api.gateway.isUp = false;
    const key = randomUUID();
    const cancel = () => clerk.send('POST', `/letters/${draft.id}/cancellation`, { key, body: { reason: 'не нужно' } });
    const first = await bodyOf(await cancel(), 200);
    expect(await bodyOf(await cancel(), 200)).toEqual(first);
    const card = await bodyOf<{ status: string; timeline: { kind: string }[] }>(
      await clerk.send('GET', `/letters/${draft.id}`),
      200,
    );
    expect(card.status).toBe('cancelled');
    expect(card.timeline.map(({ kind }) => kind)).toEqual(['created', 'cancelled']);
  });

  it('a mended letter goes on only when its fields keep the rules', async () => {
    await api.rows(`update letter set status = 'needs_fix', recipient_address = '' where id = ?`, [letterId]);
    const resubmit = () => clerk.send('POST', `/letters/${letterId}/resubmission`, { body: { revision: 1 } });
    expect((await resubmit()).status).toBe(422);
    expect(api.gateway.handed).toHaveLength(0);
    await api.rows(`update letter set recipient_address = '140000, г Люберцы, ул Примерная, д 5' where id = ?`, [
      letterId,
    ]);
    await attach(clerk, letterId);
    expect((await resubmit()).status).toBe(200);
  });

  it('a letter is handed only to another supervisor of the same site', async () => {
    const [chief] = await api.rows<{ id: string }>(`select id from account where login = 'nachalnik'`);
    const [stranger] = await api.rows<{ id: string }>(`select id from account where login = 'sosed-sudya'`);
    const reassign = (approverId: string | undefined) =>
      judge.send('POST', `/letters/${letterId}/reassignment`, { body: { approverId } });
    expect((await reassign(stranger?.id)).status).toBe(422);
    expect((await reassign(chief?.id)).status).toBe(200);
  });

  it('a batch is opened once for a key, however often it is asked', async () => {
    const key = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => judge.send('POST', '/batches', { key })));
    const bodies = await Promise.all(answers.map((answer) => bodyOf(answer, 201)));
    expect(bodies[1]).toEqual(bodies[0]);
    expect(bodies[2]).toEqual(bodies[0]);
  });
});
