import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Letter } from '#db/letters/letter.entity.ts';
import { noteBudget } from '#db/tariffs/note-budget.ts';
import { sumOf } from '#domain/post/tariff.ts';
import { vatWithin } from '#domain/post/vat.ts';
import type { LetterCard } from '#views/letters/letter-card.ts';
import type { BatchPreview } from '#views/batches/batch.ts';
import type { DayRegistryView } from '#views/day-registry/day-registry.ts';
import type { BudgetStandingView, TariffEntryView } from '#views/tariffs/tariff.ts';
import { openApi, type ApiHarness, type ApiUser } from '../api/api-harness.ts';
import { bodyOf } from '../api/letter-makers.ts';
import { freeze, putSigned } from '../batches/kit/put-batch.ts';
import type { OwnCourt } from '../letters/kit/own-court.ts';

const SITE = '50MS0095';
const TARIFF = { validFrom: '', electronicKopecks: 4_000, paperKopecks: 8_000, simpleKopecks: 2_900, source: 'приказ' };

describe('tariffs and the budget', () => {
  let api: ApiHarness;
  let court: OwnCourt;
  let [clerk, judge, admin, neighbour]: ApiUser[] = [];
  const as = (user: ApiUser | undefined): ApiUser => user as ApiUser;
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Moscow' }).format(new Date());
  const year = today.slice(0, 4);
  const NEXT_YEAR = `${String(Number(year) + 1)}-01-01`;
  beforeAll(async () => {
    api = await openApi();
    [clerk, judge, admin, neighbour] = await Promise.all(
      ['sekretar', 'sudya', 'admin', 'sosed'].map((login) => api.signIn(login)),
    );
    const { orm, rows } = api;
    court = { orm, rows, letter: (id) => orm.em.fork().findOneOrFail(Letter, { id }) };
  });
  afterAll(() => api.close());

  const registry = (): Promise<DayRegistryView> =>
    as(clerk)
      .send('GET', `/registry?from=${today}&to=${today}`)
      .then((answer) => bodyOf<DayRegistryView>(answer, 200));
  const standing = (): Promise<BudgetStandingView> =>
    as(judge)
      .send('GET', `/sites/${SITE}/budgets/${year}`)
      .then((answer) => bodyOf<BudgetStandingView>(answer, 200));
  const facts = () => api.rows(`select revision, data from bell_fact where event = 'budget_near' order by revision`);
  const look = async (path: string, user: ApiUser | undefined) =>
    (await api.running.app.request(path, { headers: { cookie: as(user).cookie } })).text();

  it('count what goes by the tariff of its day: before sending, in the registry and in the year, each to the kopeck', async () => {
    await putSigned(court);
    await putSigned(court, { kind: 'simple' });
    const before = await bodyOf<BatchPreview>(await as(judge).send('GET', '/batches/preview'), 200);
    expect([before.sum, before.caveat]).toEqual([{ from: 3_240, to: 6_480 }, expect.stringContaining('32,40')]);
    expect((await as(clerk).send('POST', '/tariffs', { body: { ...TARIFF, validFrom: today } })).status).toBe(403);
    await bodyOf(await as(admin).send('POST', '/tariffs', { body: { ...TARIFF, validFrom: NEXT_YEAR } }), 201);
    await bodyOf(await as(admin).send('POST', '/tariffs', { body: { ...TARIFF, validFrom: today } }), 201);
    const told = { from: 4_000 + 2_900, to: 8_000 + 2_900 };
    const after = await bodyOf<BatchPreview>(await as(judge).send('GET', '/batches/preview'), 200);
    expect([after.sum, after.caveat]).toEqual([told, expect.stringContaining('40,00')]);
    expect(await freeze(court)).toHaveLength(1);
    expect((await registry()).totals.sum).toEqual(told);
    expect((await standing()).spent).toEqual(told);
  });

  it('keep what was counted by: an earlier day keeps its tariff, and one of the same day is replaced in sight', async () => {
    await bodyOf(
      await as(admin).send('POST', '/tariffs', {
        body: { ...TARIFF, validFrom: today, electronicKopecks: 4_100, simpleKopecks: null },
      }),
      201,
    );
    const entries = await bodyOf<TariffEntryView[]>(await as(clerk).send('GET', '/tariffs'), 200);
    expect(entries.map(({ tariff, isInForce }) => [tariff.validFrom, tariff.electronicKopecks, isInForce])).toEqual([
      [NEXT_YEAR, 4_000, true],
      [today, 4_100, true],
      [today, 4_000, false],
      ['2020-01-01', 3_240, true],
    ]);
    expect((await standing()).spent).toEqual({ from: 4_100, to: 8_000 });
    await api.rows(`update batch set batch_date = ?`, [`${year}-01-01`]);
    const isFirstDay = today === `${year}-01-01`;
    if (!isFirstDay) expect((await standing()).spent).toEqual({ from: 3_240, to: 6_480 });
  });

  it('warn in words where money is spent and by the bell, once as it comes near and once as it is over, and hold nothing up', async () => {
    expect(await standing()).toMatchObject({ budget: null, state: 'unset' });
    const preview = async () => bodyOf<BatchPreview>(await as(judge).send('GET', '/batches/preview'), 200);
    expect((await preview()).budget).toBeNull();
    const set = (user: ApiUser | undefined, limitKopecks: number) =>
      as(user).send('POST', `/sites/${SITE}/budgets/${year}`, { body: { limitKopecks, warnPercent: 80 } });
    expect([(await set(clerk, 8_000)).status, (await set(neighbour, 8_000)).status]).toEqual([403, 404]);
    expect((await set(judge, 0)).status).toBe(422);
    await bodyOf(await set(judge, 8_000), 200);
    const { spent, state } = await standing();
    expect((await preview()).budget).toMatchObject({ spent, state });
    expect(state).toBe('near');
    const note = () => api.orm.em.fork().transactional((em) => noteBudget(em, SITE, new Date()));
    await note();
    await note();
    expect(await facts()).toEqual([{ revision: 1, data: { percent: Math.floor((spent.to / 8_000) * 100) } }]);
    await bodyOf(await set(judge, 1_000), 200);
    await note();
    expect(await facts()).toMatchObject([{ revision: 1 }, { revision: 2 }]);
    await putSigned(court);
    expect(await look('/batches/new', judge)).toContain('Бюджет года превышен');
    const within = spent.to * 2 + 8_000;
    await bodyOf(await set(judge, within), 200);
    expect((await standing()).state).toBe('within');
    expect((await preview()).budget).toMatchObject({ spent, state: 'within' });
    await bodyOf(await set(judge, spent.to + 4_000), 200);
    expect((await standing()).state).toBe('within');
    expect((await preview()).budget).toMatchObject({ spent, state: 'over' });
    expect(await look('/batches/new', judge)).toContain('С этой партией бюджет года');
    expect(await freeze(court)).toHaveLength(1);
  });

  it('tell all that is wrong with them at once, each by its field, whatever kind of wrong it is', async () => {
    const fieldsOf = async (path: string, body: object): Promise<readonly string[]> => {
      const answer = await as(admin).send('POST', path, { body });
      const { faults } = await bodyOf<{ faults: readonly { field: string; code: string }[] }>(answer, 422);
      return faults.map(({ field }) => field).sort();
    };
    const wrong = {
      validFrom: 'завтра',
      electronicKopecks: '40,00',
      paperKopecks: -1,
      simpleKopecks: 0.5,
      source: ' ',
    };
    const fields = ['electronicKopecks', 'paperKopecks', 'simpleKopecks', 'source', 'validFrom'];
    expect(await fieldsOf('/tariffs', wrong)).toEqual(fields);
    expect(await fieldsOf('/tariffs', { source: '', validFrom: '2026-02-30' })).toEqual(fields);
    expect(await fieldsOf('/tariffs', { ...TARIFF, validFrom: '9999-12-31' })).toEqual(['validFrom']);
    const budget = `/sites/${SITE}/budgets/${year}`;
    expect(await fieldsOf(budget, { limitKopecks: 0, warnPercent: '80' })).toEqual(['limitKopecks', 'warnPercent']);
    const own = { csrf: as(admin).csrfToken, key: randomUUID() };
    const added = { includedSheets: 0, furtherSheetElectronicKopecks: 0, furtherSheetPaperKopecks: -1 };
    const contained = { pagesPerSheet: 3, noticeKopecks: 0.5, vatPercent: 200 };
    expect(await fieldsOf('/tariffs', { ...TARIFF, validFrom: today, ...added, ...contained })).toEqual(
      Object.keys({ ...added, ...contained }).sort(),
    );
    expect(await fieldsOf('/tariffs', { ...TARIFF, validFrom: today, includedSheets: 3 })).toEqual([
      'furtherSheetPaperKopecks',
    ]);
    const typed = { validFrom: 'завтра', electronicKopecks: 'сорок', paperKopecks: '', simpleKopecks: 'x', source: '' };
    const body = new URLSearchParams({ ...own, ...typed }).toString();
    const headers = { cookie: as(admin).cookie, 'content-type': 'application/x-www-form-urlencoded' };
    const page = await (await api.running.app.request('/tariffs', { method: 'POST', body, headers })).text();
    for (const field of fields) {
      expect(page).toContain(`href="#f-tariff-${field}"`);
      expect(page).toContain(`id="f-tariff-${field}"`);
    }
  });

  it('stand on one page: what was typed wrong comes back with its words', async () => {
    expect(await look('/tariffs', clerk)).not.toContain('Новый тариф');
    expect(await look('/tariffs', admin)).toContain('Новый тариф');
    const own = { csrf: as(admin).csrfToken, key: randomUUID() };
    const body = new URLSearchParams({ ...own, validFrom: today, electronicKopecks: 'сорок', paperKopecks: '80,00' });
    const headers = { cookie: as(admin).cookie, 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await api.running.app.request('/tariffs', { method: 'POST', body: body.toString(), headers });
    const text = await answer.text();
    expect(answer.status).toBe(422);
    expect(text).toContain('рубли вида 32,40');
    expect(text).toContain('value="сорок"');
  });

  it('add the sheets and the notice and tell the VAT alike wherever a price stands: list, totals, year and card agree to the kopeck', async () => {
    const sheets = { includedSheets: 2, pagesPerSheet: 2 };
    const further = { furtherSheetElectronicKopecks: 101, furtherSheetPaperKopecks: 307 };
    const body = { ...TARIFF, ...sheets, ...further, noticeKopecks: 1_503, vatPercent: 20, validFrom: today };
    await bodyOf(await as(admin).send('POST', '/tariffs', { body }), 201);
    const heavy = await putSigned(court, { pageCount: 9 });
    const light = await putSigned(court, { pageCount: 4 });
    const simple = await putSigned(court, { kind: 'simple', pageCount: null });
    const told = {
      from: 4_000 + 3 * 101 + 1_503 + (4_000 + 1_503) + 2_900,
      to: 8_000 + 3 * 307 + 1_503 + (8_000 + 1_503) + 2_900,
    };
    const preview = await bodyOf<BatchPreview>(await as(judge).send('GET', '/batches/preview'), 200);
    expect(preview.sum).toEqual(told);
    expect(preview.caveat).toContain('листов в цене 2 (печать с двух сторон)');
    const before = await standing();
    expect(await freeze(court)).toHaveLength(1);

    const { letters, totals } = await registry();
    const [own, vats] = [
      [heavy, light, simple].map(({ id }) => letters.find(({ letterId }) => letterId === id)),
      totals.vat,
    ];
    expect(sumOf(own.map((line) => line?.price ?? null))).toEqual(told);
    expect(own.map((line) => line?.vat)).toEqual(own.map((line) => vatWithin(line?.price ?? null, { vatPercent: 20 })));
    expect(preview.vat).toEqual(sumOf(own.map((line) => line?.vat ?? null)));
    expect(totals.sum).toEqual(sumOf(letters.map(({ price }) => price)));
    expect(vats).toEqual(sumOf(letters.map(({ vat }) => vat)));

    const after = await standing();
    expect(after.spent).toEqual(sumOf([before.spent, told]));
    expect(after.vat).toEqual(sumOf([before.vat, preview.vat]));

    const card = await bodyOf<LetterCard>(await as(clerk).send('GET', `/letters/${heavy.id}`), 200);
    expect(card.reckoned).toMatchObject({ price: own[0]?.price, vat: own[0]?.vat });
    expect(card.reckoned?.made).toBe('листов 5, сверх цены 3; с уведомлением');
    expect(await look(`/letters/${heavy.id}`, clerk)).toMatch(/Стоимость по тарифу[^]*в том числе НДС/);
    expect(await look('/letters/new', clerk)).toContain('без листов сверх цены: сколько их, ещё не известно');
    expect(await look('/registry', clerk)).toContain('в том числе НДС');
    expect(await look('/tariffs', clerk)).toContain('за уведомление о вручении заказного');
  });
});
