import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadProfile } from '#db/limits/load-profile.ts';
import { widestPdfByteSize } from '#db/limits/manage-profiles.ts';
import { ShippedProfileDiffersError, shipProfiles } from '#db/limits/ship-profiles.ts';
import { noteFacts } from '#db/operating/operating-facts.ts';
import { loadLetter } from '#db/letters/letter-row.ts';
import { UnknownProfileError, type ProfileSettings } from '#domain/post/profiles.ts';
import { SHIPPED_PROFILES, USUAL_PROFILE } from '#domain/post/shipped-profiles.ts';
import type { SiteSettings } from '#domain/settings/site-settings.ts';
import type { ProfileLookView, ProfileView } from '#views/limits/profile.ts';
import { openApi, type ApiHarness, type ApiUser } from '../api/api-harness.ts';
import { bodyOf, createDraft, createReadyDraft, readLetterCard } from '../api/letter-makers.ts';

const SITE = '50MS0095';
const OWN = 'sud-2026';

describe('limits of the Post, and ways to it', () => {
  let api: ApiHarness;
  let admin: ApiUser;
  let clerk: ApiUser;
  beforeAll(async () => {
    api = await openApi();
    [admin, clerk] = await Promise.all([api.signIn('admin'), api.signIn('sekretar')]);
  });
  afterAll(() => api.close());

  const read = async (family: string): Promise<ProfileView> =>
    bodyOf(await admin.send('GET', `/limits-profiles/${family}`), 200);
  const copy = (family: string, from = USUAL_PROFILE): Promise<Response> =>
    admin.send('POST', '/limits-profiles', { body: { from, family, name: 'Пределы суда' } });
  const save = (family: string, version: number, settings: ProfileSettings): Promise<Response> =>
    admin.send('PUT', `/limits-profiles/${family}`, {
      body: settings,
      headers: { 'if-match': `"${String(version)}"` },
    });
  const withTitle = (settings: ProfileSettings, value: number): ProfileSettings => ({
    ...settings,
    limits: { ...settings.limits, maxTitleLength: { value, source: 'письмо почтамта № 7', asOf: '2026-11-20' } },
  });
  const choose = async (profileId: string): Promise<void> => {
    const path = `/sites/${SITE}/settings`;
    const { version, settings } = await bodyOf<{ version: number; settings: SiteSettings }>(
      await admin.send('GET', path),
      200,
    );
    const headers = { 'if-match': `"${String(version)}"` };
    expect((await admin.send('PUT', path, { body: { ...settings, profileId }, headers })).status).toBe(200);
  };
  const codeOf = (statement: string): Promise<string> =>
    api.rows(statement).then(
      () => 'done',
      (error: unknown) => String((error as { code?: unknown }).code),
    );

  it('that came with the program are never changed, by nobody: they are copied', async () => {
    const { settings, isShipped } = await read(USUAL_PROFILE);
    expect(isShipped).toBe(true);
    expect((await save(USUAL_PROFILE, 1, withTitle(settings, 100))).status).toBe(409);
    const next = `insert into limits_profile select family || '@2', family, 2, false, null, content, null, now() from limits_profile where id = '${USUAL_PROFILE}'`;
    expect(await codeOf(next)).toBe('23514');
    expect(await codeOf(`update limits_profile set content = content where id = '${USUAL_PROFILE}'`)).not.toBe('done');
    const em = api.orm.em.fork();
    const shipped = SHIPPED_PROFILES[USUAL_PROFILE];
    if (!shipped) throw new Error('nothing is shipped');
    const other = { [USUAL_PROFILE]: { ...shipped, ...withTitle(shipped, 100) } };
    const told = await shipProfiles(em, other).catch((error: unknown) => error);
    expect(told).toBeInstanceOf(ShippedProfileDiffersError);
    expect([(await copy('otpravka-2026')).status, (await copy(OWN)).status, (await copy(OWN)).status]).toEqual([
      422, 200, 422,
    ]);
    expect(await read(OWN)).toMatchObject({ version: 1, isShipped: false, copiedFrom: USUAL_PROFILE, sites: [] });
  });

  it('changed, show before saving whose they are and which drafts would become too large; nothing is saved by looking', async () => {
    await choose(OWN);
    const { id } = await createDraft(clerk, { title: 'о'.repeat(60) });
    await createDraft(clerk, { title: 'о'.repeat(20) });
    const { settings } = await read(OWN);
    const body = withTitle(settings, 50);
    const look: ProfileLookView = await bodyOf(await admin.send('POST', `/limits-profiles/${OWN}/look`, { body }), 200);
    expect(look.changes.map(({ label, became }) => [label, became])).toEqual([
      ['Длина заголовка', '50 зн. — письмо почтамта № 7, 20.11.2026'],
    ]);
    expect(look.sites.map((site) => site.id)).toEqual([SITE]);
    expect(look.drafts.map(({ letterId }) => letterId)).toEqual([id]);
    expect(JSON.stringify(look.drafts)).not.toContain('Тестов Тест');
    expect((await read(OWN)).version).toBe(1);
    const wrong = { ...body, limits: { ...body.limits, maxPages: { value: 1, source: ' ', asOf: '2026-02-30' } } };
    const { faults } = await bodyOf<{ faults: { field: string }[] }>(await save(OWN, 1, wrong), 422);
    expect(faults.map(({ field }) => field)).toEqual(
      ['value', 'source', 'asOf'].map((part) => `limits.maxPages.${part}`),
    );
  });

  it('changed, leave a letter under way the version that it began with, and judge the next by the new one, by name', async () => {
    await choose(OWN);
    const { version, settings } = await read(OWN);
    const older = await createReadyDraft(clerk);
    await bodyOf(await clerk.send('POST', `/letters/${older.id}/submission`), 200);
    const title = 'т'.repeat(45);
    const { id } = await createReadyDraft(clerk, { title });
    await bodyOf(await save(OWN, version, withTitle(settings, 40)), 200);
    expect((await save(OWN, version, settings)).status).toBe(412);
    const refused = await clerk.send('POST', `/letters/${id}/submission`);
    const { faults } = await bodyOf<{ faults: { message: string }[] }>(refused, 422);
    expect(faults.map(({ message }) => message)).toEqual([
      `Заголовок письма: сократите до 40 символов, сейчас 45. Предел: длина заголовка — 40 зн.; профиль: Пределы суда, версия ${String(version + 1)}; источник: письмо почтамта № 7, 20.11.2026.`,
    ]);
    const em = api.orm.em.fork();
    const [began, now] = [await loadLetter(em, older.id), await loadProfile(em, `${OWN}@${String(version + 1)}`)];
    expect((await readLetterCard(clerk, older.id)).profileId).toBe(OWN);
    expect([(await loadProfile(em, began.profileId)).maxTitleLength, now.maxTitleLength]).toEqual([200, 40]);
    expect(await loadProfile(api.orm.em.fork(), began.profileId), 'read once').toBe(
      await loadProfile(em, began.profileId),
    );
    const unknown = await loadProfile(em, 'what-nobody-made').catch((error: unknown) => error);
    expect(unknown).toBeInstanceOf(UnknownProfileError);
    const versions = await bodyOf<{ version: number; changes: object[] }[]>(
      await admin.send('GET', `/limits-profiles/${OWN}/versions`),
      200,
    );
    expect(versions.map((one) => [one.version, one.changes.length])).toEqual([
      [2, 1],
      [1, 0],
    ]);
    expect(await widestPdfByteSize(em)).toBe(1024 * 1024);
  });

  it('of the closed interface there is no choosing while no worker has an adapter of it', async () => {
    const path = `/sites/${SITE}/settings`;
    const { version, settings } = await bodyOf<{ version: number; settings: SiteSettings }>(
      await admin.send('GET', path),
      200,
    );
    const headers = { 'if-match': `"${String(version)}"` };
    const change = (): Promise<Response> =>
      admin.send('PUT', path, { body: { ...settings, channel: 'gateway' }, headers });
    const { faults } = await bodyOf<{ faults: { field: string; message: string }[] }>(await change(), 422);
    expect(faults).toMatchObject([{ field: 'channel', message: expect.stringContaining('описание закрыто') }]);
    await noteFacts(api.orm.em.fork(), [{ name: 'channel', part: 'gateway', value: 1 }]);
    expect((await change()).status).toBe(200);
  });

  it('changed by two who saw the same version are changed once, and the second is told by whom', async () => {
    expect((await copy('twice')).status).toBe(200);
    const { settings } = await read('twice');
    const answers = await Promise.all([100, 101, 102].map((value) => save('twice', 1, withTitle(settings, value))));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412, 412]);
    const rows = await api.rows<{ action: string }>(
      `select action from audit where subject_id = 'twice' order by sequence`,
    );
    expect(rows.map(({ action }) => action).toSorted()).toEqual(['limits.changed', 'limits.copied']);
  });
});
