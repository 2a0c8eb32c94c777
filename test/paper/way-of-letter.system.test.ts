import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPaperLetters } from '#db/paper/paper-letters.ts';
import { channelOfLetter, hasBothWays, wayReason } from '#domain/letters/letter-way.ts';
import type { Letter } from '#db/letters/letter.entity.ts';
import type { SiteSettings } from '#domain/settings/site-settings.ts';
import { openApi, type ApiHarness, type ApiUser } from '../api/api-harness.ts';
import { bodyOf, createReadyDraft, draftBody, readLetterCard } from '../api/letter-makers.ts';
import { freeze, putSigned } from '../batches/kit/put-batch.ts';
import { ownCourt } from '../letters/kit/own-court.ts';

const SITE = '50MS0095';

describe('the way of a letter', () => {
  it('is its own word before its site’s, and is asked only where the site has both', () => {
    expect(channelOfLetter('paper', { channel: 'cabinet' })).toBe('paper');
    expect(channelOfLetter('own', { channel: 'cabinet' })).toBe('cabinet');
    expect(hasBothWays({ channel: 'cabinet', paperOffice: '140000' })).toBe(true);
    expect(hasBothWays({ channel: 'cabinet', paperOffice: null })).toBe(false);
    expect(hasBothWays({ channel: 'paper', paperOffice: '140000' })).toBe(false);
    const reasons = [wayReason('paper', 'paper'), wayReason('own', 'paper'), wayReason('own', 'cabinet')];
    expect(reasons).toEqual(['выбрано в письме', 'так участок отправляет все письма', 'путь участка']);
  });
});

describe('letters of two ways', () => {
  const court = ownCourt();
  const batchOf = async ({ id }: Letter) => {
    const [batch] = await court.rows<{ id: string; channel: string; letter_count: number }>(
      'select b.id, b.channel, b.letter_count from batch b join letter l on l.batch_id = b.id where l.id = ?',
      [id],
    );
    return batch;
  };

  it('never go in one batch: each batch has its channel, and orders name the office of the site', async () => {
    await court.rows(`update site set channel = 'cabinet', paper_office = '140005' where id = ?`, [SITE]);
    const letters = [
      await putSigned(court),
      await putSigned(court, { way: 'paper' }),
      await putSigned(court),
      await putSigned(court, { way: 'paper' }),
    ];
    expect(await freeze(court)).toHaveLength(2);
    const batches = await Promise.all(letters.map(batchOf));
    expect(batches.map((batch) => [batch?.channel, batch?.letter_count])).toEqual([
      ['cabinet', 2],
      ['paper', 2],
      ['cabinet', 2],
      ['paper', 2],
    ]);
    const starts = await court.rows<{ carrier: string }>(
      `select payload ->> 'carriedBy' as carrier from outbox where dedupe_key like 'start:batch/%' order by 1`,
    );
    expect(starts.map(({ carrier }) => carrier)).toEqual(['person', 'to_office']);
    const orders = await findPaperLetters(court.orm.em.fork(), batches[1]?.id ?? '');
    expect([...orders.values()].map(({ officeIndex }) => officeIndex)).toEqual(['140005', '140005']);
  });
});

describe('the choice in a letter', () => {
  let api: ApiHarness;
  let clerk: ApiUser;
  let admin: ApiUser;
  beforeAll(async () => {
    api = await openApi();
    [clerk, admin] = await Promise.all([api.signIn('sekretar'), api.signIn('admin')]);
  });
  afterAll(() => api.close());

  const form = async () =>
    (await api.running.app.request('/letters/new', { headers: { cookie: clerk.cookie } })).text();
  const settings = async () =>
    bodyOf<{ version: number; settings: SiteSettings }>(await admin.send('GET', `/sites/${SITE}/settings`), 200);
  const save = async (changes: Partial<SiteSettings>) => {
    const { version, settings: was } = await settings();
    const headers = { 'if-match': `"${String(version)}"` };
    return admin.send('PUT', `/sites/${SITE}/settings`, { body: { ...was, ...changes }, headers });
  };

  it('is there only with an office of the site, which is one of its versions and needs a worker with the account', async () => {
    expect(await form()).not.toContain('Бумажное из суда');
    const { id } = await createReadyDraft(clerk, { way: 'paper' });
    const refused = await bodyOf<{ faults: { field: string }[] }>(
      await clerk.send('POST', `/letters/${id}/submission`),
      422,
    );
    expect(refused.faults.map(({ field }) => field)).toEqual(['way']);
    await api.rows(`delete from operating_fact where name = 'channel' and part = 'paper'`);
    expect(await bodyOf(await save({ paperOffice: '140005' }), 422)).toMatchObject({
      faults: [{ field: 'paperOffice' }],
    });
    await api.rows(
      `insert into operating_fact (name, part, value, noted_at) values ('channel', 'paper', 1, now() + interval '1 hour')`,
    );
    expect(await bodyOf(await save({ paperOffice: '14' }), 422)).toMatchObject({ faults: [{ field: 'paperOffice' }] });
    await bodyOf(await save({ paperOffice: '140005' }), 200);
    expect((await settings()).settings.paperOffice).toBe('140005');
    expect(await form()).toContain('Бумажное из суда');
    await bodyOf(await clerk.send('POST', `/letters/${id}/submission`), 200);
    const card = await readLetterCard(clerk, id);
    expect([card.channel, card.fields.way]).toEqual(['paper', 'paper']);
    const page = await (await api.running.app.request(`/letters/${id}`, { headers: { cookie: clerk.cookie } })).text();
    expect(page).toContain('выбрано в письме');
  });

  it('is refused when it is no way at all', async () => {
    const answer = await clerk.send('POST', '/letters', { body: draftBody({ way: 'pigeon' }) });
    expect([400, 422]).toContain(answer.status);
  });
});
