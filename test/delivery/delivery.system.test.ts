import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noteWhatTimeBrought } from '#db/bell/facts.ts';
import { Letter } from '#db/letters/letter.entity.ts';
import { SHIPPED_DELIVERY_NORM, type DeliveryNorm } from '#domain/delivery/delivery-norm.ts';
import type { Figures } from '#domain/statistics/figures.ts';
import type { BatchPreview } from '#views/batches/batch.ts';
import type { DeliveryNormEntryView } from '#views/delivery/delivery.ts';
import type { LetterCard } from '#views/letters/letter-card.ts';
import type { LetterPage } from '#views/letters/letter.ts';
import { openApi, type ApiHarness, type ApiUser } from '../api/api-harness.ts';
import { bodyOf } from '../api/letter-makers.ts';
import { putSigned } from '../batches/kit/put-batch.ts';
import { putLetter, type OwnCourt } from '../letters/kit/own-court.ts';

const DAY_MS = 86_400_000;
const OWN = '140000, Московская обл, г Люберцы, ул Примерная, д 5, кв 7';
const FAR = '690000, Приморский край, г Владивосток, ул Примерная, д 1';

/** Of days of the calendar, so that no holiday moves what is looked at. */
const NORM: DeliveryNorm = {
  ...{ ...SHIPPED_DELIVERY_NORM, validFrom: '2020-01-02' },
  terms: {
    electronic: { same: 1, other: 1, count: 'calendar' },
    paper: { same: 5, other: 10, count: 'calendar' },
    simple: { same: 5, other: 10, count: 'calendar' },
  },
};

