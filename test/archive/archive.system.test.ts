import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { archiveOldLetters } from '#activities/archive/archive-old-letters.ts';
import { listArchive } from '#db/archive/archive-list.ts';
import { setArchiveRule } from '#db/archive/archive-rule.ts';
import { listArchiveYears } from '#db/archive/archive-years.ts';
import { takeBack } from '#db/archive/take-back.ts';
import { namedBlobs } from '#db/blobs/named-files.ts';
import { findLetterRow, listLetters } from '#db/letters/letter-list.ts';
import { countByStatus, findTallyDifferences } from '#db/letters/letter-tally.ts';
import { findLetter } from '#db/letters/letters.ts';
import { readLetterPage } from '#db/reconcile/letter-page.ts';
import { findUnknownAnswers, knownNumbers, readNumbering } from '#db/reconcile/whole-tables.ts';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import { demoAccountId } from '#db/seed/seed.ts';
import { ENDED_STATUSES } from '#domain/archive/archive-rule.ts';
import { LETTER_STATUSES } from '#domain/letters/letter-status.ts';
import { ownCourt, putLetter } from '../letters/kit/own-court.ts';

const ADMIN_ID = demoAccountId('admin');
const YEAR_MS = 365.25 * 86_400_000;
const ago = (years: number): Date => new Date(Date.now() - years * YEAR_MS);

