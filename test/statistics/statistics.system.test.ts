import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDueStatistics } from '#activities/statistics/make-due.ts';
import { demoAccountId } from '#db/seed/seed.ts';
import { kopecksTyped } from '#domain/post/typed-roubles.ts';
import { economyOf, type Counted, type Figures } from '#domain/statistics/figures.ts';
import { queryOf, type LetterFilter } from '#domain/statistics/filter.ts';
import { MEASURE_CODES, type Norms } from '#domain/statistics/measures.ts';
import type { KeptView, StatisticsLines } from '#views/statistics/statistics.ts';
import { openApi, type ApiHarness, type ApiUser } from '../api/api-harness.ts';
import { bodyOf, createDraft } from '../api/letter-makers.ts';
import { notify, putParty } from '../notifications/kit/notified-court.ts';
import { dice, makeLetters, SITES } from './make-letters.ts';

type Told = Figures & { readonly norms: Norms };

/** A parameter as the description of the interface declares it. */
interface DeclaredParameter {
  readonly name: string;
  readonly in: string;
  readonly schema: { readonly enum?: readonly string[] };
}

/** As it stands in a page, and in a pattern. */
const escaped = (href: string): string => href.replaceAll('&', '&amp;').replaceAll(/[.?+]/g, '\\$&');

