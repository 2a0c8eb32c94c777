import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeShpi } from '#domain/post/tracking-number.ts';
import { ownCourt } from '../letters/kit/own-court.ts';
import { wrongDigit } from './kit/asked-letters.ts';
import { oldWorkbook } from './kit/old-workbook.ts';
import { CLERK, openReadingDesk, type HandedOver, type ReadingDesk } from './kit/reading-desk.ts';
import * as shapes from './kit/shapes.ts';

const PEOPLE = [
  ['Тестов Тест Тестович', '140000, Московская обл, г Люберцы, ул Примерная, д 5'],
  ['Пробная Ёлка Петровна', '141000, Московская обл, г Мытищи, ул Учебная, д 1'],
  ['Учебнова Вера Ильинична', '142000, Московская обл, г Домодедово, ул Пробная, д 7'],
  ['Образцов Иван Ильич', '143000, Московская обл, г Одинцово, ул Новая, д 9'],
  ['Примеров Пётр Ильич', '144000, Московская обл, г Электросталь, ул Новая, д 2'],
] as const;
/** Two are right, the check digit of one is wrong, two stand in each other's rows. */
const JUDGED = ['1 ready', '2 ready', '3 wrong_digit', '4 disagrees', '5 disagrees'];

let serial = 700;
const nextShpi = (): string => makeShpi({ officeIndex: '145862', month: 21, serial: (serial += 1) });

