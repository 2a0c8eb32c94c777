import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCabinetChannel } from '#activities/adapters/cabinet-channel.ts';
import { askOfBareLetters } from '#activities/cabinet/ask-of-bare.ts';
import { createGivenService } from '#api/cabinet/give-shpis.ts';
import { readLastRecorded } from '#api/cabinet/last-recorded.ts';
import { settleRow, type RowSettlement } from '#api/cabinet/settle-row.ts';
import { createDatabase } from '#api/database/database.ts';
import { listAnswers } from '#db/cabinet/answers.ts';
import { listAskedLetters } from '#db/cabinet/asked-letters.ts';
import { addFormCheck } from '#db/form103/checks.ts';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import { DOUBTS } from '#domain/cabinet/answer-row.ts';
import { compareForm } from '#domain/form103/compare-form.ts';
import { makeShpi } from '#domain/post/tracking-number.ts';
import { bareSection } from '#web/cabinet/bare-section.ts';
import { batchDesk } from '../batches/kit/put-batch.ts';
import { CLERK_ID, ownCourt } from '../letters/kit/own-court.ts';
import { wrongDigit } from './kit/asked-letters.ts';
import { CLERK, openReadingDesk, type HandedOver, type ReadingDesk } from './kit/reading-desk.ts';

const PEOPLE = [
  ['Тестов Тест Тестович', '140000, Московская обл, г Люберцы, ул Примерная, д 5'],
  ['Пробная Ёлка Петровна', '141000, Московская обл, г Мытищи, ул Учебная, д 1'],
  ['Учебнова Вера Ильинична', '142000, Московская обл, г Домодедово, ул Пробная, д 7'],
] as const;
const ACTOR = { ...CLERK, role: 'clerk', siteId: DEMO_SITE_ID } as const;
const HEADS = 'Номер письма;ШПИ';

let serial = 2_900;
const nextShpi = (): string => makeShpi({ officeIndex: '145862', month: 21, serial: (serial += 1) });