describe('when letters are expected', () => {
  let api: ApiHarness;
  let court: OwnCourt;
  let [clerk, judge, admin]: ApiUser[] = [];
  const as = (user: ApiUser | undefined): ApiUser => user as ApiUser;
  const ago = (days: number): Date => new Date(Date.now() - days * DAY_MS);
  const dayOf = (instant: Date): string =>
    new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Moscow' }).format(instant);
  beforeAll(async () => {
    api = await openApi();
    [clerk, judge, admin] = await Promise.all(['sekretar', 'sudya', 'admin'].map((login) => api.signIn(login)));
    const { orm, rows } = api;
    await bodyOf(await as(admin).send('POST', '/delivery-norms', { body: NORM }), 201);
    court = { orm, rows, letter: (id) => orm.em.fork().findOneOrFail(Letter, { id }) };
  });
  afterAll(() => api.close());

  const look = async (path: string, user: ApiUser | undefined): Promise<string> =>
    (await api.running.app.request(path, { headers: { cookie: as(user).cookie } })).text();
  const list = async (query: string): Promise<LetterPage> =>
    bodyOf<LetterPage>(await as(clerk).send('GET', `/letters?limit=100${query}`), 200);
  const card = async (id: string): Promise<LetterCard> =>
    bodyOf<LetterCard>(await as(clerk).send('GET', `/letters/${id}`), 200);
  const told = (): Promise<{ subject_id: string }[]> =>
    api.rows(`select subject_id from bell_fact where event = 'letter_late' order by subject_id`);
  const notice = () => api.orm.em.fork().transactional((em) => noteWhatTimeBrought(em, new Date()));
  /** A letter that the Post took so many days ago. */
  const taken = (days: number, changes: Partial<Letter> = {}): Promise<Letter> =>
    putLetter(court, {
      ...{ status: 'in_transit', acceptedAt: ago(days), sentAt: ago(days), statusSince: ago(days) },
      ...changes,
    });

  it('are told before a letter goes and on its card, as an estimate and not as the Post’s promise', async () => {
    const { id } = await putSigned(court);
    const preview = await bodyOf<BatchPreview>(await as(judge).send('GET', '/batches/preview'), 200);
    const [line] = preview.letters;
    expect(line && line.expected.soonest < line.expected.on).toBe(true);
    expect(preview.expectedCaveat).toContain('не проверено');
    for (const [path, user] of [
      ['/letters/new', clerk],
      ['/batches/new', judge],
      [`/letters/${id}`, clerk],
    ] as const) {
      const page = await look(path, user);
      for (const words of [/около \d\d\.\d\d\.\d{4}/, /Это не обещание Почты\./]) expect(page, path).toMatch(words);
    }
    expect((await card(id)).expected).toMatchObject({ lateDays: 0 });
  });

  it('are late in the list, on the card and for the bell alike, each told once; ended, unread and found ones never', async () => {
    const late = [
      await taken(100),
      await taken(40, { status: 'accepted', recipientAddress: FAR }),
      await taken(60, { status: 'at_office', statusSince: ago(50) }),
    ];
    const inTime = [
      await taken(1),
      await taken(9, { recipientAddress: FAR }),
      await taken(60, { status: 'at_office', statusSince: ago(1) }),
      await taken(100, { status: 'returning' }),
      await taken(100, { kind: 'simple', status: 'accepted' }),
      await taken(100, { sentAt: null }),
      await taken(100, { status: 'delivered', outcome: 'delivered', outcomeAt: '2026-01-05T10:00:00' }),
    ];
    const electronic = await taken(9, { recipientAddress: FAR });
    await api.rows(
      `insert into letter_course (letter_id, way, is_told) values (?, 'electronic', true)
       on conflict (letter_id) do update set way = 'electronic'`,
      [electronic.id],
    );
    const ids = [...late, electronic].map(({ id }) => id).toSorted();
    const all = (await list('')).items;
    const marked = all.filter(({ expected }) => (expected?.lateDays ?? 0) > 0).map(({ id }) => id);
    expect(marked.toSorted()).toEqual(ids);
    expect((await list('&lateAtPost=true')).items.map(({ id }) => id).toSorted()).toEqual(ids);
    expect(await notice()).toBe(ids.length);
    expect(await notice()).toBe(0);
    expect((await told()).map(({ subject_id: id }) => id)).toEqual(ids);
    const days = (await card(late[0]?.id ?? '')).expected?.lateDays ?? 0;
    expect(await look(`/letters/${late[0]?.id ?? ''}`, clerk)).toContain(`опаздывает на ${String(days)} дн.`);
    expect((await card(inTime[3]?.id ?? '')).expected).toBeNull();
    const page = await look('/letters?lateAtPost=1', clerk);
    expect(page).toContain(`letter-${electronic.id}`);
    expect(page).not.toContain(`letter-${inTime[0]?.id ?? ''}`);
  });

  it('are reckoned by norms that only the administrator adds, each from its day on, the one before in sight', async () => {
    const norm = { ...NORM, validFrom: dayOf(ago(5)), source: 'письмо Почты', isChecked: true };
    const terms = { ...norm.terms, paper: { same: 1, other: 2, count: 'calendar' } };
    expect((await as(clerk).send('POST', '/delivery-norms', { body: { ...norm, terms } })).status).toBe(403);
    const [before, after] = [await taken(6), await taken(4)];
    await bodyOf(await as(admin).send('POST', '/delivery-norms', { body: norm }), 201);
    await bodyOf(await as(admin).send('POST', '/delivery-norms', { body: { ...norm, terms } }), 201);
    const entries = await bodyOf<DeliveryNormEntryView[]>(await as(clerk).send('GET', '/delivery-norms'), 200);
    expect(entries.map((entry) => [entry.norm.terms.paper.same, entry.isInForce, entry.authorName === null])).toEqual([
      [1, true, false],
      [5, false, false],
      ...[
        [5, true, false],
        [5, true, true],
      ],
    ]);
    const expected = [(await card(before.id)).expected, (await card(after.id)).expected];
    expect(expected.map((one) => one?.caveat.includes('письмо Почты'))).toEqual([false, true]);
    expect(expected[1]?.lateDays).toBeGreaterThan(0);
    const page = await look('/delivery-norms', admin);
    for (const words of ['не проверено', 'сверено с источником', 'заменены', 'Новые сроки'])
      expect(page).toContain(words);
    expect(await look('/delivery-norms', clerk)).not.toContain('Новые сроки');
    const own = { csrf: as(admin).csrfToken, key: randomUUID(), validFrom: dayOf(new Date()), source: '' };
    const headers = { cookie: as(admin).cookie, 'content-type': 'application/x-www-form-urlencoded' };
    const body = new URLSearchParams({ ...own, 'terms.paper.same': 'пять' }).toString();
    const answer = await api.running.app.request('/delivery-norms', { method: 'POST', body, headers });
    const text = await answer.text();
    expect(answer.status).toBe(422);
    expect(text).toContain('целое число дней от 0 до 60');
    expect(text).toContain('value="пять"');
  });

  it('stand in the report by regions: how many came, how long they took, how many came late, with the list behind', async () => {
    const on = (day: number) => `2025-04-${String(day).padStart(2, '0')}`;
    const came = (to: number, recipientAddress: string) =>
      taken(0, {
        ...{ status: 'filed', outcome: 'delivered', outcomeAt: `${on(to)}T15:00:00`, recipientAddress },
        ...{ acceptedAt: new Date(`${on(7)}T09:00:00Z`), sentAt: new Date(`${on(7)}T09:00:00Z`) },
      });
    for (const to of [8, 12, 13]) await came(to, OWN);
    for (const to of [17, 20]) await came(to, FAR);
    const day = { acceptedAt: new Date(`${on(7)}T09:00:00Z`), sentAt: new Date(`${on(7)}T09:00:00Z`) };
    for (const recipientAddress of [OWN, FAR]) {
      await taken(0, { ...day, recipientAddress });
      await taken(0, {
        ...day,
        ...{ status: 'filed', outcome: 'lost', outcomeAt: `${on(28)}T15:00:00` },
        recipientAddress,
      });
    }
    const missed = { lateUnderWayCount: 1, lostCount: 1 };
    const query = 'from=2025-04-01&to=2025-04-30';
    const report = await bodyOf<Figures>(await as(judge).send('GET', `/statistics?${query}`), 200);
    expect(report.delays).toEqual([
      { code: 'moscow-region', count: 3, medianDays: 5, p90Days: 5.8, normDays: 5, lateCount: 1, ...missed },
      { code: 'primorye', count: 2, medianDays: 11.5, p90Days: 12.7, normDays: 10, lateCount: 1, ...missed },
    ]);
    const page = await look(`/statistics?${query}`, judge);
    expect(page.replaceAll(/\s+/g, ' ')).toMatch(/>3<\/a><\/td>\s*<td class="number nowrap">60 %/);
    expect(page).toContain('Сроки Почты по регионам');
    const behind = `/statistics/letters?${query}&basis=accepted&region=primorye&outcome=delivered&measured=deliver`;
    const lines = await bodyOf<{ count: number }>(await as(judge).send('GET', behind), 200);
    expect(lines.count).toBe(2);
  });
});
