import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archiveOldLetters } from '#activities/archive/archive-old-letters.ts';
import { openApi, type ApiHarness, type ApiUser } from '../api/api-harness.ts';
import { createReadyDraft } from '../api/letter-makers.ts';

interface Listed {
  readonly items: readonly { readonly id: string; readonly archivedAt: string | null }[];
  readonly nextCursor: string | null;
}

describe('the archive, as people meet it', () => {
  let api: ApiHarness;
  const ids: string[] = [];

  beforeAll(async () => {
    api = await openApi();
    const clerk = await api.signIn('sekretar');
    for (let index = 0; index < 3; index += 1) ids.push((await createReadyDraft(clerk)).id);
    await api.rows(
      `update letter set status = 'cancelled', status_since = now() - interval '5 years', created_at = now() - interval '6 years', awaiting = null`,
    );
    const admin = await api.signIn('admin');
    const refused = await admin.send('POST', '/archive/rule', {
      body: { isOn: true, years: 0 },
    });
    expect(refused.status).toBe(422);
    expect(
      (
        await admin.send('POST', '/archive/rule', {
          body: { isOn: true, years: 3 },
        })
      ).status,
    ).toBe(200);
    expect(await archiveOldLetters({ orm: api.orm, isRehearsal: false })).toEqual({ moved: 3, stop: 'done' });
  });
  afterAll(() => api.close());

  const pageFor = async ({ cookie }: ApiUser, path: string) => api.running.app.request(path, { headers: { cookie } });
  const year = () => new Date(Date.now() - 6 * 365.25 * 86_400_000).getUTCFullYear();
  const audited = (action: string) =>
    api.rows<{ actor_id: string | null; data: object; chain: string }>(
      'select actor_id, data, chain from audit where action = ? order by sequence desc limit 1',
      [action],
    );

  it('the rule is an administrator’s, and who set it stands in the audit; the night too', async () => {
    const [set] = await audited('archive.rule_set');
    expect(set?.actor_id).not.toBeNull();
    expect(set?.data).toEqual({ isOn: true, years: 3 });
    expect((await audited('archive.moved'))[0]?.data).toEqual({ count: 3 });
    const look = (await (await (await api.signIn('admin')).send('GET', '/archive')).json()) as object;
    expect(look).toMatchObject({ rule: { isOn: true, years: 3, movedCount: 3, stop: 'done' }, years: [{ count: 3 }] });
  });

  it('a letter’s card opens by its link for its own court, marked, and for no other', async () => {
    const clerk = await api.signIn('sekretar');
    const card = (await (await clerk.send('GET', `/letters/${String(ids[0])}`)).json()) as object;
    expect(card).toMatchObject({ archivedAt: expect.any(String) as string, status: 'cancelled' });
    const page = await (await pageFor(clerk, `/letters/${String(ids[0])}`)).text();
    expect(page).toMatch(/В\s*<a href="\/archive">архиве<\/a> с /u);
    const stranger = await api.signIn('sosed');
    expect((await stranger.send('GET', `/letters/${String(ids[0])}`)).status).toBe(404);
  });

  it('is listed a page at a time to its own court and to nobody else', async () => {
    const clerk = await api.signIn('sekretar');
    const listed: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const path = `/archive/letters?year=${String(year())}&limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`;
      const page = (await (await clerk.send('GET', path)).json()) as Listed;
      listed.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(listed.toSorted()).toEqual(ids.toSorted());
    const stranger = await api.signIn('sosed');
    const asked = `/archive/letters?year=${String(year())}&site=50MS0095`;
    expect(((await (await stranger.send('GET', asked)).json()) as Listed).items).toEqual([]);
    for (const who of [clerk, await api.signIn('admin')]) {
      const page = await pageFor(who, `/archive?year=${String(year())}`);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain(String(ids[0]));
    }
    expect((await pageFor(clerk, '/archive?year=nothing')).status).toBe(422);
  });

  it('an administrator takes a letter back with a reason, once, and both stand in its course and in the audit of its court', async () => {
    const path = `/letters/${String(ids[1])}/archive-return`;
    const admin = await api.signIn('admin');
    expect((await (await api.signIn('sudya')).send('POST', path, { body: { reason: 'x' } })).status).toBe(403);
    expect((await admin.send('POST', path, { body: { reason: ' ' } })).status).toBe(422);
    expect((await admin.send('POST', path, { body: { reason: 'Пересмотр дела' }, key: 'take-back-1' })).status).toBe(
      200,
    );
    expect((await admin.send('POST', path, { body: { reason: 'Пересмотр дела' }, key: 'take-back-1' })).status).toBe(
      200,
    );
    expect((await admin.send('POST', path, { body: { reason: 'Пересмотр дела' } })).status).toBe(409);
    const card = await (await admin.send('GET', `/letters/${String(ids[1])}`)).text();
    expect(card).toContain('Пересмотр дела');
    expect(JSON.parse(card)).toMatchObject({ archivedAt: null });
    expect((await audited('archive.returned'))[0]?.chain).toBe('50MS0095');
  });

  it('what is written about an archived letter stands in the audit of its court', async () => {
    const admin = await api.signIn('admin');
    await admin.send('GET', `/letters/${String(ids[2])}`);
    const [read] = await api.rows<{ chain: string }>(
      'select chain from audit where subject_id = ? order by at desc limit 1',
      [ids[2]],
    );
    expect(read?.chain).toBe('50MS0095');
  });
});