describe('ten answers of the cabinet in ten shapes', () => {
  const court = ownCourt();
  let desk: ReadingDesk;
  beforeAll(async () => {
    await court.rows(`update site set channel = 'cabinet'`);
    desk = await openReadingDesk(court);
  });
  afterAll(() => desk.close());

  const key = () => ({ idempotencyKey: randomUUID() });
  const tableOf = async (readingId: string) => {
    const rows = await court.rows<{ place: number; standing: string; doubt: string | null }>(
      'select place, standing, doubt from cabinet_answer where reading_id = ? order by place',
      [readingId],
    );
    return rows.map(({ standing, doubt }, at) => `${String(at + 1)} ${doubt ?? standing}`);
  };
  const shpisOf = async ({ letters }: HandedOver) =>
    Promise.all(letters.map(async ({ id }) => (await court.letter(id)).shpi));
  const toldOf = ({ letters }: HandedOver, shpis: readonly string[]): shapes.ToldLetter[] =>
    letters.map(({ number, recipientName, recipientAddress }, at) => ({
      ...{ number: number ?? '', name: recipientName, address: recipientAddress, shpi: shpis[at] ?? '' },
    }));
  /** The third ШПИ has a wrong digit; the people of the last two have changed places. */
  const spoiled = (told: readonly shapes.ToldLetter[]): shapes.ToldLetter[] => {
    const [one, two, three, four, five] = told;
    if (!one || !two || !three || !four || !five) throw new Error('five letters are told of');
    const exchanged = [
      { ...four, name: five.name, address: five.address },
      { ...five, name: four.name, address: four.address },
    ];
    return [one, two, { ...three, shpi: wrongDigit(three.shpi) }, ...exchanged];
  };
  const read = async (batchId: string, brought: shapes.Brought) => desk.readings.read(CLERK, batchId, brought, key());

  it.each([
    ['xlsx with a title above its heads and ШПИ as numbers', shapes.workbook],
    ['xls of the old Excel', shapes.oldBook(oldWorkbook)],
    ['csv of Windows, semicolons', shapes.csvOfWindows],
    ['csv of the web, commas', shapes.csvOfTheWeb],
    ['form 103 in PDF', shapes.form103Pdf],
    ['lines pasted from the page', shapes.pasted],
    ['a page kept as xls', shapes.page],
  ])('%s: what agrees is written, a wrong digit and exchanged rows wait for a person', async (_, shape) => {
    const batch = await desk.handedOver(PEOPLE);
    const shpis = PEOPLE.map(nextShpi);
    const reading = await read(batch.batchId, await shape(spoiled(toldOf(batch, shpis))));
    expect(await tableOf(reading.readingId)).toEqual(JUDGED);
    await desk.write(batch.batchId, reading.readingId);
    expect(await shpisOf(batch)).toEqual([shpis[0], shpis[1], null, null, null]);
  });

  it('by hand: a wrong digit refuses the whole form, then what is typed is written', async () => {
    const batch = await desk.handedOver(PEOPLE.slice(0, 2));
    const [first, second] = [nextShpi(), nextShpi()];
    const [one, two] = batch.letters;
    const typed = (shpi: string) =>
      desk.readings.typed(
        CLERK,
        batch.batchId,
        new Map([[one?.id ?? '', first] as const, [two?.id ?? '', shpi]]),
        key(),
      );
    const refused = await typed(wrongDigit(second)).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'conflict' });
    expect(await court.rows('select 1 from cabinet_reading where batch_id = ?', [batch.batchId])).toEqual([]);
    const same = await typed(first).catch((error: unknown) => error);
    expect(same).toMatchObject({ code: 'conflict' });
    const { readingId } = await typed(`${second.slice(0, 6)} ${second.slice(6)}`);
    expect(await tableOf(readingId)).toEqual(['1 ready', '2 ready']);
    await desk.write(batch.batchId, readingId);
    expect(await shpisOf(batch)).toEqual([first, second]);
  });

  it('with other heads in another order: its columns are asked once, the next table of the form is read at once', async () => {
    const [first, second] = [await desk.handedOver(PEOPLE), await desk.handedOver(PEOPLE)];
    const shpis = PEOPLE.map(nextShpi);
    const spoiledIndex = (told: readonly shapes.ToldLetter[]) =>
      told.map((letter, at) => (at === 4 ? { ...letter, address: '149999' } : letter));
    const wrong = shpis.map((shpi, at) => (at === 2 ? wrongDigit(shpi) : shpi));
    const asked = await read(first.batchId, shapes.otherHeads(spoiledIndex(toldOf(first, wrong))));
    expect(asked).toMatchObject({ areColumnsUnknown: true, ready: 0 });
    const { recognised } = await desk.readings.unknownTable(CLERK, first.batchId, asked.readingId);
    expect(recognised).toEqual(['shpi', null, null]);
    const named = { readingId: asked.readingId, meanings: { shpi: 0, address: 1, recipient: 2 } };
    const told = await desk.readings.nameColumns(CLERK, first.batchId, named, key());
    expect(await tableOf(told.readingId)).toEqual(['1 ready', '2 ready', '3 wrong_digit', '4 ready', '5 disagrees']);
    const others = PEOPLE.map(nextShpi);
    const next = await read(second.batchId, shapes.otherHeads(toldOf(second, others)));
    expect(next).toMatchObject({ areColumnsUnknown: false, ready: 5 });
    await desk.write(second.batchId, next.readingId);
    expect(await shpisOf(second)).toEqual(others);
  });

  it('with columns that were named wrongly: they are named anew, and the rows read before are replaced', async () => {
    const [batch, later] = [await desk.handedOver(PEOPLE), await desk.handedOver(PEOPLE)];
    const heads = (told: readonly shapes.ToldLetter[]) => shapes.otherHeads(told, ['Код', 'Место', 'Лицо']);
    const foreign = toldOf(batch, PEOPLE.map(nextShpi)).map((letter) => ({ ...letter, address: '149999' }));
    const asked = await read(batch.batchId, heads(foreign));
    const name = (readingId: string, meanings: object, { batchId } = batch) =>
      desk.readings.nameColumns(CLERK, batchId, { readingId, meanings }, key());
    const wrong = await name(asked.readingId, { shpi: 0, price: 1, recipient: 2 });
    expect(wrong.ready).toBe(PEOPLE.length);
    // The form shows what was said, so that the mistake is seen.
    const shown = await desk.readings.unknownTable(CLERK, batch.batchId, wrong.readingId);
    expect(shown.recognised).toEqual(['shpi', 'price', 'recipient']);
    const right = await name(wrong.readingId, { shpi: 0, address: 1, recipient: 2 });
    expect([await tableOf(wrong.readingId), right.ready]).toEqual([PEOPLE.map((_, at) => `${at + 1} dismissed`), 0]);
    // Named so that nothing is found in it, the next table of the form is not refused: it is asked for again.
    await name(right.readingId, { shpi: 0, recipient: 2 });
    await court.rows(
      `update cabinet_columns set meanings = '{"shpi":1,"registrationNumber":2}' where meanings ->> 'shpi' = '0'`,
    );
    const next = await read(later.batchId, heads(toldOf(later, PEOPLE.map(nextShpi))));
    expect(next).toMatchObject({ areColumnsUnknown: true, ready: 0 });
  });

  it('in two parts of different shapes: the second adds, says what is known already, and overwrites nothing', async () => {
    const batch = await desk.handedOver(PEOPLE);
    const shpis = PEOPLE.map(nextShpi);
    const told = toldOf(batch, shpis);
    const first = await read(batch.batchId, await shapes.csvOfWindows(told.slice(0, 2)));
    await desk.write(batch.batchId, first.readingId);
    const another = nextShpi();
    const later = told.map((letter, at) => (at === 1 ? { ...letter, shpi: another } : letter));
    const taken = later.map((letter, at) => (at === 4 ? { ...letter, shpi: shpis[0] ?? '' } : letter));
    const second = await read(batch.batchId, await shapes.form103Pdf(taken.slice(1)));
    expect(await tableOf(second.readingId)).toEqual(['1 other_shpi', '2 ready', '3 ready', '4 shpi_taken']);
    const third = await read(batch.batchId, await shapes.pasted(told.slice(0, 1)));
    expect(await tableOf(third.readingId)).toEqual(['1 same']);
    await desk.write(batch.batchId, second.readingId);
    expect(await shpisOf(batch)).toEqual([...shpis.slice(0, 4), null]);
  });

  it('and after all of them no two letters have one ШПИ', async () => {
    const given = await court.rows<{ shpi: string }>('select shpi from letter where shpi is not null');
    expect(given.length).toBeGreaterThan(20);
    expect(new Set(given.map(({ shpi }) => shpi)).size).toBe(given.length);
  });
});
