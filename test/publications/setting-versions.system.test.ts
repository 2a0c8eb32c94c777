import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CurrentSettings, SettingsVersionView } from '#views/publications/settings.ts';
import { openApi, type ApiHarness, type ApiUser } from '../api/api-harness.ts';
import { bodyOf } from '../api/letter-makers.ts';
import { SETTINGS, SITE } from './kit/sample-publications.ts';

const PATH = `/sites/${SITE}/publication-settings`;

describe('settings of a site, version by version', () => {
  let api: ApiHarness;
  let judge: ApiUser;
  beforeAll(async () => {
    api = await openApi({ isRehearsal: true });
    judge = await api.signIn('sudya');
  });
  afterAll(() => api.close());

  const save = (user: ApiUser, base: number, change: object = {}): Promise<Response> =>
    user.send('PUT', PATH, { body: { ...SETTINGS, ...change }, headers: { 'if-match': `"${String(base)}"` } });
  const current = async (): Promise<CurrentSettings> => bodyOf(await judge.send('GET', PATH), 200);

  it('begin with everything switched off, and every save is a version more, whole and with its author', async () => {
    expect(await current()).toMatchObject({ version: 0, settings: { isOn: false, recipient: '' } });
    const saved = await save(judge, 0);
    expect(saved.headers.get('etag')).toBe('"1"');
    expect(await current()).toEqual({ siteId: SITE, version: 1, settings: SETTINGS });
    expect(
      (await save(await api.signIn('nachalnik'), 1, { windowSeconds: 0, documentGroups: ['Жалобы '] })).status,
    ).toBe(200);
    const versions = await bodyOf<SettingsVersionView[]>(await judge.send('GET', `${PATH}/versions`), 200);
    expect(versions.map(({ version, authorName }) => [version, authorName])).toEqual([
      [2, 'Тренировочный Олег Андреевич'],
      [1, 'Учебная Мария Павловна'],
    ]);
    expect(versions[0]?.changes).toEqual([
      { field: 'documentGroups', label: 'Группы документов', was: 'Обращения граждан', became: 'Жалобы' },
      { field: 'windowSeconds', label: 'Окно накопления, с', was: '60', became: '0' },
    ]);
    const first = await bodyOf<SettingsVersionView>(await judge.send('GET', `${PATH}/versions/1`), 200);
    expect(first.settings).toEqual(SETTINGS);
    expect(first.changes).toContainEqual({ field: 'isOn', label: 'Публикация', was: 'выключена', became: 'включена' });
  });

  it('what another has changed meanwhile is not overwritten: of two who saw the same version one saves', async () => {
    const { version } = await current();
    const answers = await Promise.all([
      save(judge, version, { windowSeconds: 1 }),
      save(judge, version, { windowSeconds: 2 }),
    ]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412]);
    expect((await save(judge, version)).status).toBe(412);
    expect((await save(judge, version + 2)).status).toBe(412);
    expect((await current()).version).toBe(version + 1);
    expect((await judge.send('PUT', PATH, { body: SETTINGS })).status).toBe(428);
  });

  it('a version cannot be changed or removed, not even in the database', async () => {
    await expect(api.rows(`update publication_settings set version = 9 where version = 1`)).rejects.toThrow();
    await expect(api.rows(`delete from publication_settings`)).rejects.toThrow();
  });

  it('what is wrong is refused with every field named, and nothing is kept of it', async () => {
    const { version } = await current();
    const wrong = { recipient: 'нет', windowSeconds: 9_999, triggers: [], signerId: 'sosed-sudya' };
    const refused = await bodyOf<{ faults: { field: string }[] }>(await save(judge, version, wrong), 422);
    expect(refused.faults.map(({ field }) => field)).toEqual(['triggers', 'recipient', 'windowSeconds', 'signerId']);
    expect((await current()).version).toBe(version);
  });

  it('a signer of the site may be chosen', async () => {
    const { version } = await current();
    expect((await save(judge, version, { signerId: 'nachalnik' })).status).toBe(200);
  });

  it('who saved which version stands in the audit', async () => {
    const { version } = await current();
    const rows = await api.rows<{ data: object }>(
      `select data from audit where action = 'publication.settings_saved' order by sequence`,
    );
    expect(rows).toHaveLength(version);
    expect(rows.at(-1)?.data).toEqual({ siteId: SITE, version });
  });

  it('only the supervisor of the site and the admin may look and set; another site is as good as absent', async () => {
    for (const [login, status] of [
      ['sekretar', 403],
      ['sosed', 403],
      ['sosed-sudya', 404],
      ['admin', 200],
    ] as const) {
      const user = await api.signIn(login);
      expect((await user.send('GET', PATH)).status, login).toBe(status);
      expect((await save(user, (await current()).version)).status, login).toBe(status);
    }
    expect((await (await api.signIn('admin')).send('GET', '/sites/00XX0000/publication-settings')).status).toBe(404);
  });
});