describe('a registered letter without its ШПИ', () => {
  const court = ownCourt();
  let desk: ReadingDesk;
  beforeAll(async () => {
    await court.rows(`update site set channel = 'cabinet'`);
    desk = await openReadingDesk(court);
  });
  afterAll(() => desk.close());

  const em = () => court.orm.em.fork();
  const key = () => ({ idempotencyKey: randomUUID() });
  const numberOf = ({ letters }: HandedOver, at: number): string => letters[at]?.number ?? '';
  const idOf = ({ letters }: HandedOver, at: number): string => letters[at]?.id ?? '';
  const table = async ({ batchId }: HandedOver, ...lines: readonly string[]) => {
    const bytes = new TextEncoder().encode([HEADS, ...lines].join('\n'));
    const file = { fileName: 'answer.csv', declaredMediaType: 'text/csv', bytes };
    return (await desk.readings.read(CLERK, batchId, { text: '', file }, key())).readingId;
  };
  const paste = async ({ batchId }: HandedOver, ...lines: readonly string[]) =>
    (await desk.readings.read(CLERK, batchId, { text: lines.join('\n'), file: undefined }, key())).readingId;
  const settle = ({ batchId }: HandedOver, word: Partial<RowSettlement> & Pick<RowSettlement, 'readingId'>) => {
    const settlement = { place: 2, letterId: null, shpi: '', isCorrection: true, reason: '', ...word };
    return settleRow(em(), ACTOR, batchId, settlement, new Date()).then(
      () => 'settled',
      (error: unknown) => (error as { detail?: string }).detail ?? String(error),
    );
  };
  const doubtsOf = async ({ batchId }: HandedOver, readingId: string) =>
    (await listAnswers(em(), batchId))
      .filter((row) => row.readingId === readingId)
      .map(({ standing, doubt }) => (standing === 'to_settle' ? doubt : standing));
  const statusOf = async (batch: HandedOver, at: number) => (await court.letter(idOf(batch, at))).status;
  const shpiOf = async (batch: HandedOver, at: number) => (await court.letter(idOf(batch, at))).shpi;
  /** As an older version has left it. */
  const makeBare = async (batch: HandedOver, at: number): Promise<void> => {
    await desk.write(batch.batchId, await paste(batch, `${numberOf(batch, at)} ${nextShpi()}`));
    await court.rows('update letter set shpi = null where id = ?', [idOf(batch, at)]);
    await court.rows('update batch_letter set shpi = null where letter_id = ?', [idOf(batch, at)]);
  };
  const given = () =>
    createGivenService({ database: createDatabase(court.orm), clock: () => Promise.resolve(new Date()) });
  const give = (batch: HandedOver, shpis: Readonly<Record<string, string>>) =>
    given()
      .give(CLERK, batch.batchId, new Map(Object.entries(shpis)), key())
      .then(
        () => 'given',
        (error: unknown) => (error as { detail?: string }).detail ?? String(error),
      );
  const tasks = ({ batchId }: HandedOver) =>
    court.rows(
      `select status, details, due_at > created_at as due from task where subject_id = ? and kind = 'bare_letters'`,
      [batchId],
    );

  it('never becomes accepted by settling its row, whatever the row lacked; the refusal says what to do', async () => {
    const batch = await desk.handedOver(PEOPLE);
    const readingId = await table(batch, `${numberOf(batch, 0)};9,99901E+13`, `${numberOf(batch, 1)};`);
    expect(await doubtsOf(batch, readingId)).toEqual(['lost_digits', 'no_shpi']);
    for (const at of [0, 1]) {
      const word = { readingId, place: at + 2, letterId: idOf(batch, at) };
      const refused = await settle(batch, word);
      expect(refused).toContain(`Письмо ${numberOf(batch, at)} заказное: впишите его ШПИ из кабинета.`);
      expect(refused).toContain('нажмите «В «Новых»»');
      expect(await settle(batch, { ...word, shpi: wrongDigit(nextShpi()) })).toContain('контрольная цифра');
    }
    // Agreed by an older version, and not written yet.
    await court.rows(`update cabinet_answer set standing = 'ready', doubt = null where reading_id = ?`, [readingId]);
    await desk.write(batch.batchId, readingId);
    expect(await doubtsOf(batch, readingId)).toEqual(['no_shpi', 'no_shpi']);
    expect([await statusOf(batch, 0), await statusOf(batch, 1)]).toEqual(['submitting', 'submitting']);
    expect(await settle(batch, { readingId, letterId: idOf(batch, 0), shpi: nextShpi() })).toBe('settled');
    await desk.write(batch.batchId, readingId);
    expect([await statusOf(batch, 0), await statusOf(batch, 1)]).toEqual(['accepted', 'submitting']);
  });

  it('nor does a simple one become accepted with a ШПИ', async () => {
    const batch = await desk.handedOver(PEOPLE.slice(0, 1));
    await court.rows(`update letter set kind = 'simple' where id = ?`, [idOf(batch, 0)]);
    const readingId = await table(batch, `${numberOf(batch, 0)};${nextShpi()}`);
    const word = { readingId, letterId: idOf(batch, 0) };
    expect(await settle(batch, { ...word, shpi: nextShpi() })).toContain('простое: ШПИ у него не бывает');
    expect(await settle(batch, word)).toBe('settled');
    await desk.write(batch.batchId, readingId);
    expect([await statusOf(batch, 0), await shpiOf(batch, 0)]).toEqual(['accepted', null]);
  });

  it('is left in «Новые» by a person’s word, with the field and the message, whatever the row said', async () => {
    const batch = await desk.handedOver(PEOPLE);
    const readingId = await table(batch, `${numberOf(batch, 0)};`, `${numberOf(batch, 1)};${nextShpi()}`);
    const left = { column: 'ADDRESSLINE_TO', message: 'Адрес не найден' };
    const word = { readingId, letterId: idOf(batch, 0) };
    expect(await settle(batch, { ...word, left: { ...left, message: '' } })).toContain('Напишите сообщение кабинета');
    expect(await settle(batch, { ...word, left })).toBe('settled');
    await desk.write(batch.batchId, readingId);
    expect([await statusOf(batch, 0), await statusOf(batch, 1)]).toEqual(['submitting', 'accepted']);
    expect(
      await court.rows('select "column", message from cabinet_fault where letter_id = ?', [word.letterId]),
    ).toEqual([left]);
    // What stands as accepted cannot be left any more, and is told by what it has.
    const later = await table(batch, `${numberOf(batch, 1)};${nextShpi()}`);
    const refused = await settle(batch, { readingId: later, letterId: idOf(batch, 1), left });
    expect(refused).toContain(`записано принятым с ШПИ ${(await shpiOf(batch, 1)) ?? ''}`);
  });

  it('that stands as accepted gets it from form 103, a table or a pasted line, and the words of it are true', async () => {
    const batch = await desk.handedOver(PEOPLE);
    for (const at of [0, 1, 2]) await makeBare(batch, at);
    const shpi = nextShpi();
    const rows = await paste(
      batch,
      `${numberOf(batch, 0)} ${shpi}`,
      `${numberOf(batch, 1)} Новые Ошибка ADDRESSLINE_TO`,
    );
    expect(await doubtsOf(batch, rows)).toEqual(['ready', 'bare_left']);
    await desk.write(batch.batchId, rows);
    expect(await shpiOf(batch, 0)).toBe(shpi);
    expect(await court.rows('select shpi from batch_letter where letter_id = ?', [idOf(batch, 0)])).toEqual([{ shpi }]);
    const words = `ШПИ письма ${numberOf(batch, 0)} вписан: ${shpi}, прежде его не было.`;
    expect(await readLastRecorded(em(), batch.batchId)).toEqual({ words, areSomeReturned: false });
    const line = await court.rows(`select data from timeline where kind = 'shpi_given' and subject_id = ?`, [
      idOf(batch, 0),
    ]);
    expect(line).toEqual([{ data: { shpi } }]);
    const left = { column: '', message: 'Адрес не найден' };
    const refused = await settle(batch, { readingId: rows, place: 3, letterId: idOf(batch, 1), left });
    expect(refused).toContain('записано принятым без ШПИ. Исправьте его в кабинете и отправьте там');
    // Only now is another ШПИ «another one».
    const other = await table(batch, `${numberOf(batch, 0)};${nextShpi()}`, `${numberOf(batch, 2)};${nextShpi()}`);
    expect(await doubtsOf(batch, other)).toEqual(['other_shpi', 'ready']);
    await court.rows(`update letter set outcome = 'lost' where id = ?`, [idOf(batch, 2)]);
    await desk.write(batch.batchId, other);
    expect(await doubtsOf(batch, other)).toEqual(['other_shpi', 'not_replaced']);
    expect(DOUBTS.not_replaced).toBe('исход письма уже известен: ШПИ не меняется');
  });

  it('that stands as accepted is given none against form 103 in force, and the form is held against what is given', async () => {
    const batch = await desk.handedOver(PEOPLE);
    for (const at of [0, 1]) await makeBare(batch, at);
    const shpis = [nextShpi(), nextShpi()];
    const letters = (await listAskedLetters(em(), batch.batchId)).map((letter) => ({ ...letter, expected: null }));
    const lines = shpis.map((shpi, at) => ({
      ...{ place: at + 1, words: PEOPLE[at]?.[0] ?? '', registrationNumber: numberOf(batch, at), shpi },
      ...{ recipient: null, index: null, priceKopecks: null, negativeKopecks: null },
    }));
    const comparison = compareForm({ lines, hasPrices: false, toldCount: null, toldSumKopecks: null }, letters);
    const signature = { state: 'absent', place: null, words: null, signedBy: null } as const;
    const form = { batchId: batch.batchId, formSha256: 'f'.repeat(64), isRead: true, expected: new Map() };
    await addFormCheck(em(), { ...form, signature, comparison }, new Date());
    await court.rows(`update batch set form103sha256 = repeat('f', 64) where id = ?`, [batch.batchId]);
    await court.rows('delete from form103_wish');
    await court.rows('delete from proof_wish');
    const [one, two] = [idOf(batch, 0), idOf(batch, 1)];
    const [first = '', second = ''] = shpis;
    const refused = await give(batch, { [one]: second, [two]: first });
    expect(refused).toContain(`ШПИ ${second} письму ${numberOf(batch, 0)}: по форме 103 у письма другой ШПИ: ${first}`);
    expect(refused).toContain(`по форме 103 этот ШПИ у письма ${numberOf(batch, 1)}. Ничего не записано.`);
    expect(await give(batch, { [one]: nextShpi() })).toContain('по форме 103 у письма другой ШПИ');
    expect([await shpiOf(batch, 0), await shpiOf(batch, 1)]).toEqual([null, null]);
    expect(await give(batch, { [one]: first })).toBe('given');
    expect(await court.rows('select batch_id from form103_wish')).toEqual([{ batch_id: batch.batchId }]);
    expect(await court.rows('select distinct letter_id from proof_wish')).toEqual([{ letter_id: one }]);
  });

  it('that stands as accepted is asked for once, shown with what the papers say, and given by hand even when all is over', async () => {
    const batch = await desk.handedOver(PEOPLE);
    for (const at of [0, 1]) await makeBare(batch, at);
    const [said, second] = [nextShpi(), nextShpi()];
    await table(batch, `${numberOf(batch, 0)};${said}`);
    await desk.write(batch.batchId, await paste(batch, `${numberOf(batch, 2)} ${second}`));
    await court.rows(`update batch set status = 'closed', awaiting = null where id = ?`, [batch.batchId]);
    const ask = () => askOfBareLetters(batchDesk(court, createCabinetChannel()));
    await ask();
    await ask();
    expect(await tasks(batch)).toEqual([{ status: 'ready', details: { count: 2 }, due: true }]);
    const view = await given().look(CLERK, batch.batchId);
    expect(view).toMatchObject({ canGive: true, letters: [{ said }, { said: null }] });
    const viewer = { timeZone: CLERK.timeZone, now: new Date().toISOString() };
    const keys = { csrfToken: 'c', idempotencyKey: 'k' };
    const shown = String(await bareSection(view, { keysOf: () => keys, viewer }));
    expect(shown).toContain('Приняты без ШПИ: 2');
    expect(shown).toContain(`value="${said}"`);
    const [one, two] = [idOf(batch, 0), idOf(batch, 1)];
    expect(await give(batch, { [one]: '', [two]: ' ' })).toContain('Впишите хотя бы один ШПИ');
    expect(await give(batch, { [one]: wrongDigit(said) })).toContain('контрольная цифра');
    expect(await give(batch, { [one]: said, [two]: said })).toContain('вписан двум письмам');
    expect(await give(batch, { [one]: second })).toContain(`уже записан письму ${numberOf(batch, 2)}`);
    expect(await give(batch, { [idOf(batch, 2)]: nextShpi() })).toContain('ШПИ уже записан');
    expect([await shpiOf(batch, 0), await shpiOf(batch, 1)]).toEqual([null, null]);
    expect(await give(batch, { [one]: said })).toBe('given');
    expect(await tasks(batch)).toMatchObject([{ status: 'ready' }]);
    expect(await give(batch, { [two]: nextShpi() })).toBe('given');
    expect(await tasks(batch)).toMatchObject([{ status: 'completed' }]);
    expect([await shpiOf(batch, 0), await statusOf(batch, 0)]).toEqual([said, 'accepted']);
    const lines = await court.rows(`select actor_id from timeline where kind = 'shpi_given' and subject_id = ?`, [
      batch.batchId,
    ]);
    expect(lines).toEqual([{ actor_id: CLERK_ID }, { actor_id: CLERK_ID }]);
    await ask();
    expect(await tasks(batch)).toHaveLength(1);
  });
});