describe('the archive of old letters', () => {
  const court = ownCourt();
  const em = () => court.orm.em.fork();
  const night = (most?: number) => archiveOldLetters({ orm: court.orm, isRehearsal: false }, { partSize: 2, most });
  const switchOn = (isOn = true) => setArchiveRule(em(), { isOn, years: 3 }, ADMIN_ID, new Date());
  const archived = async () => (await court.rows<{ id: string }>('select id from archived_letter')).map(({ id }) => id);
  /** A letter that ended so many years ago. */
  const ended = (years: number, changes = {}) =>
    putLetter(court, {
      ...({ status: 'filed', statusSince: ago(years), createdAt: ago(years + 0.1), numberYear: 2021 } as const),
      ...changes,
    });

  beforeEach(async () => {
    await court.rows('delete from archived_letter where id not in (select id from letter)');
    await court.rows(`delete from task`);
    await court.rows(`delete from letter where id not in (select letter_id from attachment)`);
    await court.rows('update recovery set finished_at = now()');
    await switchOn();
  });

  it('takes every letter whose life ended long enough ago, and no other, whatever its status', async () => {
    const old = [];
    for (const status of LETTER_STATUSES) {
      const { id } = await ended(3.1, { status });
      await ended(2.9, { status });
      if (ENDED_STATUSES.includes(status)) old.push(id);
    }
    expect(await night()).toEqual({ moved: old.length, stop: 'done' });
    expect((await archived()).toSorted()).toEqual(old.toSorted());
    expect(await night()).toEqual({ moved: 0, stop: 'done' });
  });

  it('takes nothing before an administrator says so, and nothing while a copy is recovered from', async () => {
    await ended(5);
    await switchOn(false);
    expect(await night()).toEqual({ moved: 0, stop: 'off' });
    await switchOn();
    await court.rows(
      `insert into recovery (id, cause, copy_at, opened_at) values (gen_random_uuid(), 'restored', now(), now())`,
    );
    expect(await night()).toEqual({ moved: 0, stop: 'recovery' });
    expect(await archived()).toEqual([]);
  });

  it('leaves a letter about which something is still open', async () => {
    const [withTask, withMessage] = [await ended(5), await ended(5)];
    await court.rows(
      `insert into task (id, kind, site_id, subject_kind, subject_id, status, details, created_at)
       values (gen_random_uuid(), 'missing_notice', ?, 'letter', ?, 'ready', '{}', now())`,
      [DEMO_SITE_ID, withTask.id],
    );
    await court.rows(
      `insert into outbox (dedupe_key, kind, workflow_type, workflow_id, payload, created_at, next_attempt_at) values (?, 'signal', 'letter', ?, '{}', now(), now())`,
      [randomUUID(), `letter/${withMessage.id}`],
    );
    expect(await night()).toEqual({ moved: 0, stop: 'done' });
  });

  it('takes as many as a night takes and goes on the next night where it ended', async () => {
    for (let index = 0; index < 5; index += 1) await ended(4 + index);
    expect(await night(3)).toEqual({ moved: 3, stop: 'bound' });
    expect(await night(3)).toEqual({ moved: 2, stop: 'done' });
    expect(await archived()).toHaveLength(5);
  });

  it('frees the live tables: words, counts and rows go, and every count says what it counts', async () => {
    const { id } = await ended(5);
    await ended(1);
    await night();
    for (const [table, column] of [
      ['letter', 'id'],
      ['letter_search', 'letter_id'],
    ] as const)
      expect(await court.rows(`select 1 from ${table} where ${column} = ?`, [id]), table).toEqual([]);
    expect((await countByStatus(em(), DEMO_SITE_ID)).get('filed')).toBe(1);
    expect(await findTallyDifferences(em())).toEqual([]);
    expect(await listArchiveYears(em(), DEMO_SITE_ID)).toEqual([{ year: 2021, count: 1 }]);
    expect(await listArchiveYears(em(), '77MS0001')).toEqual([]);
  });

  it('keeps the letter whole: opened by its id, with its files, by those who might see it before', async () => {
    const { id } = await ended(5, { recipientName: 'Давний Пётр' });
    const sha256 = 'a'.repeat(64);
    await court.rows(
      `insert into attachment (id, letter_id, ordinal, file_name, byte_size, sha256, created_at) values (?, ?, 1, 'x', 1, ?, now())`,
      [randomUUID(), id, sha256],
    );
    const before = await findLetter(em(), DEMO_SITE_ID, id);
    await night();
    expect(await findLetter(em(), DEMO_SITE_ID, id)).toEqual(before);
    const row = await findLetterRow(em(), null, id);
    expect(row?.archived_at).toBeInstanceOf(Date);
    expect(await findLetter(em(), '77MS0001', id)).toBeNull();
    expect(await findLetterRow(em(), '77MS0001', id)).toBeNull();
    expect(await namedBlobs(em(), [sha256])).toEqual(new Set([sha256]));
    await expect(court.rows('delete from attachment where letter_id = ?', [randomUUID()])).resolves.toBeDefined();
  });

  it('is reconciled like the live ones: its rows are read, its numbers known, its answers true', async () => {
    const { id, number } = await ended(5);
    await court.rows(
      `insert into idempotency_key (actor_id, key, request_hash, response_status, response_body, names_kind, created_at)
       values (gen_random_uuid(), ?, 'x', 200, ?, 'letter', now())`,
      [randomUUID(), JSON.stringify({ id })],
    );
    const numbering = await readNumbering(em());
    await night();
    expect((await readLetterPage(em(), '00000000-0000-0000-0000-000000000000', 200)).map((row) => row.id)).toContain(
      id,
    );
    expect(await knownNumbers(em(), [String(number)])).toEqual(new Set([number]));
    expect(await findUnknownAnswers(em())).not.toContain(id);
    expect(await readNumbering(em())).toEqual(numbering);
  });

  it('is found by its whole number and its ШПИ from anywhere in the list of letters, in its own court', async () => {
    const shpi = '14500099945678';
    const { id, number } = await ended(5, { shpi });
    await night();
    for (const text of [String(number), shpi]) {
      for (const siteId of [DEMO_SITE_ID, null]) {
        const found = await listLetters(em(), { siteId, text, timeZone: 'Europe/Moscow', limit: 10 });
        expect(
          found.map((row) => [row.id, row.archived_at !== null]),
          text,
        ).toEqual([[id, true]]);
      }
      expect(await listLetters(em(), { siteId: '77MS0001', text, timeZone: 'Europe/Moscow', limit: 10 })).toEqual([]);
    }
  });

  it('is listed by year and court a page at a time, and found there by a name, initials, case and part of a number', async () => {
    const wanted = await ended(5, { recipientName: 'Семёнова Ирина Олеговна', caseNumber: '2-1195/2021' });
    for (let index = 0; index < 6; index += 1) await ended(4 + index / 10);
    await ended(5, { numberYear: 2020 });
    await night();
    const own = { siteId: DEMO_SITE_ID, year: 2021, limit: 3 };
    const shown: string[] = [];
    for (let after; ;) {
      const page = await listArchive(em(), { ...own, after });
      shown.push(...page.map(({ id }) => id));
      const last = page.at(-1);
      if (!last) break;
      after = { micros: last.place_micros, id: last.id };
    }
    const all = await court.rows<{ id: string }>(
      'select id from archived_letter where year = 2021 order by created_at desc, id desc',
    );
    expect(shown).toEqual(all.map(({ id }) => id));
    const parts = String(wanted.number).split('/').slice(1).join('/');
    for (const text of ['семенова', 'Семёновой И. О.', '2-1195/2021', parts, 'ир']) {
      const found = await listArchive(em(), { ...own, text });
      expect(
        found.map(({ id }) => id),
        text,
      ).toContain(wanted.id);
      expect(await listArchive(em(), { ...own, siteId: '77MS0001', text }), text).toEqual([]);
      expect(await listArchive(em(), { ...own, year: 2020, text }), text).toEqual([]);
    }
    expect(await listArchive(em(), { ...own, text: 'Ыждщов' })).toEqual([]);
  });

  it('is found there in whatever spelling finds a letter in the list of letters: an apostrophe, a short year, look-alike letters, the address', async () => {
    const { id, number } = await ended(5, {
      ...{ recipientName: 'О’Коннор Джон Петрович', caseNumber: '2-101/2021' },
      recipientAddress: '143000, Московская обл, г Звенигород, ул Дальняя, д 17',
    });
    await night();
    const own = { siteId: DEMO_SITE_ID, year: 2021, limit: 30 };
    const found = async (text: string) => (await listArchive(em(), { ...own, text })).map((row) => row.id);
    for (const text of ['оконнор', "о'коннор", '2-101/21', 'Звенигород', 'Дальняя 17']) {
      expect(await found(text), text).toEqual([id]);
    }
    const russian = String(number).replace('MS', 'МС');
    for (const text of [String(number), russian, russian.replaceAll('/', ' - ')]) {
      expect(await found(text), text).toEqual([id]);
    }
  });

  it('no number of it is given again, and nothing may name a letter that is nowhere', async () => {
    const { number } = await ended(5);
    await night();
    const again = putLetter(court, { number, numberSequence: 99_999 });
    expect(
      await again.then(
        () => 'given',
        (error: unknown) => String(error),
      ),
    ).toMatch(/archive/);
    await expect(
      court.rows(
        `insert into attachment (id, letter_id, ordinal, file_name, byte_size, sha256, created_at) values (gen_random_uuid(), gen_random_uuid(), 1, 'x', 1, 'x', now())`,
      ),
    ).rejects.toThrow(/foreign key/);
    const live = await putLetter(court);
    await court.rows(
      `insert into attachment (id, letter_id, ordinal, file_name, byte_size, sha256, created_at) values (gen_random_uuid(), ?, 1, 'x', 1, 'x', now())`,
      [live.id],
    );
    await expect(court.rows('delete from letter where id = ?', [live.id])).rejects.toThrow(/foreign key/);
  });

  it('a letter taken back is among the live ones as it was, found by its words, and stays for the whole term', async () => {
    const { id } = await ended(5, { recipientName: 'Возвращённый Олег' });
    const before = await court.rows('select * from letter where id = ?', [id]);
    await night();
    const taken = { letterId: id, byId: ADMIN_ID, reason: 'пересмотр' };
    expect(await em().transactional((tx) => takeBack(tx, taken, new Date()))).toBeInstanceOf(Date);
    expect(await em().transactional((tx) => takeBack(tx, taken, new Date()))).toBeNull();
    expect(await court.rows('select * from letter where id = ?', [id])).toEqual(before);
    expect(await archived()).toEqual([]);
    const query = { siteId: null, text: 'возвращённый', timeZone: 'Europe/Moscow', limit: 10 };
    expect((await listLetters(em(), query)).map((row) => row.id)).toEqual([id]);
    expect(await listArchiveYears(em(), null)).toEqual([]);
    expect(await night()).toEqual({ moved: 0, stop: 'done' });
  });

  it('has every column of a live letter, also in the view of both', async () => {
    const columnsOf = async (table: string): Promise<string[]> =>
      (
        await court.rows<{ name: string }>(
          `select attname as name from pg_attribute where attrelid = '${table}'::regclass and attnum > 0 and not attisdropped`,
        )
      ).map(({ name }) => name);
    const live = await columnsOf('letter');
    expect(await columnsOf('archived_letter')).toEqual(expect.arrayContaining(live));
    expect(await columnsOf('every_letter')).toEqual(expect.arrayContaining(live));
  });
});
