import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildBatchArchive } from '#activities/batches/build-batch-archive.ts';
import { closeBatch, fetchForm103 } from '#activities/batches/close-batch.ts';
import { tellFormOverdue } from '#activities/batches/form-overdue.ts';
import { submitArchive } from '#activities/batches/submit-archive.ts';
import type { SubmissionAnswer } from '#activities/ports/post-channel.ts';
import { TableReader } from '#activities/documents/tables/table-reader.ts';
import { compareWished } from '#activities/form103/compare-wished.ts';
import { createAnswerFiles } from '#api/cabinet/answer-files.ts';
import { createBatchService } from '#api/batches/batches.ts';
import { createDatabase } from '#api/database/database.ts';
import { createForm103Service, type Form103Service } from '#api/form103/form103.ts';
import { readCard } from '#api/letters/letter-card.ts';
import { createConfirmationService } from '#api/proof/confirmations.ts';
import { readEvidence } from '#api/proof/evidence-source.ts';
import { readSentLetter } from '#api/proof/sent-letter.ts';
import { readTasksOf } from '#api/work/task-view.ts';
import { readTimeline } from '#api/work/timeline-view.ts';
import { createFormFiles } from '#api/form103/form-files.ts';
import { createPostReportService, type PostReportService } from '#api/post-reports/post-reports.ts';
import { EVERY_LETTER } from '#db/archive/every-letter.ts';
import { database } from '#db/statements/database.ts';
import { CHARGED, findActualPrice, findActualPrices } from '#db/form103/charged.ts';
import { countUndecidedCharges } from '#db/form103/undecided-charges.ts';
import { loadSite } from '#db/people/step-people.ts';
import { withTellingForm } from '#db/form103/telling-form.ts';
import { findLetterForms } from '#db/form103/letter-forms.ts';
import { putCourses } from '#db/statistics/courses.ts';
import { listFiles } from '#db/work/files.ts';
import { afterWorkingTime } from '#domain/calendar/working-time.ts';
import { findShpis } from '#domain/cabinet/found-words.ts';
import { batchSubject, letterSubject } from '#domain/work/subject.ts';
import type { CabinetForms } from '#web/cabinet/cabinet-forms.ts';
import { form103Section } from '#web/form103/form103-section.ts';
import { localDateAt } from '#domain/settings/cut-off.ts';
import { makeShpi } from '#domain/post/tracking-number.ts';
import { russianPdf } from '#emulators/post/cabinet/russian-pdf.ts';
import { batchesPage } from '#web/batches/batches-page.ts';
import type { Chrome, Viewer } from '#web/layout/chrome.ts';
import { termsOf } from '#web/work/task-parts.ts';
import type { TaskView } from '#views/work/task.ts';
import { writeCanonicalZip } from '#activities/papers/canonical-zip.ts';
import { batchDesk, BLOBS, freeze, putSigned, scriptedChannel } from '../batches/kit/put-batch.ts';
import { CLERK } from '../cabinet/kit/reading-desk.ts';
import { csvOfWindows, form103Pdf, type ToldLetter } from '../cabinet/kit/shapes.ts';
import { GOOD_VERDICT, ownCourt, verdictAlways } from '../letters/kit/own-court.ts';
import { explicit, integer, nothing, octets, oid, sequence, setOf } from '../signing/forge/der.ts';
import { sumOf } from '#domain/post/tariff.ts';
import { vatWithin } from '#domain/post/vat.ts';
import { noGateway } from './no-gateway.ts';

const PEOPLE = [
  ['Тестов Тест Тестович', '140000, Московская обл, г Люберцы, ул Примерная, д 5'],
  ['Пробная Ёлка Петровна', '141000, Московская обл, г Мытищи, ул Учебная, д 1'],
  ['Учебнова Вера Ильинична', '142000, Московская обл, г Домодедово, ул Пробная, д 7'],
] as const;
const STRANGER = { number: '50MS0095/26/9999', name: 'Чужова Яна Ильинична', address: '199000, г Санкт-Петербург' };
const TODAY = localDateAt(new Date(), CLERK.timeZone);

/** A CMS with one signer and no certificate: what it is worth, the verifier says. */
function readableCms(): Uint8Array {
  const digest = sequence(oid('1.2.643.7.1.1.2.2'), nothing());
  const who = sequence(sequence(), integer('01'));
  const signer = sequence(integer('01'), who, digest, sequence(oid('1.2.643.7.1.1.1.1')), octets(Uint8Array.of(1)));
  const content = sequence(oid('1.2.840.113549.1.7.1'));
  const body = sequence(integer('01'), setOf(digest), content, setOf(signer));
  return sequence(oid('1.2.840.113549.1.7.2'), explicit(0, body));
}

let serial = 300;
const nextShpi = (): string => makeShpi({ officeIndex: '145862', month: 21, serial: (serial += 1) });
const key = () => ({ idempotencyKey: randomUUID() });

