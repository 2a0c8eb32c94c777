import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, PUBLIC_URL, SUPERVISOR_ID, type ApiHarness, type ApiUser } from '../api/api-harness.ts';
import { bodyOf, createReadyDraft, createSubmitted, draftBody } from '../api/letter-makers.ts';

describe('a form that comes when its letter has left its author’s hands', () => {
  let api: ApiHarness;
  let clerk: ApiUser;
  let colleague: ApiUser;
  beforeAll(async () => {
    api = await openApi();
    [clerk, colleague] = [await api.signIn('sekretar'), await api.signIn('pomoshnik')];
  });
  afterAll(() => api.close());

  /** What the page says where it says what was not done. */
  async function save(id: string, version: number, action = 'save'): Promise<string> {
    const body = new FormData();
    const fields = {
      ...{ csrf: clerk.csrfToken, key: randomUUID(), version: String(version), action, approverId: SUPERVISOR_ID },
      ...{ kind: 'registered', documentKind: 'court_order', title: 'Судебный приказ', comment: 'Срочно' },
      ...{
        'recipient.type': 'person',
        'recipient.name': 'Тестов Тест Тестович',
        'recipient.address': '140000, Люберцы',
      },
    };
    for (const [field, value] of Object.entries(fields)) body.append(field, value);
    const headers = { cookie: clerk.cookie, origin: PUBLIC_URL, 'sec-fetch-mode': 'navigate' };
    const answer = await api.running.app.request(`/letters/${id}/edit`, { method: 'POST', headers, body });
    const shown = answer.headers.get('location') ?? '';
    expect([answer.status, shown]).toEqual([303, expect.stringContaining('?answer=')]);
    const look = { headers: { cookie: clerk.cookie, 'sec-fetch-mode': 'navigate' } };
    return (await api.running.app.request(shown, look)).text();
  }

  const change = async (id: string, version: number): Promise<string> => {
    const headers = { 'if-match': `"${String(version)}"` };
    const answer = await clerk.send('PUT', `/letters/${id}`, { body: draftBody({ comment: 'Срочно' }), headers });
    return (await bodyOf<{ detail: string }>(answer, 409)).detail;
  };

  it('says of one that a colleague has recalled that, who did it, why and what can be done, and not that it was sent', async () => {
    const { id, version } = await createReadyDraft(clerk);
    await bodyOf(await colleague.send('POST', `/letters/${id}/cancellation`, { body: { reason: 'не то дело' } }), 200);
    for (const told of [await save(id, version), await save(id, version, 'send'), await change(id, version)]) {
      expect(told).toMatch(
        /Письмо отозвано: изменить его, отправить или подписать уже нельзя. Если оно нужно, составьте новое/,
      );
      expect(told).toMatch(/Отозвано: не то дело — Образцов Пётр Ильич, \d\d\.\d\d\.\d{4}/);
      expect(told).not.toContain('уже отправлено на подпись');
    }
  });

  it('says of one that was sent, signed or given to the Post where it is', async () => {
    const { id, version } = await createSubmitted(clerk);
    for (const [status, words] of [
      ['preparing', /уже отправлено на подпись.* Отправлено на подпись, номер .* — вы, /],
      ['signed', /Письмо уже подписано: изменить его нельзя/],
      ['in_transit', /Письмо уже передаётся Почте или передано/],
    ] as const) {
      await api.rows('update letter set status = ? where id = ?', [status, id]);
      expect(await change(id, version), status).toMatch(words);
      expect(await save(id, version), status).toMatch(words);
    }
  });
});
