import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, PUBLIC_URL, SUPERVISOR_ID, type ApiHarness, type ApiUser } from '../api/api-harness.ts';
import { createReadyDraft, readLetterCard } from '../api/letter-makers.ts';

const RECIPIENT = {
  type: 'person',
  name: 'КУЗНЕЦОВУ ПЕТРУ ПЕТРОВИЧУ',
  address: '140000, Московская обл, г Люберцы, ул Примерная, д 5, кв 7',
} as const;

describe('the address of a letter that was not sent', () => {
  let api: ApiHarness;
  let clerk: ApiUser;
  beforeAll(async () => {
    api = await openApi();
    clerk = await api.signIn('sekretar');
  });
  afterAll(() => api.close());

  const visit = (user: ApiUser, path: string): Promise<Response> =>
    Promise.resolve(api.running.app.request(path, { headers: { cookie: user.cookie, 'sec-fetch-mode': 'navigate' } }));

  async function press(user: ApiUser, id: string, action: string, name: string = RECIPIENT.name): Promise<Response> {
    const { version } = await readLetterCard(user, id);
    const body = new FormData();
    const fields = {
      ...{ csrf: user.csrfToken, key: randomUUID(), version: String(version), action, approverId: SUPERVISOR_ID },
      ...{ kind: 'registered', documentKind: 'court_order', title: 'Судебный приказ', repeatReason: 'ещё одно' },
      ...{ 'recipient.type': 'person', 'recipient.name': name, 'recipient.address': RECIPIENT.address },
    };
    for (const [field, value] of Object.entries(fields)) body.append(field, value);
    const headers = { cookie: user.cookie, origin: PUBLIC_URL, 'sec-fetch-mode': 'navigate' };
    return api.running.app.request(`/letters/${id}/edit`, { method: 'POST', headers, body });
  }

  it('tells in another session too what was asked, and the answer there sends the letter', async () => {
    const { id } = await createReadyDraft(clerk, { recipient: RECIPIENT });
    const refused = await press(clerk, id, 'send');
    const address = refused.headers.get('location') ?? '';
    expect([refused.status, address]).toEqual([303, expect.stringContaining('?answer=')]);
    const later = await api.signIn('sekretar');
    const shown = await (await visit(later, address)).text();
    expect(shown).toContain('Ещё не отправлено: проверьте');
    const [, answer = ''] = /value="(send:[0-9a-f]+)">Всё верно, отправить/.exec(shown) ?? [];
    expect((await press(later, id, answer)).headers.get('location')).toContain(`/letters/${id}`);
    expect((await readLetterCard(later, id)).status).not.toBe('draft');
  });

  it('tells what is wrong for sure, and nothing at the plain address', async () => {
    const { id } = await createReadyDraft(clerk, { recipient: RECIPIENT });
    const refused = await press(clerk, id, 'send', '');
    const later = await api.signIn('sekretar');
    const shown = await (await visit(later, refused.headers.get('location') ?? '')).text();
    expect(shown).toContain('Ещё не отправлено: исправьте указанное');
    expect(await (await visit(later, `/letters/${id}/edit`)).text()).not.toContain('Ещё не отправлено');
  });
});