describe('a report', () => {
  let api: ApiHarness;
  let [clerk, admin, judge, neighbour]: ApiUser[] = [];
  beforeAll(async () => {
    api = await openApi();
    [clerk, admin, judge, neighbour] = await Promise.all(
      ['sekretar', 'admin', 'sudya', 'sosed'].map((login) => api.signIn(login)),
    );
    await makeLetters(api, 400);
  });
  afterAll(() => api.close());

  const asUser = (user: ApiUser | undefined): ApiUser => user as ApiUser;
  const search = (filter: LetterFilter): string =>
    new URLSearchParams(
      Object.entries(queryOf(filter)).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ).toString();
  const read = async (user: ApiUser | undefined, filter: LetterFilter): Promise<Told> =>
    bodyOf(await asUser(user).send('GET', `/statistics?${search(filter)}`), 200);
  /** The list from its first page to its last. */
  const listed = async (
    user: ApiUser | undefined,
    filter: LetterFilter,
  ): Promise<readonly [count: number, letters: number]> => {
    const ids = new Set<string>();
    let [count, cursor] = [0, ''];
    for (;;) {
      const page: StatisticsLines = await bodyOf(
        await asUser(user).send('GET', `/statistics/letters?${search(filter)}${cursor}`),
        200,
      );
      count = page.count;
      for (const { id } of page.items) ids.add(id);
      if (page.nextCursor === null) return [count, ids.size];
      cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`;
    }
  };

  it('agrees with the list behind each of its totals to the last letter, whatever it is narrowed by', async () => {
    const roll = dice(7);
    const pick = <T>(all: readonly T[]): T => all[roll(all.length)] as T;
    let lateSeen = 0;
    for (let round = 0; round < 20; round += 1) {
      const month = 1 + roll(6);
      const filter: LetterFilter = {
        ...{
          siteId: pick([null, ...SITES]),
          from: `2026-0${String(month)}-${pick(['01', '10'])}`,
          to: `2026-0${String(month + roll(3))}-28`,
        },
        basis: pick(['accepted', 'created', 'signed'] as const),
        ...pick([
          {},
          {},
          { kind: 'registered' as const },
          { way: 'electronic' as const },
          { outcome: 'none' as const },
          { isReturned: true as const },
        ]),
      };
      const told = await read(admin, filter);
      expect(await listed(admin, filter), JSON.stringify(filter)).toEqual([told.letters, told.letters]);
      const totals: readonly (readonly [Counted<string>, (code: string) => Partial<LetterFilter>])[] = [
        [told.bySite, (siteId) => ({ siteId })],
        [told.byDay, (day) => ({ from: day, to: day })],
        [told.byKind, (kind) => ({ kind: kind as never })],
        [told.byDocument, (documentKind) => ({ documentKind: documentKind as never })],
        [told.byWay, (way) => ({ way: way as never })],
        [told.byStatus, (status) => ({ status: status as never })],
        [told.byOutcome, (outcome) => ({ outcome: outcome as never })],
      ];
      for (const [counted, narrow] of totals) {
        expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(told.letters);
        if (counted.length === 0) continue;
        const { code, count } = pick(counted);
        expect(await listed(admin, { ...filter, ...narrow(code) }), `${code} of ${JSON.stringify(filter)}`).toEqual([
          count,
          count,
        ]);
      }
      for (const { code, count } of told.byCause.slice(0, 1))
        expect(await listed(admin, { ...filter, cause: code })).toEqual([count, count]);
      for (const { code, count } of told.byRegion)
        expect(await listed(admin, { ...filter, region: code, isReturned: true })).toEqual([count, count]);
      for (const { code, count } of (told.delays ?? []).slice(0, 1)) {
        const behind = { region: code, outcome: 'delivered', measured: 'deliver' } as const;
        expect(await listed(admin, { ...filter, ...behind })).toEqual([count, count]);
      }
      for (const { code, ...delay } of told.delays ?? []) {
        const late = delay.lateCount + (delay.lateUnderWayCount ?? 0) + (delay.lostCount ?? 0);
        lateSeen += late;
        expect(await listed(admin, { ...filter, region: code, isLate: true })).toEqual([late, late]);
      }
      for (const { id, count } of told.signers.slice(0, 1))
        expect(await listed(admin, { ...filter, basis: 'signed', signerId: id })).toEqual([count, count]);
      const measure = pick(MEASURE_CODES);
      const { count, overCount } = told.measures[measure];
      expect(await listed(admin, { ...filter, measured: measure })).toEqual([count, count]);
      expect(await listed(admin, { ...filter, over: measure })).toEqual([overCount, overCount]);
    }
    expect(lateSeen).toBeGreaterThan(0);
  });

  it('is narrowed by every parameter that it declares, in the totals as in the list, the table and the page', async () => {
    const { paths } = await bodyOf<{ paths: Record<string, { get: { parameters: readonly DeclaredParameter[] } }> }>(
      await asUser(admin).send('GET', '/openapi.json'),
      200,
    );
    const declared = (path: string) =>
      (paths[path]?.get.parameters ?? []).filter((one) => one.in === 'query' && one.name !== 'cursor');
    const names = (path: string) => declared(path).map(({ name }) => name);
    expect(names('/statistics/letters')).toEqual(names('/statistics'));
    expect(names('/statistics/letters/csv')).toEqual(names('/statistics'));
    const days = { from: '2026-01-01', to: '2026-08-28' };
    const whole = await read(admin, { ...days, siteId: null, basis: 'accepted' });
    const valuesOf = ({ name, schema }: DeclaredParameter): readonly string[] => {
      if (name === 'signerId') return whole.signers.map(({ id }) => id);
      return name === 'site' ? SITES : (schema.enum ?? []).slice(-3);
    };
    const narrowing = declared('/statistics').filter(({ name }) => !['from', 'to'].includes(name));
    const [moved, tried] = [new Set<string>(), new Set<string>()];
    for (const parameter of narrowing)
      for (const value of valuesOf(parameter)) {
        const query = new URLSearchParams({ ...days, [parameter.name]: value }).toString();
        const told = await bodyOf<Told>(await asUser(admin).send('GET', `/statistics?${query}`), 200);
        const list = await bodyOf<StatisticsLines>(
          await asUser(admin).send('GET', `/statistics/letters?${query}`),
          200,
        );
        expect([query, told.letters]).toEqual([query, list.count]);
        const asked = { headers: { cookie: asUser(admin).cookie } };
        const page = await (await api.running.app.request(`/statistics?${query}`, asked)).text();
        expect([query, page.includes(`>Писем: ${String(list.count)}</a>`) || list.count === 0]).toEqual([query, true]);
        tried.add(parameter.name);
        if (list.count !== whole.letters) moved.add(parameter.name);
      }
    expect([...tried]).toEqual(narrowing.map(({ name }) => name));
    expect([...moved].toSorted()).toEqual(narrowing.map(({ name }) => name).toSorted());
  });

  it('of a part of the letters says of which, on its pages and in its papers, and loses it neither to other days nor to the list', async () => {
    const cookie = { headers: { cookie: asUser(admin).cookie } };
    const days = 'from=2026-01-01&to=2026-08-28';
    const narrowed = `${days}&way=paper&isLate=1`;
    const textOf = async (path: string) => (await api.running.app.request(path, cookie)).text();
    const words = 'на бумаге; вручены позже срока, опаздывают в пути или утрачены';
    for (const path of ['/statistics', '/statistics/economy']) {
      const shown = await textOf(`${path}?${narrowed}`);
      expect([path, shown.includes(`Только часть писем: ${words}.`)]).toEqual([path, true]);
      expect(shown).toMatch(/<input type="hidden" name="way" value="paper" \/>/u);
      expect(shown).toMatch(/<input type="hidden" name="isLate" value="1" \/>/u);
      expect(await textOf(`${path}?${days}`)).not.toContain('Только часть писем');
    }
    const list = await textOf(`/statistics/letters?${narrowed}`);
    const [, back] = /href="([^"]+)">Отчёт только по этим письмам/u.exec(list) ?? [];
    expect(await textOf(back?.replaceAll('&amp;', '&') ?? '')).toContain(words);
    expect(await textOf(`/statistics/letters?${days}`)).not.toContain('Отчёт только по этим письмам');
    const book = new ExcelJS.Workbook();
    const bytes = await (await api.running.app.request(`/statistics/xlsx?${narrowed}`, cookie)).arrayBuffer();
    await book.xlsx.load(bytes);
    expect(book.worksheets[0]?.getCell('A1').text).toContain(`приняты Почтой; ${words}`);
  });

  it('counts by the court’s own clock, and agrees with the journal of acts', async () => {
    for (let made = 0; made < 3; made += 1) await createDraft(asUser(clerk));
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Moscow' }).format(new Date());
    const told = await read(clerk, { siteId: SITES[0] ?? null, from: today, to: today, basis: 'created' });
    const [acts] = await api.rows<{ n: number }>(
      `select count(*)::int as n from audit where action = 'letter.created'`,
    );
    expect(told.letters).toBe(acts?.n);
    // Half past midnight in Moscow is the day before in Greenwich.
    await api.rows(
      `update letter set accepted_at = '2025-05-31T21:30:00Z' where id = (select id from letter where accepted_at is not null and site_id = ? limit 1)`,
      [SITES[0]],
    );
    const may = { siteId: SITES[0] ?? null, from: '2025-05-31', to: '2025-05-31', basis: 'accepted' } as const;
    expect((await read(clerk, may)).letters).toBe(0);
    expect((await read(clerk, { ...may, from: '2025-06-01', to: '2025-06-01' })).letters).toBe(1);
  });

  it('leads each number of notices to parties to the journal that holds as many, by each court’s own clock', async () => {
    await api.rows(`update site set time_zone = 'Asia/Vladivostok' where id = ?`, [SITES[1]]);
    const party = await putParty(api);
    const mailed = await putParty(api, 'mail');
    const day = (hour: string) => `2025-03-31T${hour}:00:00Z`;
    // In Vladivostok it is the first of April from two in the afternoon of Greenwich on, in Moscow from nine in the evening.
    const made = [
      [party, SITES[0], 'delivered', day('13')],
      [party, SITES[0], 'delivered', day('20')],
      [party, SITES[0], 'delivered', day('22')],
      [party, SITES[0], 'undelivered', day('10')],
      [mailed, SITES[0], 'delivered', day('10')],
      [party, SITES[1], 'delivered', day('13')],
      [party, SITES[1], 'delivered', day('15')],
    ] as const;
    for (const [whom, site, status, at] of made)
      await api.rows(`update notification set site_id = ?, status = ?, created_at = ? where id = ?`, [
        ...[site, status, at],
        await notify(api, whom),
      ]);
    const pageOf = async (user: ApiUser | undefined, path: string) =>
      (await api.running.app.request(path, { headers: { cookie: asUser(user).cookie } })).text();
    const numbers: number[] = [];
    for (const [user, siteId] of [
      [admin, null],
      [admin, SITES[1]],
      [clerk, SITES[0]],
    ] as const) {
      const filter = { siteId, from: '2025-03-31', to: '2025-03-31', basis: 'accepted' } as const;
      const html = await pageOf(user, `/statistics?${search(filter)}`);
      for (const { channel, outcome, count } of (await read(user, filter)).notices) {
        const query = new URLSearchParams({ channel, status: outcome, ...(siteId === null ? {} : { site: siteId }) });
        const href = `/notifications?${query.toString()}&from=2025-03-31&to=2025-03-31`;
        expect(html).toMatch(new RegExp(`href="${escaped(href)}"[^>]*>${String(count)}<`));
        expect(await pageOf(user, href)).toContain(`Найдено: ${String(count)}`);
        const days = 'madeFrom=2025-03-31&madeTo=2025-03-31';
        const list: { items: object[] } = await bodyOf(
          await asUser(user).send('GET', `/notifications?${query.toString()}&${days}`),
          200,
        );
        const counts: Record<string, number> = await bodyOf(
          await asUser(user).send('GET', `/notifications/counts?channel=${channel}&${days}&site=${siteId ?? ''}`),
          200,
        );
        expect([list.items.length, counts[outcome]]).toEqual([count, count]);
        numbers.push(count);
      }
    }
    expect(numbers.toSorted()).toEqual([1, 1, 1, 1, 1, 2, 3]);
    await api.rows(`update site set time_zone = 'Europe/Moscow' where id = ?`, [SITES[1]]);
  });

  it('is of one’s own site: another’s cannot be asked for, and says nothing of addressees', async () => {
    const own = await read(neighbour, { siteId: null, from: '2026-01-01', to: '2026-09-30', basis: 'accepted' });
    expect(own.bySite.map(({ code }) => code)).toEqual([SITES[1]]);
    const other = await asUser(neighbour).send(
      'GET',
      `/statistics?from=2026-01-01&to=2026-09-30&site=${SITES[0] ?? ''}`,
    );
    expect(other.status).toBe(404);
    const letters = await (await asUser(admin).send('GET', '/statistics/letters?from=2026-01-01&to=2026-09-30')).text();
    const csv = await (await asUser(admin).send('GET', '/statistics/letters/csv?from=2026-01-01&to=2026-09-30')).text();
    for (const text of [letters, csv]) expect(text).not.toMatch(/Тестов|Примерная/);
    const all = await read(admin, { siteId: null, from: '2026-01-01', to: '2026-09-30', basis: 'accepted' });
    expect(csv.trim().split('\r\n')).toHaveLength(all.letters + 1);
    const [, ...rows] = csv.trim().split('\r\n');
    const added = [-2, -1].map((at) => rows.reduce((sum, row) => sum + kopecksTyped(row.split(';').at(at) ?? ''), 0));
    const { money } = economyOf(all, all.norms);
    expect({ from: added[0], to: added[1] }).toEqual(money);
    expect(money.to).toBeGreaterThan(0);
  });

  it('makes itself once for a period, however many make it, and tells whom it was made for', async () => {
    const recipients = [demoAccountId('sudya')];
    const set = (user: ApiUser | undefined, scope: string) =>
      asUser(user).send('POST', `/statistics/schedules/${scope}`, {
        body: { pace: 'monthly', isOn: true, recipients },
      });
    expect((await set(clerk, SITES[0] ?? '')).status).toBe(403);
    expect((await set(judge, SITES[1] ?? '')).status).toBe(404);
    await bodyOf(await set(judge, SITES[0] ?? ''), 200);
    await api.rows(`update statistics_schedule set since = '2026-02-01'`);
    const parts = { orm: api.orm, blobs: api.deps.blobs, isRehearsal: false };
    const made = await Promise.all([makeDueStatistics(parts), makeDueStatistics(parts)]);
    expect(await makeDueStatistics(parts)).toEqual({ made: 0 });
    const kept: readonly KeptView[] = await bodyOf(await asUser(clerk).send('GET', '/statistics/kept'), 200);
    expect(made.reduce((sum, one) => sum + one.made, 0)).toBe(kept.length);
    expect(new Set(kept.map(({ from }) => from)).size).toBe(kept.length);
    const march = kept.find(({ from }) => from === '2026-03-01');
    const told = await read(clerk, {
      siteId: SITES[0] ?? null,
      from: '2026-03-01',
      to: '2026-03-31',
      basis: 'accepted',
    });
    expect(march).toMatchObject({ letters: told.letters, to: '2026-03-31', pace: 'monthly' });
    for (const [format, sign] of [
      ['xlsx', 'PK'],
      ['pdf', '%PDF'],
    ] as const) {
      const file = await asUser(clerk).send('GET', `/statistics/kept/${march?.id ?? ''}/${format}`);
      expect(
        Buffer.from(await file.arrayBuffer())
          .toString('latin1')
          .startsWith(sign),
      ).toBe(true);
      expect((await asUser(neighbour).send('GET', `/statistics/kept/${march?.id ?? ''}/${format}`)).status).toBe(404);
    }
    const facts = await api.rows<{ n: number; recipients: string[] }>(
      `select count(*)::int as n, max(data ->> 'recipients') as recipients from bell_fact where event = 'report_ready'`,
    );
    expect(facts).toEqual([{ n: kept.length, recipients: JSON.stringify(recipients) }]);
  });

  it('counts money and minutes by norms that have versions and a source', async () => {
    const [shipped] = await bodyOf<readonly { norms: Norms }[]>(
      await asUser(clerk).send('GET', '/statistics/norms'),
      200,
    );
    expect(shipped?.norms).toMatchObject({
      version: 0,
      minutesOnPaper: 25,
      minutesInMask: 3,
      priceOnPaper: 6_480,
      priceElectronic: 3_240,
    });
    const { version: _version, ...body } = { ...(shipped?.norms as Norms), minutesInMask: 4, source: 'замер участка' };
    expect((await asUser(judge).send('POST', '/statistics/norms', { body })).status).toBe(403);
    expect((await asUser(admin).send('POST', '/statistics/norms', { body: { ...body, source: ' ' } })).status).toBe(
      422,
    );
    await bodyOf(await asUser(admin).send('POST', '/statistics/norms', { body }), 201);
    const told = await read(clerk, { siteId: null, from: '2026-03-01', to: '2026-03-31', basis: 'accepted' });
    expect(told.norms).toMatchObject({ version: 1, minutesInMask: 4, source: 'замер участка' });
  });
});
