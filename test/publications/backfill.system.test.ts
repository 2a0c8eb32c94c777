import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { carryOutPortion, countNotTaken } from '#db/publications/backfill.ts';
import { readPublicationSettings } from '#db/publications/settings.ts';
import type { BackfillView } from '#views/publications/backfill.ts';
import { openApi, type ApiHarness, type ApiUser } from '../api/api-harness.ts';
import { bodyOf } from '../api/letter-makers.ts';
import { putCard, putPublication, putSettings, SITE } from './kit/sample-publications.ts';

const PATH = `/sites/${SITE}/publication-backfill`;

describe('publishing cards that were open before', () => {
  let api: ApiHarness;
  let judge: ApiUser;
  const db = { execute: <T extends object>(sql: string, params?: readonly unknown[]) => api.rows<T>(sql, params) };
  const look = async (): Promise<BackfillView> => bodyOf(await judge.send('GET', PATH), 200);
  const queued = (): Promise<{ kind: string; workflow_id: string }[]> =>
    api.rows(`select kind, workflow_id from outbox where workflow_id like 'publication/%' order by id`);
  const finished = (): Promise<void> =>
    expect.poll(async () => (await look()).last?.finishedAt ?? null).not.toBeNull() as unknown as Promise<void>;
  const open: string[] = [];
  /** Of them: the handler does not have what was sent. */
  const notTaken: string[] = [];

  beforeAll(async () => {
    api = await openApi();
    judge = await api.signIn('sudya');
    for (let n = 1; n <= 250; n += 1)
      open.push(await putCard(db, { number: `О-${String(n)}`, occurredAt: new Date('2020-02-03T04:05:06Z') }));
    await putCard(db, { number: 'О-исполнено', state: 'done' });
    await putCard(db, { number: 'О-без-поручений', state: null });
    await putCard(db, { number: 'О-другая-группа', group: 'Переписка' });
    await putCard(db, { number: 'О-другая-доставка', kind: 'Курьер' });
    await putCard(db, { number: 'О-чужой-участок', siteId: '77MS0001' });
    await putPublication(db, await putCard(db, { number: 'О-уже' }), {
      messages: [{ version: 1, status: 'confirmed' }],
    });
    for (const status of ['refused', 'bounced', 'rejected'] as const) {
      const card = await putCard(db, { number: `О-${status}`, state: 'done' });
      await putPublication(db, card, { messages: [{ version: 1, status }] });
      open.push(card);
      notTaken.push(card);
    }
    await putPublication(db, await putCard(db, { number: 'О-ждёт' }), { wantedSince: new Date() });
  });
  afterAll(() => api.close());

  it('is refused while the publication is switched off', async () => {
    expect(await look()).toMatchObject({ isOn: false, last: null });
    expect((await judge.send('POST', PATH)).status).toBe(409);
  });

  it('says before anything is done how many messages would go and which cards are first, and changes nothing', async () => {
    await putSettings(api.orm.em.fork());
    const plan = await look();
    expect(plan.count).toBe(open.length);
    const { settings } = await api.orm.em.fork().transactional((em) => readPublicationSettings(em, SITE));
    expect(await countNotTaken(api.orm.em.fork(), SITE, settings)).toBe(notTaken.length);
    expect(plan.notTakenCount).toBe(notTaken.length);
    expect(plan.cards).toHaveLength(50);
    for (const { id, isNotTaken } of plan.cards) expect(isNotTaken).toBe(notTaken.includes(id));
    expect(plan.cards.every(({ id }) => open.includes(id))).toBe(true);
    expect(await queued()).toEqual([]);
    expect(await api.rows(`select id from publication where wanted_since is not null`)).toHaveLength(1);
  });

  it('wakes each of them once, shown as of its newest event, however often it is begun', async () => {
    const key = 'backfill-once';
    for (let round = 0; round < 2; round += 1) {
      expect(await bodyOf(await judge.send('POST', PATH, { key }), 200)).toEqual({ total: open.length });
    }
    await finished();
    const messages = await queued();
    for (const kind of ['start', 'signal']) {
      const woken = messages.filter((message) => message.kind === kind).map(({ workflow_id: id }) => id);
      expect(woken.toSorted(), kind).toEqual(open.map((id) => `publication/${id}`).toSorted());
    }
    const shown = await api.rows<{ at: string }>(
      `select distinct trigger_at::text as at from publication where id = any(?)`,
      [`{${open.filter((id) => !notTaken.includes(id)).join(',')}}`],
    );
    expect(shown).toHaveLength(1);
    expect(await look()).toMatchObject({
      count: 0,
      cards: [],
      last: { total: open.length, marked: open.length, stoppedBecause: null },
    });
    expect((await judge.send('POST', PATH)).status).toBe(409);
    expect(await queued()).toHaveLength(messages.length);
  });

  it('ends when the publication is switched off meanwhile, and says so', async () => {
    const late = await putCard(db, { number: 'О-позже' });
    await api.rows(
      `insert into publication_backfill (id, site_id, author_id, settings_version, total, started_at)
       select gen_random_uuid(), site_id, author_id, 1, 1, now() from publication_backfill limit 1`,
    );
    await putSettings(api.orm.em.fork(), { isOn: false });
    await api.orm.em.fork().transactional((em) => carryOutPortion(em, 100, new Date()));
    await finished();
    expect((await look()).last).toMatchObject({ marked: 0, stoppedBecause: 'switched_off' });
    expect((await queued()).some(({ workflow_id: id }) => id.endsWith(late))).toBe(false);
  });
});
