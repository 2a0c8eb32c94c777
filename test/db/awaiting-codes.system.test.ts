import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { Migration20261128000025_awaiting_codes as AwaitingCodes } from '#db/migrations/Migration20261128000025_awaiting_codes.ts';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import { demoAccountId, seed } from '#db/seed/seed.ts';
import { BATCH_AWAITING } from '#domain/batches/batch-awaiting.ts';
import { LETTER_AWAITING } from '#domain/letters/letter-awaiting.ts';
import { awaitedUntil } from '#domain/batches/batch-term.ts';
import { batchAwaitingView, letterAwaitingView } from '#api/work/awaiting-view.ts';
import { ownDatabase } from '#test/environment/own-database.ts';

const AUTHOR = 'Примерова Анна Сергеевна';
const APPROVER = 'Учебная Мария Павловна';
const UNTIL = '2026-11-30T12:00:00.000Z';
const BEFORE = new Date('2026-11-30T11:00:00.000Z');
const NAMES: Readonly<Record<string, string>> = {
  ...{ author: AUTHOR, approver: APPROVER },
  ...{ post: 'Почта России', system: 'система', staff: 'сотрудник участка' },
};

/** Said of an engine that is away or has lost a process, of a process that is paused or was ended, of a letter that a question holds, of what a recovery holds; never kept with a row. */
const NEVER_KEPT: readonly string[] = [
  'address_answer',
  'cabinet_answer',
  'cabinet_look_up',
  'cabinet_upload',
  'engine',
  'form103_from_cabinet',
  'lost',
  'open_batch',
  'paused',
  'person_answer',
  'recovery',
  'taking_back',
  'terminated',
];
/** Came when nothing was kept in words any more. */
const LATER = [
  'visa',
  'after_return',
  'after_loss',
  'upload',
  'cabinet_answer',
  'cabinet_rows',
  'hand_in',
  'paper_hand_in',
  'asked_first',
  'asked_after_word',
];
/** What a letter waited for, as it stood in words. */
const LETTER_WORDS = Object.entries(LETTER_AWAITING)
  .filter(([code]) => !NEVER_KEPT.includes(code) && !LATER.includes(code))
  .map(([code, { what, from }]) => ({ code, words: { what, from: NAMES[from] ?? '', until: UNTIL } }));

const POST = { from: 'Почта России' };
const BATCH_WORDS = [
  { code: 'archive', words: { what: 'сборка архива', from: 'система' } },
  { code: 'sending', words: { what: 'передача', from: 'система' } },
  { code: 'answer', words: { what: 'ответ на передачу, попытка 3', ...POST } },
  { code: 'put_off', words: { what: 'передача отложена: нет связи с Почтой; повтор сам собой', ...POST } },
  {
    code: 'put_off',
    words: { what: 'передача отложена: Почта ответила: «Закрыто до утра»; повтор сам собой', ...POST, until: UNTIL },
  },
  { code: 'look_up', words: { what: 'сверка с Почтой: передача прервалась на нашей стороне', ...POST } },
  { code: 'look_up', words: { what: 'сверка с Почтой: Почта ответила кодом 502', ...POST } },
  { code: 'person', words: { what: 'проверка в кабинете Почты: приняты ли письма партии', from: 'сотрудник участка' } },
  { code: 'form103', words: { what: 'форма 103', ...POST } },
  { code: 'form103_missing', words: { what: 'форма 103: запросите её у Почты', from: 'сотрудник участка' } },
  { code: 'closing', words: { what: 'закрытие', from: 'система' } },
];

describe('what letters and batches wait for, when it becomes codes', () => {
  const own = ownDatabase(3);
  const run = (sql: string, params: unknown[] = []) => own.orm.em.fork().execute<{ awaiting: never }[]>(sql, params);
  const ids = { letters: LETTER_WORDS.map(() => randomUUID()), batches: BATCH_WORDS.map(() => randomUUID()) };

  async function migrated(direction: 'up' | 'down'): Promise<void> {
    const migration = new AwaitingCodes(own.orm.em.getDriver(), own.orm.config);
    migration[direction]();
    for (const query of migration.getQueries()) await run(String(query));
  }

  async function rowsOf(table: 'letter' | 'batch', of: readonly string[]): Promise<never[]> {
    const read = of.map((id) => run(`select awaiting from ${table} where id = ?`, [id]));
    return (await Promise.all(read)).flatMap((rows) => rows.map(({ awaiting }) => awaiting));
  }

  beforeAll(async () => {
    await seed(own.url);
    for (const [index, id] of ids.letters.entries()) {
      await run(
        `insert into letter (id, site_id, kind, document_kind, title, recipient_type, recipient_name, recipient_address, author_id, approver_id,
           profile_id, status, status_since, awaiting, created_at, updated_at)
         values (?, ?, 'registered', 'summons', '', 'person', '', '', ?, ?, 'otpravka-2020', 'draft', now(), ?::jsonb, now(), now())`,
        [
          id,
          DEMO_SITE_ID,
          demoAccountId('sekretar'),
          demoAccountId('sudya'),
          JSON.stringify(LETTER_WORDS[index]?.words),
        ],
      );
    }
    for (const [index, id] of ids.batches.entries()) {
      await run(
        `insert into batch (id, site_id, batch_date, ordinal, status, status_since, letter_count, created_at, awaiting, channel, profile_id)
         values (?, ?, '2026-11-28', ?, 'frozen', now(), 1, now(), ?::jsonb, 'emulator', 'otpravka-2020')`,
        [id, DEMO_SITE_ID, index + 1, JSON.stringify(BATCH_WORDS[index]?.words)],
      );
    }
    await migrated('up');
  });

  it('every word of a letter becomes its code, and reads as it read before', async () => {
    const kept = await rowsOf('letter', ids.letters);
    const people = { author_name: AUTHOR, approver_name: APPROVER, endorser_name: null };
    const shown = kept.map((awaiting) => letterAwaitingView(awaiting, people, BEFORE));
    expect(shown).toEqual(LETTER_WORDS.map(({ code, words }) => ({ code, ...words })));
  });

  it('so does every word of a batch, with its arguments', async () => {
    const kept = await rowsOf('batch', ids.batches);
    const since = new Date(UNTIL);
    // Where no term was kept the windows of the program end.
    const ends = kept.map((awaiting) => awaiting && awaitedUntil(awaiting, since));
    expect(kept.map((awaiting) => batchAwaitingView(awaiting, since))).toEqual(
      BATCH_WORDS.map(({ code, words }, at) => ({ code, ...words, until: ends[at] })),
    );
    const told = new Set(BATCH_WORDS.map(({ code }) => code));
    const isKept = (code: string): boolean => !NEVER_KEPT.includes(code) && !LATER.includes(code);
    expect(Object.keys(BATCH_AWAITING).filter((code) => !told.has(code) && isKept(code))).toEqual([]);
  });

  it('nothing stays in words; and the way back gives the words again', async () => {
    const counted = `select count(*)::int as n from (select awaiting from letter union all select awaiting from batch) t
      where jsonb_exists(awaiting, 'what') or not jsonb_exists(awaiting, 'code')`;
    expect(await run(counted)).toEqual([{ n: 0 }]);
    await migrated('down');
    expect(await rowsOf('letter', ids.letters)).toEqual(LETTER_WORDS.map(({ words }) => words));
    expect(await rowsOf('batch', ids.batches)).toEqual(BATCH_WORDS.map(({ words }) => words));
  });
});
