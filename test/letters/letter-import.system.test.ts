import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp, type RunningApp } from '#api/app.ts';
import { letterImportSchema, type LetterImportView } from '#views/letters/letter-import.ts';
import { openApi, SUPERVISOR_ID, type ApiHarness, type ApiUser } from '../api/api-harness.ts';
import { bodyOf, PDF_BYTES } from '../api/letter-makers.ts';

const HEADS = 'Получатель;Адрес;Номер дела;Файл';
const ADDRESS = '140000, Московская обл, г Люберцы, ул Примерная, д 5, кв 7';
const line = (name: string, caseNumber: string, file = 'приказ.pdf'): string =>
  `${name};${ADDRESS};${caseNumber};${file}`;
const ZIP = zipSync({
  'папка/приказ.pdf': PDF_BYTES,
  'лишний.pdf': PDF_BYTES,
  'внутри.zip': PDF_BYTES,
  '__MACOSX/приказ.pdf': PDF_BYTES,
});
const XLSX = 'письма.xlsx';
const EMPTY_LETTER = {
  fields: {
    kind: 'registered',
    documentKind: 'other',
    title: '',
    recipient: { type: 'person', name: '', address: '' },
  },
  approverId: SUPERVISOR_ID,
};

interface Sent {
  readonly name?: string;
  readonly from?: string;
  readonly user?: ApiUser;
  readonly hasFiles?: boolean;
  readonly isSent?: boolean;
  readonly files?: Uint8Array;
}

