import ExcelJS from 'exceljs';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CARD_LABELS } from '#domain/matters/matter-faults.ts';
import { cardImportSchema, type CardImportView } from '#views/matters/card-import.ts';
import type { Chrome } from '#web/layout/chrome.ts';
import { importPage } from '#web/matters/import-page.ts';
import { openApi, type ApiHarness, type ApiUser } from '../api/api-harness.ts';
import { bodyOf } from '../api/letter-makers.ts';

const CHROME: Chrome = {
  ...{
    viewer: { timeZone: 'Europe/Moscow', now: '2026-11-24T12:00:00Z' },
    nav: [],
    help: '/help/help',
    asset: (name) => `/assets/${name}`,
  },
};
const HEADS = Object.values(CARD_LABELS);
const ROW = ['И-1', '20.11.2026', 'Обращения граждан', 'Почта', 'Заявителев Иван', 'О дороге', '', '', ''] as const;
type Cell = string | number | Date | null;

const row = (...changes: readonly (readonly [place: number, value: Cell])[]): Cell[] =>
  ROW.map((cell, place) => changes.find(([at]) => at === place)?.[1] ?? cell);

async function workbook(rows: readonly (readonly Cell[])[], heads: readonly string[] = HEADS): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Лист');
  sheet.addRow([...heads]);
  for (const cells of rows) sheet.addRow([...cells]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const xml = (cards: string): Uint8Array => Buffer.from(`<?xml version="1.0"?><cards>${cards}</cards>`);

describe('cards from files', () => {
  let api: ApiHarness;
  let clerk: ApiUser;
  let judge: ApiUser;
  beforeAll(async () => {
    api = await openApi();
    [clerk, judge] = await Promise.all([api.signIn('sekretar'), api.signIn('sudya')]);
  });
  afterAll(() => api.close());

  const send = (user: ApiUser, bytes: Uint8Array, dryRun: boolean, key: string = randomUUID()): Promise<Response> => {
    const body = new FormData();
    body.append('file', new File([Uint8Array.from(bytes)], 'карточки'));
    return user.send('POST', `/matters/import?dryRun=${String(dryRun)}`, { body, key });
  };
  const take = async (bytes: Uint8Array, dryRun = false, key?: string): Promise<CardImportView> =>
    cardImportSchema.parse(await bodyOf(await send(clerk, bytes, dryRun, key), 200));
  const refusal = async (bytes: Uint8Array): Promise<string[]> => {
    const answer = await bodyOf<{ faults: { message: string }[] }>(await send(clerk, bytes, true), 422);
    return answer.faults.map(({ message }) => message);
  };
  const cards = () =>
    api.rows<{ number: string; subject: string; version: number }>(
      'select registration_number as number, subject, version from matter order by registration_number',
    );

  it('a dry run says by row what would be done and writes nothing', async () => {
    const file = await workbook([row(), row([0, ''], [1, '30.02.2026']), row([5, 'Повтор'])]);
    const view = await take(file, true);
    expect(view).toMatchObject({ id: null, state: 'planned', counts: { made: 1, changed: 0, same: 0, refused: 2 } });
    expect(view.rows.map(({ place, faults }) => [place, faults.map(({ field }) => field)])).toEqual([
      [2, []],
      [3, ['registrationNumber', 'registeredOn']],
      [4, ['registrationNumber']],
    ]);
    expect(view.rows.at(-1)?.faults[0]?.message).toBe('Регистрационный номер: этот номер уже есть в строке 2.');
    expect(await cards()).toEqual([]);
  });

  it('a file makes its cards once: the same file, by the same key or another, changes nothing', async () => {
    const file = await workbook([row(), row([0, 'И-2'], [1, new Date('2026-11-19T00:00:00Z')])]);
    const key = randomUUID();
    const first = await take(file, false, key);
    expect(first).toMatchObject({ state: 'done', counts: { made: 2, changed: 0, same: 0, refused: 0 } });
    expect(await take(file, false, key)).toEqual(first);
    expect((await take(file)).counts).toEqual({ made: 0, changed: 0, same: 2, refused: 0 });
    expect(await cards()).toEqual([
      { number: 'И-1', subject: 'О дороге', version: 1 },
      { number: 'И-2', subject: 'О дороге', version: 1 },
    ]);
    const [{ day } = { day: '' }] = await api.rows<{ day: string }>(
      `select registered_on as day from matter where registration_number = 'И-2'`,
    );
    expect(day).toBe('2026-11-19');
    const lines = await api.rows<{ kind: string }>(`select kind from timeline where subject_kind = 'matter'`);
    expect(lines.map(({ kind }) => kind)).toEqual(['registered', 'registered']);
    const audited = await api.rows<{ action: string }>(`select action from audit where action = 'matter.registered'`);
    expect(audited).toHaveLength(2);
  });

  it('a cell that holds an error of calculation is told once, and nothing else of it', async () => {
    const broken = { error: '#N/A' } as unknown as Cell;
    const view = await take(await workbook([row([1, broken], [5, broken])]), true);
    expect(view.rows[0]?.faults.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'registeredOn cell_error',
      'subject cell_error',
    ]);
  });

  it('a known card is changed by number and day, a number of another day is refused, and so is a card of ДЕЛО', async () => {
    await api.orm.em.getConnection().execute(`update matter set source = 'delo' where registration_number = 'И-2'`);
    const rows = [row([5, 'О мосте']), row([0, 'И-2'], [1, '19.11.2026'], [5, 'Другое']), row([0, 'И-3'])];
    const view = await take(await workbook(rows), true);
    expect(view.rows.map(({ outcome, changes }) => [outcome, ...changes])).toEqual([
      ['changed', 'Краткое содержание'],
      ['refused'],
      ['made'],
    ]);
    expect(view.rows[1]?.faults[0]?.message).toContain('ведётся в ДЕЛО');
    expect((await take(await workbook(rows))).counts).toEqual({ made: 1, changed: 1, same: 0, refused: 1 });
    const other = await take(await workbook([row([1, '21.11.2026'])]), true);
    expect(other.rows[0]?.faults[0]?.message).toBe(
      'Регистрационный номер: карточка с таким номером уже есть, от 20.11.2026.',
    );
    expect((await cards())[0]).toMatchObject({ subject: 'О мосте', version: 2 });
  });

  it('a row that would clear a covering letter says what is lost', async () => {
    const covered = [row([0, 'И-9'], [6, 'П-1'], [7, '18.11.2026'], [8, 'Управление'])];
    await take(await workbook(covered));
    const view = await take(await workbook([row([0, 'И-9'], [5, 'О мосте'])]), true);
    expect(view.rows[0]?.differences).toEqual([
      { label: 'Краткое содержание', was: 'О дороге', becomes: 'О мосте' },
      { label: 'Номер сопроводительного письма', was: 'П-1', becomes: '' },
      { label: 'Дата сопроводительного письма', was: '2026-11-18', becomes: '' },
      { label: 'Кто направил обращение', was: 'Управление', becomes: '' },
    ]);
    const added = await take(await workbook([row([0, 'И-10'], [4, 'Учебная'])]), true);
    expect(added.rows[0]?.card).toMatchObject({ registeredOn: '2026-11-20', applicantName: 'Учебная' });
    const page = String(await importPage(CHROME, view, { csrfToken: '', idempotencyKey: '' }));
    expect(page).toContain('<del>18.11.2026</del>');
    expect(page).toContain('<ins>(пусто)</ins>');
  });

  it('columns stand in any order, a strange one is named, a missing or repeated one refuses the file', async () => {
    const heads = [...HEADS].reverse().map((head) => ` ${head.toUpperCase()} *`);
    const view = await take(
      await workbook([[...row([0, 'И-4'])].reverse().concat('x')], [...heads, 'Примечание']),
      true,
    );
    expect(view).toMatchObject({ counts: { made: 1 }, ignoredColumns: ['Примечание'] });
    expect(await refusal(await workbook([row()], ['Заявитель', ...HEADS.slice(1, 5), 'Вид доставки']))).toEqual([
      'Столбец «Заявитель» есть дважды.',
      'Столбец «Вид доставки» есть дважды.',
      'Столбца «Регистрационный номер» в файле нет.',
      'Столбца «Краткое содержание» в файле нет.',
    ]);
  });

  it('the published samples of both formats are read whole', async () => {
    const samples = ['web/public/cards-import.xlsx', 'docs/formats/cards-import-example.xml'];
    const views = await Promise.all(samples.map(async (file) => take(new Uint8Array(await readFile(file)), true)));
    for (const { counts, ignoredColumns } of views) {
      expect({ counts, ignoredColumns }).toEqual({
        counts: { made: 2, changed: 0, same: 0, refused: 0 },
        ignoredColumns: [],
      });
    }
  });

  it('files that are broken, hostile or something else are refused in words', async () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(40_000_000) });
    const entity = Buffer.from('<?xml version="1.0"?><!DOCTYPE cards [<!ENTITY a "b">]><cards>&a;</cards>');
    const strange: readonly (readonly [Uint8Array, string])[] = [
      [Buffer.from('просто текст'), 'Это не таблица xlsx'],
      [zipSync({ 'word/document.xml': Buffer.from('<a/>') }), 'Это не таблица xlsx'],
      [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'повреждён'],
      [bomb, 'распаковывается во много раз больше'],
      [entity, 'описание типа (DOCTYPE)'],
      [(await workbook([row()])).subarray(0, 3_000), 'повреждён'],
      [xml('<card><subject>о<b>ж</b></subject><subject>два</subject></card>'), 'не по схеме'],
      [Buffer.from('<letters/>'), 'не по схеме'],
      [xml(''), 'нет ни одной строки'],
      [xml('<card><subject>о</subject></card>'.repeat(5_001)), 'больше 5000'],
    ];
    for (const [bytes, words] of strange) expect((await refusal(bytes)).join(' ')).toContain(words);
    expect(await refusal(new Uint8Array())).toEqual(['Файл пуст: проверьте его и приложите снова.']);
  });

  it('is confirmed on its page after a look, and a file of another site is not there', async () => {
    expect((await send(judge, await workbook([row([0, 'И-5'])]), true)).status).toBe(200);
    const kept = await take(await workbook([row([0, 'И-6'])]));
    const stranger = await api.running.app.request(`/matters/import/${kept.id ?? ''}`, {
      headers: { cookie: (await api.signIn('sosed')).cookie },
    });
    expect(stranger.status).toBe(404);
  });
});
