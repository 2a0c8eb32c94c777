import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { letterCardSchema } from '#views/letters/letter-card.ts';
import { letterPageSchema } from '#views/letters/letter.ts';
import { savedViewsSchema, type NewView } from '#views/letters/saved-view.ts';
import { openApi, type ApiHarness, type ApiUser } from '../api/api-harness.ts';
import { bodyOf, createSubmitted } from '../api/letter-makers.ts';
import { UNSEEN } from '../work/kit/unseen.ts';

const LOGINS = ['sekretar', 'pomoshnik', 'sudya', 'admin', 'sosed'] as const;
type Login = (typeof LOGINS)[number];

describe('kept views and comments of letters', () => {
  let api: ApiHarness;
  let users: Readonly<Record<Login, ApiUser>>;

  beforeAll(async () => {
    api = await openApi();
    const signedIn = await Promise.all(LOGINS.map(async (login) => [login, await api.signIn(login)] as const));
    users = Object.fromEntries(signedIn) as Record<Login, ApiUser>;
  });
  afterAll(() => api.close());

  const view = (name: string, isShared: boolean): NewView => ({
    ...{ name, isShared },
    settings: { group: 'approval', order: 'due', columns: ['number', 'due'], density: 'dense' },
  });
  const keep = async (login: Login, body: NewView): Promise<string> =>
    (await bodyOf<{ id: string }>(await users[login].send('POST', '/letter-views', { body }), 200)).id;
  const viewsOf = async (login: Login) =>
    savedViewsSchema.parse(await bodyOf(await users[login].send('GET', '/letter-views'), 200)).items;
  const remove = async (login: Login, id: string): Promise<number> =>
    (await users[login].send('POST', `/letter-views/${id}/removal`)).status;

  it('a private view is its owner’s alone, a shared one the site’s; the same name is kept anew', async () => {
    const [own, shared] = [await keep('sekretar', view('мой', false)), await keep('sekretar', view('наш', true))];
    expect(await keep('sekretar', { ...view('мой', false), settings: view('', false).settings })).toBe(own);
    const seen: Record<string, string[]> = {};
    for (const login of LOGINS) seen[login] = (await viewsOf(login)).map(({ name }) => name);
    expect(seen).toEqual({ sekretar: ['мой', 'наш'], pomoshnik: ['наш'], sudya: ['наш'], admin: [], sosed: [] });
    expect((await viewsOf('pomoshnik'))[0]).toMatchObject({
      ...{ id: shared, isOwn: false, canRemove: false, ownerName: 'Примерова Анна Сергеевна' },
      settings: view('наш', true).settings,
    });
    expect(await remove('pomoshnik', shared)).toBe(403);
    expect(await remove('sosed', shared)).toBe(404);
    expect(await remove('pomoshnik', own)).toBe(404);
    expect(await remove('sudya', shared)).toBe(200);
    expect(await remove('sekretar', own)).toBe(200);
    expect(await viewsOf('sekretar')).toEqual([]);
  });

  it('a view without a name, or more of them than can be looked through, is refused in words', async () => {
    const nameless = await users.sekretar.send('POST', '/letter-views', { body: view('  ', false) });
    expect(nameless.status).toBe(422);
    await api.rows(`insert into saved_view (id, site_id, owner_id, name, is_shared, settings, created_at)
      select gen_random_uuid(), site_id, id, 'вид ' || n, false, '{}', now() from account, generate_series(1, 50) n where login = 'pomoshnik'`);
    const more = await users.pomoshnik.send('POST', '/letter-views', { body: view('ещё', false) });
    expect((await bodyOf<{ detail: string }>(more, 409)).detail).toContain('Видов уже 50');
  });

  it('whoever may read a letter says something of it once for a key; the audit has no words of it; a neighbour finds no letter', async () => {
    const { id } = await createSubmitted(users.sekretar);
    const [key, body] = [randomUUID(), { text: '  Адресат звонил  ' }];
    for (let time = 0; time < 2; time += 1) {
      expect((await users.sudya.send('POST', `/letters/${id}/comments`, { body, key })).status).toBe(200);
    }
    const card = letterCardSchema.parse(await bodyOf(await users.sekretar.send('GET', `/letters/${id}`), 200));
    expect(card.comments.map(({ authorName, text }) => `${authorName}: ${text}`)).toEqual([
      'Учебная Мария Павловна: Адресат звонил',
    ]);
    expect(card.timeline.at(-1)).toMatchObject({ kind: 'commented', text: 'Комментарий: Адресат звонил' });
    const audited = await api.rows<{ data: object }>(`select data from audit where action = 'letter.commented'`);
    expect(audited).toHaveLength(1);
    expect(JSON.stringify(audited)).not.toContain('звонил');
    expect((await users.sosed.send('POST', `/letters/${id}/comments`, { body })).status).toBe(404);
    for (const text of UNSEEN) {
      expect((await users.sekretar.send('POST', `/letters/${id}/comments`, { body: { text } })).status).toBe(422);
    }
    await expect(api.rows('delete from subject_comment')).rejects.toThrow(/append-only/);
  });

  it('the order of terms goes with a folder only, page by page; a search or all sites with it are refused in words', async () => {
    const ids: string[] = [];
    for (const hour of [3, 1, 2]) {
      const { id } = await createSubmitted(users.sekretar);
      const until = `2026-11-24T0${String(hour)}:00:00.000Z`;
      await api.rows(
        `update letter set status = 'awaiting_signature', awaiting = jsonb_build_object('code', 'signature', 'until', ?::text) where id = ?`,
        [until, id],
      );
      ids[hour] = id;
    }
    const ask = async (query: string) =>
      letterPageSchema.parse(await bodyOf(await users.sekretar.send('GET', `/letters?${query}`), 200));
    const first = await ask('order=due&limit=2');
    const second = await ask(`order=due&limit=2&cursor=${first.nextCursor ?? ''}`);
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids.filter((id) => id !== undefined));
    const late = await bodyOf<Record<string, number>>(await users.sekretar.send('GET', '/letters/late-counts'), 200);
    expect((await ask('late=true&group=approval')).items).toHaveLength(late['approval'] ?? -1);
    for (const [login, query] of [
      ['sekretar', 'order=due&text=a'],
      ['sekretar', 'late=true&from=2026-11-01'],
      ['admin', 'order=due'],
      ['sekretar', `order=due&cursor=${Buffer.from('["1","x"]').toString('base64url')}`],
    ] as const) {
      expect((await users[login].send('GET', `/letters?${query}`)).status, query).toBe(400);
    }
  });
});