describe('letters from a sheet', () => {
  let api: ApiHarness;
  let clerk: ApiUser;
  beforeAll(async () => {
    api = await openApi();
    clerk = await api.signIn('sekretar');
  });
  afterAll(() => api.close());

  const sendBytes = (
    bytes: Uint8Array | string,
    { name = 'письма.csv', from, user = clerk, hasFiles = true, isSent = false, files = ZIP }: Sent = {},
  ) => {
    const body = new FormData();
    body.append('sheet', new File([typeof bytes === 'string' ? bytes : Uint8Array.from(bytes)], name));
    if (hasFiles) body.append('documents', new File([Uint8Array.from(files)], 'файлы.zip'));
    if (from !== undefined) body.append('from', from);
    if (isSent) body.append('send', 'true');
    body.append('approverId', SUPERVISOR_ID);
    body.append('title', 'Копия судебного приказа');
    return user.send('POST', '/letter-imports', { body, key: randomUUID() });
  };
  const send = (lines: readonly string[], user = clerk): Promise<Response> =>
    sendBytes([HEADS, ...lines].join('\r\n'), { user });
  const viewOf = async (answer: Response): Promise<LetterImportView> =>
    letterImportSchema.parse(await bodyOf(answer, 200));
  const begin = (id: string, confirmed: readonly string[] = []) =>
    clerk.send('POST', `/letter-imports/${id}/letters`, { body: { confirmed } });
  const answersOf = ({ rows }: LetterImportView) => rows.flatMap(({ answer }) => (answer === null ? [] : [answer]));
  /** As if the worker had read the one document of these sheets, and it said nothing of names and cases. */
  const readDocuments = () =>
    api.rows(
      `insert into conversion (source_sha256, converter_version, faults, warnings, created_at) values (?, 'test', '[]', '[]', now()) on conflict do nothing`,
      [createHash('sha256').update(PDF_BYTES).digest('hex')],
    );
  const over = async (id: string): Promise<LetterImportView> => {
    let view = await viewOf(await clerk.send('GET', `/letter-imports/${id}`));
    await expect
      .poll(async () => (view = await viewOf(await clerk.send('GET', `/letter-imports/${id}`))).state)
      .toBe('done');
    return view;
  };
  const letters = () =>
    api.rows<{ name: string; documents: number }>(
      `select recipient_name as name, (select count(*)::int from attachment a where a.letter_id = l.id) as documents
       from letter l where recipient_name not like 'Многих%' order by recipient_name`,
    );
  /** A page, or a form of it, as this clerk's browser asks. */
  const ask = (
    path: string,
    form?: Readonly<Record<string, string | readonly string[]>>,
    running: RunningApp = api.running,
  ) => {
    if (form === undefined) return running.app.request(path, { headers: { cookie: clerk.cookie } });
    const body = new URLSearchParams({ csrf: clerk.csrfToken, key: randomUUID() });
    for (const [name, value] of Object.entries(form)) {
      body.delete(name);
      for (const one of [value].flat()) body.append(name, one);
    }
    const headers = {
      cookie: clerk.cookie,
      origin: 'http://localhost:3999',
      'content-type': 'application/x-www-form-urlencoded',
    };
    return running.app.request(path, { method: 'POST', headers, body: body.toString() });
  };

  it('makes good rows letters with their documents when confirmed and not before; bad ones stay with their faults', async () => {
    const planned = await viewOf(
      await send([line('Алексеев Иван Петрович', '2-1/2026'), line('Борисов Пётр Ильич', '2-2/2026', 'нет.pdf')]),
    );
    expect(planned).toMatchObject({ state: 'planned', counts: { waiting: 1, refused: 1 }, extraFiles: ['лишний.pdf'] });
    expect(planned.fileFaults.map(({ message }) => message)).toEqual([
      expect.stringContaining('«внутри.zip» — архив внутри архива'),
    ]);
    expect(await letters()).toEqual([]);
    await viewOf(await begin(planned.id));
    const done = await over(planned.id);
    expect(done.rows.map(({ place, state }) => [place, state])).toEqual([
      [2, 'made'],
      [3, 'refused'],
    ]);
    expect(done.rows[1]?.faults[0]?.message).toContain('«нет.pdf» не приложен');
    expect(await letters()).toEqual([{ name: 'Алексеев Иван Петрович', documents: 1 }]);
  });

  it('gives nobody the same twice: the mended sheet makes only what was bad, and two sheets confirmed at once make one', async () => {
    const rows = [line('Алексеев Иван Петрович', '2-1/2026'), line('Борисов Пётр Ильич', '2-2/2026')];
    const [one, other] = [await viewOf(await send(rows)), await viewOf(await send(rows))];
    expect(one.rows[0]).toMatchObject({ state: 'already', letterId: expect.any(String) as string });
    expect(one.counts).toMatchObject({ already: 1, refused: 0 });
    expect(one.rows[0]?.faults[0]?.message).toContain('уже стала письмом');
    await Promise.all([begin(one.id), begin(other.id), begin(one.id)]);
    await Promise.all([over(one.id), over(other.id)]);
    expect((await letters()).map(({ name }) => name)).toEqual(['Алексеев Иван Петрович', 'Борисов Пётр Ильич']);
  });

  it('asks of a sheet with other heads which column is what, once, and reads the next of them so by itself', async () => {
    const heads = 'Должник\tКуда слать\tПриказ';
    const row = (name: string) => `${heads}\n${name}\t${ADDRESS}\tприказ.pdf`;
    const asked = await viewOf(await sendBytes(row('Волков Олег Ильич')));
    expect(asked).toMatchObject({ state: 'asked', rows: [] });
    const page = await (await ask(`/letters/import/${asked.id}/columns`)).text();
    expect(page).toContain('A: Должник');
    const bad = await ask(`/letters/import/${asked.id}/columns`, {
      headPlace: '1',
      'column-0': 'name',
      'column-2': 'name',
    });
    expect([bad.status, await bad.text()]).toEqual([422, expect.stringContaining('Укажите, в каком столбце «Адрес»')]);
    const shown = { headPlace: 1, columns: ['name', 'address', 'file'] };
    const planned = await viewOf(await clerk.send('POST', `/letter-imports/${asked.id}/columns`, { body: shown }));
    expect(planned).toMatchObject({ state: 'planned', counts: { waiting: 1 } });
    expect(await viewOf(await sendBytes(row('Волкова Анна Ильинична')))).toMatchObject({
      state: 'planned',
      counts: { waiting: 1 },
    });
    await begin(planned.id);
    await over(planned.id);
    expect((await clerk.send('POST', `/letter-imports/${planned.id}/columns`, { body: shown })).status).toBe(409);
  });

  it('gives a person his own sheet back, its columns, formats and widths kept and the faults in columns of their own', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('Мой лист');
    sheet.addRow(['№', 'Получатель', 'Адрес', 'Моя пометка', 'Файл', 'Дата']);
    sheet.addRow([1, 'Громов Иван Ильич', ADDRESS, 'важно', 'приказ.pdf', new Date('2026-11-02')]);
    sheet.addRow([2, 'Громова Анна Ильинична', 'без индекса', 'позвонить', 'приказ.pdf', new Date('2026-11-03')]);
    sheet.getColumn(4).width = 33;
    sheet.getCell('D2').font = { bold: true };
    sheet.getColumn(6).numFmt = 'dd.mm.yyyy';
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    const first = await viewOf(await sendBytes(bytes, { name: XLSX }));
    expect(first).toMatchObject({
      state: 'planned',
      counts: { waiting: 1, refused: 1 },
      ignoredColumns: ['№', 'Моя пометка', 'Дата'],
    });
    await begin(first.id);
    await over(first.id);
    const back = await sheetOf(first.id);
    expect((back.getRow(1).values as string[]).slice(1)).toEqual([
      ...['№', 'Получатель', 'Адрес', 'Моя пометка', 'Файл', 'Дата', 'МАСК: письмо', 'МАСК: что исправить'],
    ]);
    expect([back.name, back.getColumn(4).width, back.getCell('D2').font.bold, back.getCell('F3').numFmt]).toEqual([
      'Мой лист',
      33,
      true,
      'dd.mm.yyyy',
    ]);
    expect([back.getCell('F3').value, back.getCell('G2').text, back.getCell('H2').text]).toEqual([
      new Date('2026-11-03'),
      'МАСК: черновик',
      '',
    ]);
    expect([back.getCell('H3').text, back.getCell('C3').fill]).toEqual([
      expect.stringMatching(/^МАСК: .*индекс/),
      expect.objectContaining({ type: 'pattern', pattern: 'solid' }),
    ]);
    back.getCell('C3').value = ADDRESS;
    const mended = new Uint8Array(await back.workbook.xlsx.writeBuffer());
    // By the link, and as a new table: what was written into it says whose documents it names.
    const alone = await viewOf(await sendBytes(mended, { name: XLSX, hasFiles: false }));
    expect(alone.rows.map(({ state }) => state)).toEqual(['already', 'waiting']);
    const second = await viewOf(await sendBytes(mended, { name: XLSX, from: first.id, hasFiles: false }));
    expect(second.rows.map(({ state, letterId }) => [state, letterId === null])).toEqual([
      ['already', false],
      ['waiting', true],
    ]);
    await begin(second.id);
    await over(second.id);
    expect((await letters()).filter(({ name }) => name.startsWith('Громов'))).toHaveLength(2);
    const again = await sheetOf(second.id);
    expect([again.columnCount, again.getCell('H3').text, again.getCell('C3').fill]).toEqual([...[8, '', undefined]]);
  });
  const sheetOf = async (id: string): Promise<ExcelJS.Worksheet> => {
    const workbook = new ExcelJS.Workbook();
    const answer = await ask(`/letters/import/${id}/sheet`);
    expect(answer.status).toBe(200);
    await workbook.xlsx.load((await answer.arrayBuffer()) as ArrayBuffer & ExcelJS.Buffer);
    const [sheet] = workbook.worksheets;
    if (sheet === undefined) throw new Error('a workbook without sheets');
    return sheet;
  };

  it('loses nothing and doubles nothing when its process ends in the middle and two others take its rows at once', async () => {
    const rows = Array.from({ length: 20 }, (_, at) =>
      line(`Многих Пётр ${'абвгдежзиклмнопрстуф'[at] ?? ''}`, `2-${at + 100}/2026`),
    );
    const { id } = await viewOf(await send(rows));
    const other = createApp(api.deps);
    await other.start();
    try {
      await begin(id);
      const goOn = async (): Promise<string> => {
        // As if whoever holds the rows had ended: they are free for everybody at once.
        await api.rows(`update letter_import_row set free_at = now() where state = 'waiting'`);
        await ask(`/letters/import/${id}`, {}, other);
        return (await viewOf(await begin(id))).state;
      };
      await expect.poll(goOn, { interval: 10 }).toBe('done');
    } finally {
      await other.close();
    }
    const { rows: told } = await over(id);
    expect(told.filter(({ state }) => state !== 'made')).toEqual([]);
    const made = await api.rows(`select distinct recipient_name from letter where recipient_name like 'Многих%'`);
    const all = await api.rows(`select id from letter where recipient_name like 'Многих%'`);
    expect([made.length, all.length]).toEqual([20, 20]);
    const submit = (confirmed: readonly string[]) =>
      clerk.send('POST', `/letter-imports/${id}/submission`, { body: { confirmed } });
    // A document that is not read yet is asked about too: without an answer every letter stays a draft.
    expect(await viewOf(await submit([]))).toMatchObject({ state: 'done', drafts: 20, isReading: true });
    const answers = answersOf(await over(id));
    const sent = await viewOf(await submit(answers));
    expect(sent.state).toBe('going');
    await submit(answers);
    const over2 = await over(id);
    expect([over2.drafts, new Set(over2.rows.map(({ number }) => number)).size]).toEqual([0, 20]);
  });

  it('goes on without its person when documents are read: what they ask nothing about is sent, the rest stays a draft that asks', async () => {
    const pdf = await readFile(new URL('../../samples/kopiya-resheniya.pdf', import.meta.url));
    const files = zipSync({ 'решение.pdf': Uint8Array.from([...pdf, 0x0a]) });
    const sheet = [HEADS, line('Примерова Елена Ивановна', '2-695/2026', 'решение.pdf')];
    const rows = [...sheet, line('Сторонних Иван Ильич', '2-695/2026', 'решение.pdf')].join('\r\n');
    const planned = await viewOf(await sendBytes(rows, { isSent: true, files }));
    const page = await (await ask(`/letters/import/${planned.id}`)).text();
    expect([page.includes('ещё 2 — как только их документы прочитаны'), page.includes('asked-heading')]).toEqual([
      true,
      false,
    ]);
    expect(await viewOf(await begin(planned.id))).toMatchObject({ state: 'going', counts: { waiting: 2 } });
    await api.rows(
      `insert into conversion (source_sha256, converter_version, pdf_sha256, page_count, faults, warnings, created_at)
       select sha256, 'test', ?, 2, '[]', '[]', now() from letter_import_row where import_id = ? limit 1 returning source_sha256`,
      [await api.deps.blobs.put(pdf), planned.id],
    );
    const done = await over(planned.id);
    expect(done.rows.map(({ number, faults }) => [number === null, faults[0]?.message ?? ''])).toEqual([
      [false, ''],
      [true, expect.stringMatching(/^Не подтверждено: В документе нет имени «Сторонних/)],
    ]);
    // The next sheet begins with what was chosen for this one.
    expect(await (await ask('/letters/import')).text()).toMatch(/<option value="yes" selected/);
  });

  it('sends only what was asked of nothing or confirmed: the other letters stay drafts with the question, here and among chosen ones', async () => {
    await readDocuments();
    const rows = [
      line('Дубов Иван Ильич', '2-31/2026'),
      line('ДУБОВ ПЁТР ИЛЬИЧ', '2-32/2026'),
      line('Дубову Олегу Ильичу', '2-33/2026'),
    ];
    const planned = await viewOf(await sendBytes([HEADS, ...rows].join('\r\n'), { isSent: true }));
    const [none, loud, oblique] = planned.rows;
    expect([none?.answer, loud?.questions[0]?.message, oblique?.questions[0]?.code]).toEqual([
      null,
      expect.stringContaining('одними заглавными'),
      'name_unusual',
    ]);
    const asks = await (await ask(`/letters/import/${planned.id}`)).text();
    expect([asks.includes('Проверьте перед отправкой: 2 письма'), asks.includes('одними заглавными')]).toEqual([
      true,
      true,
    ]);
    await begin(planned.id, [loud?.answer ?? '']);
    const made = await over(planned.id);
    expect(made.rows.map(({ number, faults }) => [number === null, faults[0]?.message ?? ''])).toEqual([
      [false, ''],
      [false, ''],
      [true, expect.stringMatching(/^Не подтверждено: .*именительном падеже/)],
    ]);
    const letter = made.rows[2]?.letterId ?? '';
    const empty = await bodyOf(await clerk.send('POST', '/letters', { body: EMPTY_LETTER }), 201);
    const look = await (
      await ask('/letters/many', { act: 'submit', letter: [letter, (empty as { id: string }).id] })
    ).text();
    const [, answer = ''] = /name="confirmed"\s+value="([0-9a-f]+)"/.exec(look) ?? [];
    expect([look.includes('Подходит: 1 письмо из 2'), look.includes('Приложите хотя бы один документ')]).toEqual([
      true,
      true,
    ]);
    const act = async (confirmed: string) =>
      (await ask('/letters/many/done', { act: 'submit', letter, confirmed })).text();
    expect(await act('')).toContain('Не подтверждено');
    expect(await act('0000000000000000')).toContain('Не подтверждено');
    const done = await act(answer);
    expect([done.includes('Сделано: 1 письмо'), />50MS0095\/26\/\d+</.test(done)]).toEqual([true, true]);
  });

  it('says before anything is made what sending would refuse: pages over the limit, a field with nothing to put in', async () => {
    await readDocuments();
    await api.rows(`update conversion set page_count = 700 where source_sha256 = ? returning source_sha256`, [
      createHash('sha256').update(PDF_BYTES).digest('hex'),
    ]);
    const sheet = [HEADS, line('Клёнов Иван Ильич', '2-41/2026')].join('\r\n');
    const planned = await viewOf(await sendBytes(sheet, { isSent: true }));
    expect(planned.counts).toMatchObject({ waiting: 0, refused: 1 });
    expect(planned.rows[0]?.faults.map(({ code }) => code)).toEqual(['too_many_pages']);
    expect(await (await ask(`/letters/import/${planned.id}`)).text()).toContain('Страниц вместе 700');
    // A draft may be made all the same: it says what keeps it back.
    const drafts = await viewOf(await sendBytes(sheet));
    expect([drafts.counts.waiting, drafts.rows[0]?.faults[0]?.code]).toEqual([1, 'too_many_pages']);
    await api.rows(`update conversion set page_count = 1, least_byte_size = 3000000 returning source_sha256`);
    const large = await viewOf(await clerk.send('GET', `/letter-imports/${planned.id}`));
    expect([large.counts.waiting, large.rows[0]?.faults.map(({ code }) => code)]).toEqual([0, ['pdf_too_big']]);
    await api.rows(`update conversion set least_byte_size = null returning source_sha256`);
    expect((await viewOf(await clerk.send('GET', `/letter-imports/${planned.id}`))).counts.waiting).toBe(1);
  });

  it('makes no letter of a row that would not be sent, known ahead or when its document is read; a mended file makes the one', async () => {
    await readDocuments();
    const other = Uint8Array.from([...PDF_BYTES, 0x0a]);
    const files = zipSync({ 'приказ.pdf': PDF_BYTES, 'позже.pdf': other });
    const pagesOf = (bytes: Uint8Array, pages: number) =>
      api.rows(
        `insert into conversion (source_sha256, converter_version, page_count, faults, warnings, created_at)
         values (?, 'test', ?, '[]', '[]', now())
         on conflict (source_sha256, converter_version) do update set page_count = excluded.page_count`,
        [createHash('sha256').update(bytes).digest('hex'), pages],
      );
    await pagesOf(PDF_BYTES, 6);
    const names = ['ЛИПОВ ИВАН ИЛЬИЧ', 'ЛИПОВА АННА ИЛЬИНИЧНА'] as const;
    const sheet = [HEADS, line(names[0], '2-51/2026'), line(names[1], '2-52/2026', 'позже.pdf')].join('\r\n');
    const planned = await viewOf(await sendBytes(sheet, { isSent: true, files }));
    await begin(planned.id, answersOf(planned));
    await pagesOf(other, 7);
    const done = await over(planned.id);
    expect(done.rows.map(({ state, letterId, faults }) => [state, letterId, faults.map(({ code }) => code)])).toEqual([
      ['refused', null, ['too_many_pages']],
      ['failed', null, ['too_many_pages']],
    ]);
    expect(done.drafts).toBe(0);
    const madeOf = () => api.rows(`select status from letter where recipient_name like 'ЛИПОВ%'`);
    expect(await madeOf()).toEqual([]);
    await pagesOf(PDF_BYTES, 1);
    await pagesOf(other, 1);
    const again = await viewOf(await sendBytes(sheet, { isSent: true, files }));
    await begin(again.id, answersOf(again));
    expect((await over(again.id)).counts).toMatchObject({ made: 2, failed: 0 });
    expect(await madeOf()).toHaveLength(2);
  });

  it('says of a draft of a sheet what keeps it from being sent, asks nothing about it and leaves it', async () => {
    await readDocuments();
    const pages = (count: number) => api.rows(`update conversion set page_count = ? returning source_sha256`, [count]);
    await pages(6);
    const planned = await viewOf(await sendBytes([HEADS, line('ВЯЗОВ ИВАН ИЛЬИЧ', '2-61/2026')].join('\r\n')));
    await begin(planned.id);
    const kept = ['made', null, ['too_many_pages']];
    const told = ({ rows }: LetterImportView) =>
      rows.map((row) => [row.state, row.answer, row.faults.map(({ code }) => code)]);
    const made = await over(planned.id);
    expect([made.drafts, ...told(made)]).toEqual([0, kept]);
    const body = { confirmed: [] };
    const sent = await viewOf(await clerk.send('POST', `/letter-imports/${planned.id}/submission`, { body }));
    expect([sent.state, ...told(sent)]).toEqual(['done', kept]);
    await pages(1);
    const mended = await over(planned.id);
    expect([mended.drafts, mended.rows[0]?.questions.map(({ code }) => code)]).toEqual([1, ['name_unusual']]);
  });

  it('does one act with chosen letters after a look, tells each, and a repeat does nothing twice', async () => {
    const idsOf = async (like: string) =>
      (await api.rows<{ id: string }>(`select id from letter where recipient_name like ?`, [like])).map(({ id }) => id);
    const [sent, letter] = [await idsOf('Гром%'), [...(await idsOf('Гром%')), ...(await idsOf('Алексеев%'))]];
    const key = randomUUID();
    for (const time of [1, 2]) {
      const done = await (await ask('/letters/many/done', { act: 'submit', letter: sent, key })).text();
      expect([time, done.includes('Сделано: 2 письма'), done.includes('Не сделано')]).toEqual([time, true, false]);
    }
    const look = await (await ask('/letters/many', { act: 'remove', letter })).text();
    expect([look.includes('Подходит: 1 письмо из 3'), look.includes('Это уже не черновик')]).toEqual([true, true]);
    const answer = await ask('/letters/many/done', { act: 'remove', letter, group: 'draft' });
    // Back from what came of it is the folder that they were chosen in.
    const own = answer.headers.get('content-location') ?? '';
    expect((await ask(own)).headers.get('location')).toMatch(/^\/letters\?group=/);
    const removed = await answer.text();
    expect([removed.includes('Сделано: 1 письмо'), removed.includes('Не сделано: 2')]).toEqual([true, true]);
    expect(await api.rows(`select recipient_name as name from letter where status = 'cancelled'`)).toEqual([
      { name: 'Алексеев Иван Петрович' },
    ]);
    expect((await ask('/letters/many/done', { act: 'cancel', letter, reason: '' })).status).toBe(422);
    expect((await ask('/letters/many', { act: 'reassign', letter })).status).toBe(403);
  });

  it('is its author’s own, and a clerk’s alone', async () => {
    const { id } = await viewOf(await send([line('Васильев Олег Ильич', '2-3/2026')]));
    const [judge, neighbour] = [await api.signIn('sudya'), await api.signIn('sosed')];
    expect((await send([line('Васильев Олег Ильич', '2-3/2026')], judge)).status).toBe(403);
    expect((await neighbour.send('GET', `/letter-imports/${id}`)).status).toBe(404);
    expect((await neighbour.send('POST', `/letter-imports/${id}/letters`)).status).toBe(404);
  });
});