describe('form 103 and the reports of the cabinet', () => {
  const court = ownCourt();
  let reader: TableReader;
  let form103: Form103Service;
  let reports: PostReportService;
  beforeAll(() => {
    reader = new TableReader();
    const own = { blobs: BLOBS as never, clock: () => Promise.resolve(new Date()), maxUploadBytes: 10_000_000 };
    const deps = { ...own, database: createDatabase(court.orm), gateway: noGateway };
    form103 = createForm103Service(deps, createFormFiles(reader));
    reports = createPostReportService(deps, createAnswerFiles(reader));
  });
  afterAll(() => reader.close());

  const compare = (verdict = GOOD_VERDICT) => {
    const textOf = (pdf: Uint8Array) => reader.textOf(pdf).catch(() => null);
    const verifier = verdictAlways(verdict);
    return compareWished({ orm: court.orm, blobs: BLOBS, reader: { textOf }, verifier, isRehearsal: false });
  };
  /** A batch of which the Post has taken every letter. */
  const answered = async (): Promise<{ batchId: string; told: ToldLetter[]; ids: string[] }> => {
    const letters = [];
    for (const [recipientName, recipientAddress] of PEOPLE)
      letters.push(await putSigned(court, { recipientName, recipientAddress }));
    const [batchId = ''] = await freeze(court);
    const told = letters.map(({ number, recipientName, recipientAddress }) => ({
      ...{ number: number ?? '', name: recipientName, address: recipientAddress, shpi: nextShpi() },
    }));
    const answers = told.map(({ number, shpi }) => ({ registrationNumber: number, state: 'accepted' as const, shpi }));
    const submit = (): SubmissionAnswer => ({ outcome: 'answered', uploadId: randomUUID(), letters: answers });
    const desk = batchDesk(court, scriptedChannel({ submit }));
    await buildBatchArchive(desk, { batchId });
    await submitArchive(desk, { batchId, attempt: 1 }, new AbortController().signal);
    return { batchId, told, ids: letters.map(({ id }) => id) };
  };
  const formOf = async (told: readonly ToldLetter[]) => {
    const { file } = await form103Pdf(told);
    if (!file) throw new Error('a form is a file');
    return file;
  };
  const confirmationOf = async (letterId: string): Promise<string> => {
    const own = { database: createDatabase(court.orm), clock: () => Promise.resolve(new Date()) };
    const ring = { signingRing: [{ id: 'k', bytes: new Uint8Array(32).fill(7) }] };
    const { bytes } = await createConfirmationService({ ...own, ...ring } as never).one(CLERK, letterId);
    return (await reader.textOf(bytes)).replaceAll(/\s+/g, ' ');
  };
  const fromPost = (bytes: Uint8Array) => {
    const ready = { state: 'ready', bytes, fileName: 'f103.pdf', mediaType: 'application/pdf' } as const;
    return { ...scriptedChannel({}), form103: () => Promise.resolve(ready) };
  };
  const tellWay = (letterId: string, way: 'paper' | 'electronic') =>
    putCourses(court.orm.em.fork(), [{ letterId, way, cause: null }]);
  const tasks = (batchId: string) =>
    court.rows<{ place: number; status: string }>(
      `select (details ->> 'place')::int as place, status from task
       where subject_id = ? and kind = 'form103_difference' order by created_at, place`,
      [batchId],
    );

  it('of the same letters agrees, is nobody’s task, and tells what each letter cost', async () => {
    const { batchId, told, ids } = await answered();
    await form103.upload(CLERK, batchId, [await formOf(told)], key());
    expect((await form103.look(CLERK, batchId)).comparison).toBeNull();
    await compare();
    const { comparison, isOverdue } = await form103.look(CLERK, batchId);
    expect(comparison?.lines.flatMap(({ differences }) => differences)).toEqual([]);
    expect(comparison?.post).toEqual({ count: 3, sumKopecks: 9_720, vatKopecks: null });
    expect(comparison?.signature.state).toBe('absent');
    expect(isOverdue).toBe(false);
    expect(await tasks(batchId)).toEqual([]);
    expect(await findActualPrice(court.orm.em.fork(), ids[0] ?? '')).toMatchObject({ batchId, kopecks: 3_240 });
    expect(await compare()).toBe(0);
  });

  it('tells the same charge on the card and in sums, and a later form without the letter takes none back', async () => {
    const { batchId, told, ids } = await answered();
    const [dropped = ''] = ids;
    const charged = async () => {
      const em = court.orm.em.fork();
      const [row] = await database(em)
        .selectFrom(EVERY_LETTER)
        .select(CHARGED.as('kopecks'))
        .where('l.id', '=', dropped)
        .execute();
      return [(await findActualPrice(em, dropped))?.kopecks ?? null, row?.kopecks ?? null];
    };
    const confirmed = () => confirmationOf(dropped);
    expect(await charged()).toEqual([null, null]);
    expect(await confirmed()).toContain('по тарифу; платы по форме 103 Почта ещё не назвала');
    await form103.upload(CLERK, batchId, [await formOf(told)], key());
    await compare();
    expect(await charged()).toEqual([3_240, 3_240]);
    expect(await confirmed()).toContain('32,40 ₽ по форме 103 Почты; в пределах расчёта');
    expect(await confirmed()).toMatch(/Партия \d\d\.\d\d\.\d{4} № \d+, строка 1/);
    expect(await confirmed()).toMatch(/\d\d\.\d\d\.\d{4}, \d\d:\d\d \(МСК\) \(ответ Почты о приёме\)/);
    await form103.upload(CLERK, batchId, [await formOf(told.slice(1))], key(), { isForced: true });
    await compare();
    const { comparison } = await form103.look(CLERK, batchId);
    expect(comparison?.lines.flatMap(({ differences }) => differences.map(({ code }) => code))).toEqual([
      'not_in_form',
    ]);
    expect(await charged()).toEqual([3_240, 3_240]);
  });

  it('reads the tariffs as often for many confirmations as for one', async () => {
    const { batchId, told, ids } = await answered();
    await form103.upload(CLERK, batchId, [await formOf(told)], key());
    await compare();
    const deps = { database: createDatabase(court.orm), clock: () => Promise.resolve(new Date()) };
    const ring = { signingRing: [{ id: 'k', bytes: new Uint8Array(32).fill(7) }] };
    const confirmations = createConfirmationService({ ...deps, ...ring } as never);
    const readsOf = async (letterIds: readonly string[]) => {
      using query = vi.spyOn(pg.Client.prototype, 'query');
      expect((await confirmations.look(CLERK, letterIds)).givenIds).toEqual(letterIds);
      return query.mock.calls.filter((asked) => JSON.stringify(asked[0]).includes('post_tariff')).length;
    };
    const ofOne = await readsOf(ids.slice(0, 1));
    expect(ofOne).toBeGreaterThan(0);
    expect(await readsOf(ids)).toBe(ofOne);
    const prices = await findActualPrices(court.orm.em.fork(), [...ids, randomUUID()]);
    expect([...prices].map(([id, { kopecks }]) => [id, kopecks])).toEqual(ids.map((id) => [id, 3_240]));
  });

  it('that names a letter twice costs both, and card, confirmation and page say so', async () => {
    const { batchId, told, ids } = await answered();
    const [first = ''] = ids;
    const [one] = told;
    if (!one) throw new Error('three letters are told of');
    await form103.upload(CLERK, batchId, [await formOf([...told, one])], key());
    await compare();
    const em = court.orm.em.fork();
    const twice = 'Почта взяла плату дважды: 32,40 ₽ + 32,40 ₽';
    expect(await findActualPrice(em, first)).toMatchObject({ kopecks: 6_480, charges: [3_240, 3_240] });
    const card = await readCard(em, CLERK, first, new Date());
    expect(card.actualPrice).toMatchObject({ kopecks: 6_480, words: expect.stringContaining(twice) as string });
    const charged = database(em).selectFrom(EVERY_LETTER).select(CHARGED.as('kopecks')).where('l.id', '=', first);
    expect(await charged.execute()).toEqual([{ kopecks: 6_480 }]);
    expect(await confirmationOf(first)).toContain(`64,80 ₽ по форме 103 Почты; ${twice}`);
    const { comparison } = await form103.look(CLERK, batchId);
    expect(comparison?.lines.map(({ priceWords }) => priceWords?.includes(twice))).toEqual([true, false, false, true]);
  });

  it('is held against the tariff of the way that the Post tells after the form came', async () => {
    const { batchId, told, ids } = await answered();
    const [first = ''] = ids;
    await form103.upload(CLERK, batchId, [await formOf(told)], key());
    await compare();
    await tellWay(first, 'paper');
    expect(await findActualPrice(court.orm.em.fork(), first)).toMatchObject({
      ...{ kopecks: 3_240, way: 'paper', expected: { from: 6_480, to: 6_480 } },
    });
    const { comparison } = await form103.look(CLERK, batchId);
    expect(comparison?.lines.map(({ differences }) => differences.map(({ words }) => words))).toEqual([
      ['плата не по расчёту: у нас 64,80 ₽ (на бумаге), у Почты 32,40 ₽'],
      [],
      [],
    ]);
    expect(comparison?.ours.sum).toEqual({ from: 12_960, to: 19_440 });
    const settled = { checkId: comparison?.checkId ?? '', place: 0, reason: 'Почта вернёт разницу' };
    await form103.settle(CLERK, batchId, settled, key());
  });

  it('judged by a way that is told later opens what differs by it, reopens nothing that was settled, and closes what agrees', async () => {
    const { batchId, told, ids } = await answered();
    const [first = '', second = ''] = ids;
    const open = async () =>
      court.rows<{ id: string; words: string[] }>(
        `select id, details -> 'words' as words from task
         where subject_id = ? and kind = 'form103_difference' and closed_at is null`,
        [batchId],
      );
    const course = async () => (await readTimeline(court.orm.em.fork(), batchSubject(batchId))).map(({ text }) => text);
    const charges = (...numbers: (string | undefined)[]) =>
      `Плата не по расчёту, писем: ${String(numbers.length)} (${numbers.join(', ')}).`;
    await form103.upload(CLERK, batchId, [await formOf(told)], key());
    await compare();
    await tellWay(first, 'electronic');
    expect(await compare()).toBe(1);
    expect(await open()).toEqual([]);
    await tellWay(first, 'paper');
    await compare();
    const [asked] = await open();
    expect(asked?.words).toEqual([charges(told[0]?.number)]);
    const { comparison } = await form103.look(CLERK, batchId);
    const settled = { checkId: comparison?.checkId ?? '', place: 0, reason: 'Почта вернёт разницу' };
    await form103.settle(CLERK, batchId, settled, key());
    expect(await open()).toEqual([]);
    await tellWay(first, 'paper');
    expect(await compare()).toBe(0);
    await tellWay(second, 'paper');
    await compare();
    const [later] = await open();
    expect(later?.words).toEqual([charges(told[1]?.number)]);
    const seen = (await form103.look(CLERK, batchId)).comparison;
    expect(seen).toMatchObject({
      ...{ checkId: comparison?.checkId },
      wholeToSettle: { words: later?.words, isOpen: true, settlement: { reason: settled.reason } },
    });
    expect(seen?.lines.map(({ differences }) => differences.map(({ isSettled }) => isSettled))).toEqual([
      [true],
      [false],
      [],
    ]);
    await tellWay(second, 'electronic');
    await compare();
    expect(await open()).toEqual([]);
    expect((await tasks(batchId)).map(({ status }) => status)).toEqual(['completed', 'obsolete']);
    expect(await course()).toEqual(
      expect.arrayContaining([
        `Путь письма стал известен, и плата по нему не сходится. ${charges(told[1]?.number)}`,
        `Расхождение формы 103 снято само: путь письма стал известен, и плата по нему сходится. Было: ${charges(told[1]?.number)}`,
      ]),
    );
    await expect(form103.settle(CLERK, batchId, settled, key())).rejects.toMatchObject({ code: 'conflict' });
  });

  it('that differs names each letter and line, each a task until a person says why; another form begins anew', async () => {
    const { batchId, told } = await answered();
    const [one, two, three] = told;
    if (!one || !two || !three) throw new Error('three letters are told of');
    const wrong = [one, { ...two, address: '190000, г Санкт-Петербург' }, { ...STRANGER, shpi: nextShpi() }];
    await form103.upload(CLERK, batchId, [await formOf(wrong)], key());
    await compare();
    const { comparison } = await form103.look(CLERK, batchId);
    const named = comparison?.lines.flatMap(({ letter, differences }) =>
      differences.map(({ code }) => [letter?.number ?? null, code]),
    );
    expect(named).toEqual([
      [two.number, 'index'],
      [null, 'stranger'],
      [three.number, 'not_in_form'],
    ]);
    expect((await tasks(batchId)).map(({ place, status }) => [place, status])).toEqual([
      [2, 'ready'],
      [3, 'ready'],
      [4, 'ready'],
    ]);
    const settled = { checkId: comparison?.checkId ?? '', place: 2, reason: 'Адресат переехал' };
    for (const place of [0, 1, 999]) {
      const nothing = form103.settle(CLERK, batchId, { ...settled, place }, key());
      await expect(nothing, `nothing differs at ${String(place)}`).rejects.toMatchObject({ code: 'conflict' });
    }
    await form103.settle(CLERK, batchId, settled, key());
    await expect(form103.settle(CLERK, batchId, settled, key())).rejects.toMatchObject({ code: 'conflict' });
    expect((await tasks(batchId)).map(({ status }) => status)).toEqual(['completed', 'ready', 'ready']);
    await form103.upload(CLERK, batchId, [await formOf(told)], key());
    await compare();
    expect((await tasks(batchId)).map(({ status }) => status)).toEqual(['completed', 'obsolete', 'obsolete']);
  });

  it('comes with its signature in a ZIP: what the verifier says of it is told, and a bad one is a task', async () => {
    const { batchId, told } = await answered();
    const form = await formOf(told);
    const files = [
      { name: 'f103.pdf', bytes: form.bytes, deflate: false },
      { name: 'f103.pdf.sig', bytes: readableCms(), deflate: false },
    ];
    const zip = { fileName: 'f103.zip', bytes: writeCanonicalZip(files) };
    await form103.upload(CLERK, batchId, [zip], key());
    await compare({ ...GOOD_VERDICT, accepted: false, summary: 'Сертификат отозван.' });
    const { comparison } = await form103.look(CLERK, batchId);
    expect(comparison?.signature).toMatchObject({ state: 'bad', words: 'Сертификат отозван.' });
    expect((await tasks(batchId)).map(({ place }) => place)).toEqual([0]);
  });

  it('takes no file beside it that is certainly no signature of it, and what the verifier calls one of another document is nobody’s task', async () => {
    const { batchId, told } = await answered();
    const form = await formOf(told);
    const junk = { fileName: 'f103.pdf.sig', bytes: new TextEncoder().encode('junk') };
    await expect(form103.upload(CLERK, batchId, [form, junk], key())).rejects.toMatchObject({
      code: 'invalid',
      faults: [
        {
          field: 'file',
          message: expect.stringContaining('«f103.pdf.sig» — не подпись Почты под этой формой') as string,
        },
      ],
    });
    expect((await form103.look(CLERK, batchId)).forms).toEqual([]);
    await form103.upload(CLERK, batchId, [form, { ...junk, bytes: readableCms() }], key());
    await compare({ ...GOOD_VERDICT, accepted: false, signature: 'document_changed', summary: 'Документ изменён.' });
    const { comparison } = await form103.look(CLERK, batchId);
    expect(comparison?.signature).toMatchObject({
      ...{ state: 'foreign', words: 'Подпись сделана для других данных, не для этого файла.' },
    });
    expect(await tasks(batchId)).toEqual([]);
  });

  it('of the Post that cannot be read is told so, and compares nothing', async () => {
    const { batchId } = await answered();
    const bytes = new TextEncoder().encode('%PDF-1.7 nothing');
    await fetchForm103(batchDesk(court, fromPost(bytes)), { batchId });
    await compare();
    const { comparison } = await form103.look(CLERK, batchId);
    expect(comparison).toMatchObject({ isRead: false, lines: [] });
    expect((await tasks(batchId)).map(({ place }) => place)).toEqual([0]);
  });

  it('that a person brings and nobody can read is kept, is not the batch’s form, and leaves the batch waiting', async () => {
    const { batchId, told, ids } = await answered();
    const desk = batchDesk(court);
    await tellFormOverdue(desk, { batchId });
    const standing = () =>
      court.rows('select status, status_since, awaiting, form103sha256 from batch where id = ?', [batchId]);
    const before = await standing();
    const scan = { fileName: 'скан.pdf', bytes: new TextEncoder().encode('%PDF-1.7 a picture') };
    expect(await form103.upload(CLERK, batchId, [scan], key())).toMatchObject({ isRead: false });
    expect(await compare()).toBe(0);
    expect(await standing()).toEqual(before);
    const seen = await form103.look(CLERK, batchId);
    expect(seen).toMatchObject({ hasForm: false, comparison: null, isOverdue: true, canCloseWithout: true });
    expect(seen.forms).toMatchObject([{ fileName: 'скан.pdf', isInForce: false, isRead: false }]);
    const { bytes } = await form103.file(CLERK, batchId, seen.forms[0]?.sha256 ?? '');
    expect(Buffer.from(bytes).equals(scan.bytes)).toBe(true);
    expect(await findLetterForms(court.orm.em.fork(), ids[0] ?? '')).toMatchObject({
      ...{ inForce: null, telling: null, others: [] },
    });
    const section = String(
      form103Section(seen, { keysOf: () => ({}), viewer: { timeZone: CLERK.timeZone } } as CabinetForms),
    );
    expect(section).toContain('формой 103 не считается');
    expect(section).toContain('закройте партию без неё, с причиной');
    await form103.upload(CLERK, batchId, [await formOf(told)], key());
    await compare();
    expect((await form103.look(CLERK, batchId)).forms.map(({ isInForce }) => isInForce)).toEqual([false, true]);
  });

  it('is a task with a term in working days, which the site sets, and late after it', async () => {
    const { batchId, told } = await answered();
    await court.rows(`update site set form103task_seconds = 2 * 86400 where id = ? returning id`, [CLERK.siteId]);
    await tellFormOverdue(batchDesk(court), { batchId });
    await form103.upload(CLERK, batchId, [await formOf(told.slice(1))], key());
    await compare();
    const dated = await court.rows<{ kind: string; created_at: Date; due_at: Date }>(
      `select kind, created_at, due_at from task where subject_id = ? order by created_at`,
      [batchId],
    );
    const site = await loadSite(court.orm.em.fork(), CLERK.siteId ?? '');
    expect(dated.map(({ kind }) => kind)).toEqual(['form103_overdue', 'form103_difference']);
    for (const { created_at: at, due_at: dueAt } of dated)
      expect(new Date(dueAt)).toEqual(afterWorkingTime(new Date(at), 2 * 86_400_000, site));
    await court.rows(`update task set due_at = now() - interval '1 hour' where subject_id = ? returning id`, [batchId]);
    const [task] = await readTasksOf(court.orm.em.fork(), CLERK, batchSubject(batchId));
    const viewer = { now: new Date().toISOString(), timeZone: CLERK.timeZone };
    expect(String(termsOf(task as TaskView, viewer as Viewer))).toContain('просрочено');
  });

  it('tells in the list and in the card of which letters the charge waits for the way', async () => {
    const { batchId, told, ids } = await answered();
    await form103.upload(CLERK, batchId, [await formOf(told)], key());
    await compare();
    const undecided = async () => (await countUndecidedCharges(court.orm.em.fork(), [batchId])).get(batchId) ?? 0;
    const shown = async () => {
      const seen = await form103.look(CLERK, batchId);
      const words = seen.comparison?.lines.map(({ priceWords }) => priceWords?.includes('путь письма не известен'));
      return [seen.comparison?.undecidedCharges, words];
    };
    expect(await undecided()).toBe(3);
    expect(await shown()).toEqual([3, [true, true, true]]);
    await tellWay(ids[0] ?? '', 'electronic');
    await tellWay(ids[1] ?? '', 'paper');
    expect(await undecided()).toBe(1);
    expect(await shown()).toEqual([1, [false, false, true]]);
    const { items } = await createBatchService({ database: createDatabase(court.orm) } as never).list(CLERK, {});
    expect(items.find(({ id }) => id === batchId)?.undecidedCharges).toBe(1);
    const viewer = { name: '', role: '', timeZone: CLERK.timeZone, now: new Date().toISOString() } as Viewer;
    const chrome: Chrome = { viewer, nav: [], help: '/help/help', asset: (name) => `/assets/${name}` };
    const page = batchesPage(chrome, { batches: items, url: '/', canOpen: false });
    expect(String(page)).toContain('плата ещё не решена, писем: 1;');
  });

  it('is read where its cells wrap, as a page of narrow columns has it', async () => {
    const { batchId, told } = await answered();
    const columns = [
      [0, 20],
      [22, 74],
      [100, 44],
      [148, 60],
      [212, 60],
    ] as const;
    const row = (...cells: readonly string[]) => ({
      cells: columns.map(([left, width], at) => ({ text: cells[at] ?? '', left, width })),
      ...{ size: 9, ruled: true },
    });
    const broken = (number: string, at: number) => `${number.slice(0, at)} ${number.slice(at)}`;
    const rows = told.map(({ name, address, shpi, number }, at) =>
      row(String(at + 1), `${name}, ${address}`, broken(shpi, 8), broken(number, 12), '32,40'),
    );
    const lines = [row('№', 'Адресат', 'ШПИ', 'Номер', 'Плата'), ...rows];
    const bytes = await russianPdf('УЗКАЯ ФОРМА', lines, Date.now());
    expect(findShpis(await reader.textOf(bytes))).toEqual([]);
    await form103.upload(CLERK, batchId, [{ fileName: 'f103.pdf', bytes }], key());
    await compare();
    const { comparison } = await form103.look(CLERK, batchId);
    expect(comparison?.lines.map(({ letter, differences }) => [letter?.number, differences])).toEqual(
      told.map(({ number }) => [number, []]),
    );
    expect(comparison?.post).toMatchObject({ count: 3, sumKopecks: 9_720 });
  });

  it('is not taken where no line of it is about the batch and a form that is read is there', async () => {
    const { batchId, told } = await answered();
    const foreign = await formOf([{ ...STRANGER, shpi: nextShpi() }]);
    const decision = { fileName: 'решение.pdf', bytes: new TextEncoder().encode('%PDF-1.7 decision') };
    await fetchForm103(batchDesk(court, fromPost(foreign.bytes)), { batchId });
    await compare();
    const unread = (await form103.look(CLERK, batchId)).comparison;
    expect(unread).toMatchObject({
      isRead: false,
      lines: [],
      ours: { count: 3 },
      post: { count: 1, sumKopecks: null },
    });
    expect(unread?.sumWords).toBe('форма не читается: сравнивать нечего');
    await form103.upload(CLERK, batchId, [await formOf(told)], key());
    await closeBatch(batchDesk(court), { batchId, isForm103Missing: false });
    const standing = () => court.rows('select status_since, form103sha256 from batch where id = ?', [batchId]);
    const before = await standing();
    for (const [file, found] of [
      [decision, 'ни одного ШПИ в файле не узнано'],
      [foreign, 'строк с ШПИ в файле: 1, и ни одна не о письме этой партии'],
    ] as const) {
      const refused = form103.upload(CLERK, batchId, [file], key());
      await expect(refused).rejects.toMatchObject({
        code: 'invalid',
        faults: [
          {
            field: 'file',
            message: expect.stringContaining(
              `«${file.fileName}» не принят за форму 103 этой партии: ${found}`,
            ) as string,
          },
        ],
      });
    }
    expect(await standing()).toEqual(before);
    await form103.upload(CLERK, batchId, [await formOf(told.slice(1))], key(), { isForced: true });
    const [after] = await standing();
    expect(after).toMatchObject({ status_since: before[0]?.['status_since'] });
    expect(
      (await form103.look(CLERK, batchId)).forms.map(({ isInForce, byName }) => [isInForce, byName !== null]),
    ).toEqual([
      [false, false],
      [false, true],
      [true, true],
    ]);
  });

  it('of another batch is not taken where an addressee of both is called the same', async () => {
    const { batchId, told, ids } = await answered();
    const [first = ''] = ids;
    const { told: others } = await answered();
    await form103.upload(CLERK, batchId, [await formOf(told)], key());
    await compare();
    const { forms } = await form103.look(CLERK, batchId);
    const foreign = await formOf(others);
    await expect(form103.upload(CLERK, batchId, [foreign], key())).rejects.toMatchObject({
      code: 'invalid',
      faults: [
        { message: expect.stringContaining('строк с ШПИ в файле: 3, и ни одна не о письме этой партии') as string },
      ],
    });
    expect((await form103.look(CLERK, batchId)).forms).toEqual(forms);
    expect((await findActualPrice(court.orm.em.fork(), first))?.formSha256).toBe(forms[0]?.sha256);
  });

  it('that lacks letters of the one in force is kept aside and says so, unless who brings it decides otherwise', async () => {
    const { batchId, told, ids } = await answered();
    const [first = ''] = ids;
    const whole = await formOf(told);
    const short = { ...(await formOf(told.slice(1))), fileName: 'короткая.pdf' };
    const inForce = () => court.rows('select form103sha256 from batch where id = ?', [batchId]);
    const course = async () => (await readTimeline(court.orm.em.fork(), batchSubject(batchId))).map(({ text }) => text);
    await form103.upload(CLERK, batchId, [whole], key());
    await compare();
    const before = await inForce();
    const why = 'в ней нет писем, которые называет форма в силе: 1';
    const taken = await form103.upload(CLERK, batchId, [short], key());
    expect(taken.aside).toEqual({ code: 'lacks_letters', count: 1 });
    expect(await compare()).toBe(0);
    expect(await inForce()).toEqual(before);
    const seen = await form103.look(CLERK, batchId);
    expect(seen.forms).toMatchObject([
      { isInForce: true, aside: null },
      { fileName: 'короткая.pdf', isInForce: false, aside: why },
    ]);
    const forms = { keysOf: () => ({}), viewer: { timeZone: CLERK.timeZone } } as unknown as CabinetForms;
    const page = String(form103Section(seen, forms)).replaceAll(/\s+/g, ' ');
    expect(page).toContain(`<b>не в силе</b> <span class="muted">${why}</span>`);
    expect((await course()).at(-1)).toMatch(/и в силу не введена: «короткая\.pdf», SHA-256 .*; в ней нет писем/);
    expect((await findActualPrice(court.orm.em.fork(), first))?.formSha256).toBe(seen.forms[0]?.sha256);
    await form103.upload(CLERK, batchId, [short], key(), { isForced: true });
    expect(await inForce()).not.toEqual(before);
    expect((await course()).at(-1)).toMatch(/«короткая\.pdf».*; вместо «.*; введена в силу его решением$/);
  });

  it('that is read only in part, not read and in force stand each by its own name; the same bytes may come to be in force', async () => {
    const { batchId, told, ids } = await answered();
    const [one] = told;
    if (!one) throw new Error('three letters are told of');
    const scan = { fileName: 'скан.pdf', bytes: new TextEncoder().encode('%PDF-1.7 a picture') };
    const short = { ...(await formOf(told.slice(1))), fileName: 'короткая.pdf' };
    const twice = { ...(await formOf([...told, one])), fileName: 'дважды.pdf' };
    expect(await form103.upload(CLERK, batchId, [scan], key(), { isForced: true })).toMatchObject({
      ...{ isRead: false, aside: null },
    });
    expect(await form103.upload(CLERK, batchId, [twice], key())).toMatchObject({ isRead: true, aside: null });
    await compare();
    expect(await form103.upload(CLERK, batchId, [short], key())).toMatchObject({
      ...{ isRead: true, aside: { code: 'lacks_letters', count: 1 } },
    });
    const seen = await form103.look(CLERK, batchId);
    const standing = ({ forms }: typeof seen) =>
      forms.map(({ isRead, isInForce, aside }) => [isRead, isInForce, aside !== null]);
    const before = [
      [false, false, false],
      [true, true, false],
      [true, false, true],
    ];
    expect(standing(seen)).toEqual(before);
    const em = court.orm.em.fork();
    expect((await findLetterForms(em, ids[0] ?? '')).others.map(({ fileName }) => fileName)).toEqual(['короткая.pdf']);
    const { lines, undecidedCharges } = (await form103.look(CLERK, batchId)).comparison ?? {};
    expect([lines?.length, undecidedCharges]).toEqual([4, 3]);
    expect((await countUndecidedCharges(court.orm.em.fork(), [batchId])).get(batchId)).toBe(3);
    await form103.upload(CLERK, batchId, [short], key(), { isForced: true });
    expect(standing(await form103.look(CLERK, batchId))).toEqual([
      ...[before[0], [true, false, false], before[2]],
      [true, true, false],
    ]);
  });

  it('of the Post gives way only to one that tells of more letters', async () => {
    const { batchId, told } = await answered();
    const [, second, third] = told;
    if (!second || !third) throw new Error('three letters are told of');
    const short = await formOf([second, third]);
    await fetchForm103(batchDesk(court, fromPost(short.bytes)), { batchId });
    const upload = async (...lines: readonly ToldLetter[]) =>
      (await form103.upload(CLERK, batchId, [await formOf(lines)], key())).aside;
    expect(await upload({ ...second, name: 'Иная Анна Ильинична' }, third)).toEqual({ code: 'posts_own', count: 2 });
    expect(await upload(...told)).toBeNull();
    expect(await upload(second, third)).toEqual({ code: 'lacks_letters', count: 1 });
  });

  it('that is replaced is kept and named; price, file and evidence of a letter are of one form', async () => {
    const { batchId, told, ids } = await answered();
    const [first = ''] = ids;
    const dear = await formOf(told);
    const withSpace = { fileName: 'вторая.pdf', bytes: Buffer.concat([dear.bytes, Buffer.from('\n%second\n')]) };
    const em = () => court.orm.em.fork();
    await form103.upload(CLERK, batchId, [dear], key());
    await compare();
    await form103.upload(CLERK, batchId, [withSpace], key());
    await compare();
    const { forms } = await form103.look(CLERK, batchId);
    const [old, inForce] = forms;
    expect(forms.map(({ fileName, isInForce }) => [fileName, isInForce])).toEqual([
      [dear.fileName, false],
      ['вторая.pdf', true],
    ]);
    expect((await findActualPrice(em(), first))?.formSha256).toBe(inForce?.sha256);
    const files = await withTellingForm(em(), first, await listFiles(em(), letterSubject(first)));
    expect(files.find(({ kind }) => kind === 'form103')).toMatchObject({
      fileName: 'вторая.pdf',
      sha256: inForce?.sha256,
    });
    expect(await findLetterForms(em(), first)).toMatchObject({
      inForce: { sha256: inForce?.sha256 },
      others: [{ sha256: old?.sha256 }],
    });
    const { bytes } = await form103.file(CLERK, batchId, old?.sha256 ?? '');
    expect(Buffer.from(bytes).equals(Buffer.from(dear.bytes))).toBe(true);
    await expect(form103.file(CLERK, batchId, '0'.repeat(64))).rejects.toMatchObject({ code: 'not-found' });
    const course = (await readTimeline(em(), batchSubject(batchId))).map(({ text }) => text);
    expect(course.at(-1)).toBe(
      `Форма 103 загружена сотрудником: «вторая.pdf», SHA-256 ${inForce?.sha256.slice(0, 8) ?? ''}…; вместо «${dear.fileName}», SHA-256 ${old?.sha256.slice(0, 8) ?? ''}…`,
    );
    const summary = await readEvidence(em(), BLOBS as never, {
      letter: await readSentLetter(em(), CLERK, first),
      ...{ gate: null, madeAt: new Date(), madeBy: 'Тестов', timeZone: CLERK.timeZone },
    });
    expect(summary.files.map(({ name }) => name)).toEqual(expect.arrayContaining(['form103.pdf', 'form103-1.pdf']));
    const form = summary.files.find(({ name }) => name === 'form103.pdf');
    expect(Buffer.from(form?.bytes ?? []).equals(withSpace.bytes)).toBe(true);
    expect(summary.facts.filter(([name]) => name.startsWith('form103')).map(([, words]) => words.slice(0, 40))).toEqual(
      [expect.stringContaining('в силе: «вторая.pdf»'), expect.stringContaining('не в силе: «')],
    );
  });

  it('is in force for the whole batch: the evidence of a letter that it does not name says exactly that', async () => {
    const { batchId, told, ids } = await answered();
    const [left = '', named = ''] = ids;
    const whole = { ...(await formOf(told)), fileName: 'вся.pdf' };
    const short = { ...(await formOf(told.slice(1))), fileName: 'короткая.pdf' };
    await form103.upload(CLERK, batchId, [whole], key());
    await compare();
    await form103.upload(CLERK, batchId, [short], key(), { isForced: true });
    await compare();
    const formsIn = async (letterId: string) => {
      const em = court.orm.em.fork();
      const { facts } = await readEvidence(em, BLOBS as never, {
        letter: await readSentLetter(em, CLERK, letterId),
        ...{ gate: null, madeAt: new Date(), madeBy: 'Тестов', timeZone: CLERK.timeZone },
      });
      return facts.flatMap(([name, words]) =>
        name.startsWith('form103') ? `${name}: ${words.split('», ')[0] ?? ''}` : [],
      );
    };
    expect(await formsIn(named)).toEqual([
      'form103.pdf: Список ф. 103, в силе: «короткая.pdf',
      'form103-1.pdf: Список ф. 103, не в силе: «вся.pdf',
    ]);
    expect(await formsIn(left)).toEqual([
      'form103.pdf: Список ф. 103, не в силе, об этом письме говорит она: «вся.pdf',
      'form103-1.pdf: Список ф. 103, в силе, этого письма не называет: «короткая.pdf',
    ]);
  });

  it('of the Post stays the Post’s own however often a person brings the same bytes', async () => {
    const { batchId, told, ids } = await answered();
    const [first = ''] = ids;
    const form = await formOf(told);
    expect(await fetchForm103(batchDesk(court, fromPost(form.bytes)), { batchId })).toBe(true);
    await compare();
    const same = { fileName: 'same.pdf', bytes: form.bytes };
    await form103.upload(CLERK, batchId, [same], key());
    const signature = { fileName: 'same.pdf.sig', bytes: readableCms() };
    await form103.upload(CLERK, batchId, [same, signature], key());
    await compare();
    const { forms } = await form103.look(CLERK, batchId);
    expect(forms.map(({ byName, isInForce, isRepeat }) => [byName === null, isInForce, isRepeat])).toEqual([
      [true, true, false],
      [false, false, true],
      [false, false, true],
    ]);
    const em = court.orm.em.fork();
    expect(await findLetterForms(em, first)).toMatchObject({ inForce: { byName: null }, others: [] });
    const { facts } = await readEvidence(em, BLOBS as never, {
      letter: await readSentLetter(em, CLERK, first),
      ...{ gate: null, madeAt: new Date(), madeBy: 'Тестов', timeZone: CLERK.timeZone },
    });
    const told103 = facts.filter(([name]) => name.startsWith('form103')).map(([, words]) => words);
    expect(told103).toEqual([expect.stringMatching(/в силе: «f103\.pdf».*; передала Почта/)]);
  });

  it('that has not come in its time is a person’s task, and the batch ends by his reason; it may still come after', async () => {
    const { batchId, told } = await answered();
    const desk = batchDesk(court);
    await tellFormOverdue(desk, { batchId });
    await tellFormOverdue(desk, { batchId });
    expect(await form103.look(CLERK, batchId)).toMatchObject({
      isOverdue: true,
      canCloseWithout: true,
      hasForm: false,
    });
    const overdue = () =>
      court.rows(`select status from task where subject_id = ? and kind = 'form103_overdue'`, [batchId]);
    expect(await overdue()).toEqual([{ status: 'ready' }]);
    const withoutForm = { actorId: CLERK.accountId, reason: 'Почта форму не выдаёт', decisionId: randomUUID() };
    await closeBatch(desk, { batchId, isForm103Missing: true, withoutForm });
    expect(await overdue()).toEqual([{ status: 'completed' }]);
    expect(await court.rows('select status, awaiting from batch where id = ?', [batchId])).toEqual([
      { status: 'closed', awaiting: null },
    ]);
    const noted = `select data ->> 'reason' as reason from timeline where subject_id = ? and kind = 'closed_without_form'`;
    expect(await court.rows(noted, [batchId])).toEqual([{ reason: 'Почта форму не выдаёт' }]);
    await form103.upload(CLERK, batchId, [await formOf(told)], key());
    await compare();
    expect((await form103.look(CLERK, batchId)).comparison?.post.count).toBe(3);
  });

  it('is refused before the Post has answered, and where there is no form among the files', async () => {
    await putSigned(court);
    const [batchId = ''] = await freeze(court);
    const form = await formOf([{ ...STRANGER, shpi: nextShpi() }]);
    await expect(form103.upload(CLERK, batchId, [form], key())).rejects.toMatchObject({ code: 'conflict' });
    const { batchId: other } = await answered();
    const text = { fileName: 'x.txt', bytes: new TextEncoder().encode('nothing') };
    await expect(form103.upload(CLERK, other, [text], key())).rejects.toMatchObject({ code: 'conflict' });
  });

  it('a report of a period is held against its letters, each difference named, and read by the same columns again', async () => {
    await court.rows(`update letter set accepted_at = now() - interval '40 days' returning id`);
    const { told } = await answered();
    const [one, two] = told;
    if (!one || !two) throw new Error('letters are told of');
    const damaged = { ...STRANGER, number: '', shpi: '1,40000110010E+13' };
    const lines = [one, { ...two, name: 'Иная Ирина Ильинична' }, { ...STRANGER, shpi: nextShpi() }, damaged];
    const { file } = await csvOfWindows(lines);
    if (!file) throw new Error('a report is a file');
    const days = { from: TODAY, to: TODAY, toldCount: 5, toldKopecks: null };
    const { id, areColumnsUnknown } = await reports.send(CLERK, { file, ...days }, key());
    expect(areColumnsUnknown).toBe(false);
    const report = await reports.read(CLERK, id);
    expect(report.counts).toEqual({ equal: 1, differs: 1, only_ours: 1, only_theirs: 1, not_understood: 1 });
    expect(report.rows.map(({ standing, letter }) => [standing, letter?.number ?? null])).toEqual([
      ['equal', one.number],
      ['differs', two.number],
      ['only_theirs', null],
      ['only_ours', told[2]?.number],
      ['not_understood', null],
    ]);
    expect(report.totalsWords).toHaveLength(2);
    const { bytes } = await reports.workbook(CLERK, id);
    const grid = await reader.grid(bytes);
    expect(grid.flatMap(({ cells }) => cells)).toContain(two.number);
    expect((await reports.list(CLERK)).map((item) => item.id)).toEqual([id]);
  });

  it('a report that names a letter accepted on another day tells whose it is and when, and keeps to its own columns of days', async () => {
    await court.rows(`update letter set accepted_at = now() - interval '40 days' returning id`);
    const { told, ids } = await answered();
    const [one, two] = told;
    if (!one || !two) throw new Error('letters are told of');
    await court.rows(`update letter set accepted_at = now() - interval '3 days' where id = ? returning id`, [
      ids[1] ?? '',
    ]);
    const threeDaysAgo = localDateAt(new Date(Date.now() - 3 * 86_400_000), CLERK.timeZone);
    const dayOf = (day: string) => day.split('-').toReversed().join('.');
    const rows = [
      ['Номер письма', 'ШПИ', 'Получатель', 'Дата приёма'],
      [one.number, one.shpi, one.name, dayOf(threeDaysAgo)],
      [two.number, two.shpi, two.name, dayOf(threeDaysAgo)],
    ];
    const bytes = new TextEncoder().encode(rows.map((row) => row.join(';')).join('\n'));
    const days = { from: TODAY, to: TODAY, toldCount: null, toldKopecks: null };
    const { id } = await reports.send(CLERK, { file: { fileName: 'отчёт.csv', bytes }, ...days }, key());
    const report = await reports.read(CLERK, id);
    expect(report.rows.map(({ standing, letter, differences }) => [standing, letter?.number, differences])).toEqual([
      ['differs', one.number, [`принято в другой день: у нас ${dayOf(TODAY)}, у Почты ${dayOf(threeDaysAgo)}`]],
      [
        'differs',
        two.number,
        [`принято не в дни отчёта: у нас ${dayOf(threeDaysAgo)}, у Почты ${dayOf(threeDaysAgo)}`],
      ],
      ['only_ours', told[2]?.number, []],
    ]);
    expect(report.ourCount).toBe(2);
  });

  it('a report is held against registered letters alone: a simple one, which no list of the Post names, is not counted as accepted', async () => {
    await court.rows(`update letter set accepted_at = now() - interval '40 days' returning id`);
    const { told, ids } = await answered();
    await court.rows(`update letter set kind = 'simple', shpi = null where id = ? returning id`, [ids[2] ?? '']);
    const { file } = await csvOfWindows(told.slice(0, 2));
    if (!file) throw new Error('a report is a file');
    const days = { from: TODAY, to: TODAY, toldCount: 2, toldKopecks: null };
    const { id } = await reports.send(CLERK, { file, ...days }, key());
    const { ourCount, rows, totalsWords } = await reports.read(CLERK, id);
    expect([ourCount, rows.length, totalsWords]).toEqual([2, 2, []]);
  });

  it('a report whose columns nobody knows waits for their names, and remembers them', async () => {
    const { told } = await answered();
    const text = [['Кому', 'Метка'], ...told.map(({ name, shpi }) => [name, `№${shpi}`])].map((row) => row.join(';'));
    const file = { fileName: 'выгрузка.csv', bytes: new TextEncoder().encode(text.join('\n').replaceAll('№', 'n')) };
    const days = { from: TODAY, to: TODAY, toldCount: null, toldKopecks: null };
    const { id, areColumnsUnknown } = await reports.send(CLERK, { file, ...days }, key());
    expect(areColumnsUnknown).toBe(true);
    expect((await reports.read(CLERK, id)).reconciledAt).toBeNull();
    await expect(reports.nameColumns(CLERK, id, { recipient: 0 }, key())).rejects.toMatchObject({ code: 'conflict' });
    await reports.nameColumns(CLERK, id, { recipient: 0, shpi: 1 }, key());
    expect((await reports.read(CLERK, id)).reconciledAt).not.toBeNull();
    expect((await reports.send(CLERK, { file, ...days }, key())).areColumnsUnknown).toBe(false);
  });

  it('expects of the charge what the sheets and the notice come to, explains the difference by them and tells VAT as its lines add up', async () => {
    await court.rows(
      `insert into post_tariff (valid_from, electronic_kopecks, paper_kopecks, source, included_sheets, further_sheet_electronic_kopecks,
         further_sheet_paper_kopecks, notice_kopecks, vat_percent, author_id, created_at)
       values ('2026-01-01', 3240, 6480, 'приказ', 5, 107, 350, 1500, 20, ?, now()) returning id`,
      [CLERK.accountId],
    );
    const { batchId, told, ids } = await answered();
    await court.rows(`update letter set page_count = 7 where id = any(?) returning id`, [`{${ids.join(',')}}`]);
    await form103.upload(CLERK, batchId, [await formOf(told)], key());
    await compare();
    const [first = ''] = ids;
    await court.rows(
      `insert into letter_course (letter_id, way, is_told) values (?, 'paper', true)
       on conflict (letter_id) do update set way = 'paper', is_told = true returning letter_id`,
      [first],
    );
    const { comparison } = await form103.look(CLERK, batchId);
    const [electronic, paper] = [3_240 + 2 * 107 + 1_500, 6_480 + 2 * 350 + 1_500];
    const span = { from: electronic, to: paper };
    const own = comparison?.lines.map(({ expected }) => expected) ?? [];
    expect(own).toEqual([{ from: paper, to: paper }, span, span]);
    expect(comparison?.lines[0]?.differences.map(({ words }) => words)).toEqual([
      'плата не по расчёту: у нас 86,80 ₽ (на бумаге; листов 7, сверх цены 2; с уведомлением), у Почты 32,40 ₽',
    ]);
    expect(comparison?.ours).toEqual({
      ...{ count: 3, sum: sumOf(own) },
      vat: sumOf(own.map((expected) => vatWithin(expected, { vatPercent: 20 }))),
    });
    expect(comparison?.post).toEqual({ count: 3, sumKopecks: 9_720, vatKopecks: 3 * 540 });
    expect(await findActualPrice(court.orm.em.fork(), first)).toMatchObject({
      ...{ kopecks: 3_240, vatKopecks: 540, made: 'листов 7, сверх цены 2; с уведомлением' },
    });
    const parts = { database: createDatabase(court.orm), clock: () => Promise.resolve(new Date()) };
    const ring = { signingRing: [{ id: 'k', bytes: new Uint8Array(32).fill(7) }] };
    const { bytes } = await createConfirmationService({ ...parts, ...ring } as never).one(CLERK, first);
    const paperText = (await reader.textOf(bytes)).replaceAll(/\s+/g, ' ');
    expect(paperText).toContain('32,40 ₽ по форме 103 Почты; меньше расчёта 86,80 ₽');
    expect(paperText).toContain('в том числе НДС 5,40 ₽');
  });
});
