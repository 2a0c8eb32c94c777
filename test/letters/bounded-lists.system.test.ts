import { beforeAll, describe, expect, it } from 'vitest';
import { countLate } from '#db/letters/late-letters.ts';
import { countByStatus } from '#db/letters/letter-tally.ts';
import { listLetters, listWaitingLetters, readLetters } from '#db/letters/letter-list.ts';
import type { LetterListRow } from '#db/letters/letter-list-rows.ts';
import type { LetterListQuery } from '#db/letters/letter-list-query.ts';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import type { EntityManager } from '#db/orm.ts';
import { LETTER_KINDS } from '#domain/letters/letter.ts';
import { STATUS_GROUP_CODES } from '#domain/letters/status-groups.ts';
import { ownCourt, putLetter, SUPERVISOR_ID } from './kit/own-court.ts';
import { putManyLetters } from './kit/many-letters.ts';

const LIMIT = 51;
/** Whoever plans a statement looks at the ends of an index. */
const PLANNING = 4;
/** What a search looks at before it asks the index. */
const LOOKS = 4_000;
const PAGE = { timeZone: 'Europe/Moscow', limit: LIMIT } as const;
const RARE = 'Единственный';

describe('many letters', () => {
  const court = ownCourt();
  const own: LetterListQuery = { ...PAGE, siteId: DEMO_SITE_ID };
  const all: LetterListQuery = { ...PAGE, siteId: null };

  /** Rows of letters and of their words that the work had the database read, by whatever way. */
  async function rowsRead(work: (em: EntityManager) => Promise<unknown>): Promise<number> {
    return court.orm.em.fork().transactional(async (em) => {
      // The connection's own counters, with what it has not told the server yet of earlier work.
      const before = await counted(em);
      await work(em);
      return (await counted(em)) - before;
    });
  }

  async function counted(em: EntityManager): Promise<number> {
    const [read] = await em.execute<{ n: number }[]>(
      `select coalesce(sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)), 0)::int as n from pg_stat_xact_user_tables where relname ~ '^letter(_search.*)?$'`,
    );
    return read?.n ?? Number.NaN;
  }

  beforeAll(async () => {
    await putManyLetters(court, 6_000, 'Обычный Иван Петрович', 0);
    const returned = { status: 'returned_to_court', outcome: 'returned_to_court' } as const;
    for (const day of ['01', '02']) await putLetter(court, { ...returned, createdAt: new Date(`2026-09-${day}`) });
    await putLetter(court, {
      recipientName: RARE,
      createdAt: new Date('2020-01-01'),
      number: '50MS0095/20/77',
      shpi: '14500012345678',
    });
  });

  it('a page, a folder, a kind, days, a far place and a count read as many rows as they show, however many there are', async () => {
    const [last] = (await listLetters(court.orm.em.fork(), { ...own, to: '2026-10-30', limit: 1 })) as [LetterListRow];
    const after = { micros: last.place_micros, id: last.id };
    const queries = [
      {},
      { after },
      { from: '2026-10-28', to: '2026-10-30' },
      ...STATUS_GROUP_CODES.flatMap((folder) => [{ folder }, { folder, after }, { folder, kind: LETTER_KINDS[0] }]),
      ...LETTER_KINDS.map((kind) => ({ kind })),
    ];
    for (const query of queries) {
      for (const where of [own, all]) {
        const ways = 'folder' in query ? 2 : 'kind' in query ? STATUS_GROUP_CODES.length : 1;
        const read = await rowsRead((em) => listLetters(em, { ...where, ...query }));
        expect(read, JSON.stringify(query)).toBeLessThanOrEqual(ways * LIMIT + PLANNING);
        expect(read, JSON.stringify(query)).toBeGreaterThan(0);
      }
    }
    const queue = { ...own, approverId: SUPERVISOR_ID, statuses: ['awaiting_signature'] } as const;
    expect(await rowsRead((em) => listWaitingLetters(em, queue))).toBeLessThanOrEqual(LIMIT + PLANNING);
    expect(await rowsRead((em) => countByStatus(em, null))).toBe(0);
  });

  it('a search reads a number’s own letter, the newest letters of a common word, and of a rare one hardly more', async () => {
    for (const where of [own, all]) {
      for (const text of ['50MS0095/20/77', '145000 12 34567 8']) {
        expect(await rowsRead((em) => listLetters(em, { ...where, text })), text).toBeLessThanOrEqual(3);
      }
      expect(await rowsRead((em) => listLetters(em, { ...where, text: 'обычного' }))).toBeLessThanOrEqual(400 + LIMIT);
      expect(await rowsRead((em) => listLetters(em, { ...where, text: RARE }))).toBeLessThanOrEqual(LOOKS + 10);
      const found = await listLetters(court.orm.em.fork(), { ...where, text: RARE });
      expect(found.map(({ recipient_name: name }) => name)).toEqual([RARE]);
    }
  });

  it('the words typed are read once a search, not once a letter, also when the statement has been planned for all words', async () => {
    await court.orm.em.fork().transactional(async (em) => {
      await em.execute('create sequence stems');
      await em.execute(
        `create or replace function search_stem(word text) returns text language plpgsql immutable as $$ begin perform nextval('stems'); return lower(word collate "pg_c_utf8"); end $$`,
      );
      await em.execute(`set local plan_cache_mode = 'force_generic_plan'`);
      for (const text of [RARE, 'Обычный И. П.', 'Единственный П. П.']) await listLetters(em, { ...own, text });
      const [stems] = await em.execute<{ n: number }[]>('select last_value::int as n from stems');
      expect(stems?.n).toBeLessThanOrEqual(60);
    });
  });

  it('pages of a folder show every letter that stays in it once and in order while others come and go', async () => {
    const query = { ...own, folder: 'to_send', to: '2026-10-29', limit: 40 } as const;
    const em = () => court.orm.em.fork();
    const whole = await listLetters(em(), { ...query, limit: 100_000 });
    const leaving = whole.filter((_, place) => place % 5 === 4).map(({ id }) => id);
    const shown: LetterListRow[] = [];
    for (let page = await listLetters(em(), query); page.length > 0;) {
      shown.push(...page);
      const [gone] = leaving.splice(-1);
      if (gone !== undefined) await court.rows(`update letter set status = 'filed' where id = ?`, [gone]);
      const last = page.at(-1) as LetterListRow;
      page = await listLetters(em(), { ...query, after: { micros: last.place_micros, id: last.id } });
    }
    const ids = shown.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const now = new Set((await listLetters(em(), { ...query, limit: 100_000 })).map(({ id }) => id));
    expect(ids.filter((id) => now.has(id))).toEqual(whole.map(({ id }) => id).filter((id) => now.has(id)));
  });

  it('in the order of terms, or oldest first, a page reads what it shows; every letter comes once; late ones are counted by their index', async () => {
    const now = new Date('2026-11-15T00:00:00Z');
    await court.rows(`update letter set awaiting = jsonb_build_object('code', 'signature', 'until',
        to_char(date_trunc('hour', created_at) + interval '20 days', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) where status in ('awaiting_signature', 'signed', 'in_transit')`);
    await court.rows('vacuum analyze letter');
    const expected = await court.rows<{ id: string }>(
      `select id from letter where awaiting ->> 'until' is not null and status <> 'signed' order by awaiting ->> 'until', created_at, id`,
    );
    const due = { ...own, order: 'due' } as const;
    const shown: string[] = [];
    let after: LetterListQuery['after'];
    for (;;) {
      const query = { ...due, after };
      const read = await rowsRead((em) => listLetters(em, query));
      expect(read, JSON.stringify(after)).toBeLessThanOrEqual(STATUS_GROUP_CODES.length * LIMIT + PLANNING);
      const page = await listLetters(court.orm.em.fork(), query);
      shown.push(...page.map(({ id }) => id));
      const last = page.at(-1);
      if (!last || shown.length > 600) break;
      after = { micros: last.place_micros, id: last.id };
    }
    expect(shown).toEqual(expected.slice(0, shown.length).map(({ id }) => id));
    for (const query of [{ folder: 'approval' }, { lateAt: now }, { folder: 'with_post', lateAt: now }] as const) {
      const read = await rowsRead((em) => listLetters(em, { ...due, ...query }));
      expect(read, JSON.stringify(query)).toBeLessThanOrEqual(STATUS_GROUP_CODES.length * LIMIT + PLANNING);
    }
    const oldest = await listLetters(court.orm.em.fork(), { ...own, order: 'oldest' });
    expect(oldest[0]?.recipient_name).toBe(RARE);
    expect(await rowsRead((em) => listLetters(em, { ...own, order: 'oldest' }))).toBeLessThanOrEqual(LIMIT + PLANNING);
    const [late] = await court.rows<{ n: number }>(
      `select count(*)::int as n from letter where status <> 'signed' and awaiting ->> 'until' < ?`,
      [now.toISOString()],
    );
    const counted = await countLate(court.orm.em.fork(), DEMO_SITE_ID, now);
    expect([...counted.values()].reduce((sum, n) => sum + n, 0)).toBe(late?.n);
    expect(late?.n).toBeGreaterThan(0);
    expect(await rowsRead((em) => countLate(em, DEMO_SITE_ID, now))).toBeLessThanOrEqual((late?.n ?? 0) + PLANNING);
  });

  it('what the database gives up in time is shown as far as it was searched, and said so', async () => {
    const slow = court.orm.em.fork();
    await slow.transactional(async (em) => {
      await em.execute(
        `create or replace function letter_search_key(words text) returns text language plpgsql volatile as $$ begin perform pg_sleep(3); return words; end $$`,
      );
      const part = await readLetters(em, { ...own, text: RARE }).catch(() => null);
      expect(part?.rows).toEqual([]);
      expect(part?.searchedSince).toBeInstanceOf(Date);
    });
  });
});
