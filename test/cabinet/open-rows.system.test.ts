import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCabinetChannel } from '#activities/adapters/cabinet-channel.ts';
import { closeBatch } from '#activities/batches/close-batch.ts';
import { requeueAbsent } from '#activities/cabinet/left-over-letters.ts';
import { createCabinetService } from '#api/cabinet/cabinet.ts';
import { createMendedService } from '#api/cabinet/mended.ts';
import { readLastRecorded } from '#api/cabinet/last-recorded.ts';
import { requireNoneOpen } from '#api/cabinet/require-none-open.ts';
import { setLinesAside, settleRow, type RowSettlement } from '#api/cabinet/settle-row.ts';
import { createDatabase } from '#api/database/database.ts';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import { findWordsInClear } from '#db/reconcile/whole-tables.ts';
import { appendTimeline } from '#db/work/timeline.ts';
import { makeShpi } from '#domain/post/tracking-number.ts';
import { batchSubject } from '#domain/work/subject.ts';
import { cabinetSection } from '#web/cabinet/cabinet-section.ts';
import { batchDesk } from '../batches/kit/put-batch.ts';
import { CLERK_ID, ownCourt } from '../letters/kit/own-court.ts';
import { noGateway } from '../form103/no-gateway.ts';
import { CLERK, openReadingDesk, type ReadingDesk } from './kit/reading-desk.ts';

const PEOPLE = [
  ['Тестов Тест Тестович', '140000, Московская обл, г Люберцы, ул Примерная, д 5'],
  ['Пробная Ёлка Петровна', '141000, Московская обл, г Мытищи, ул Учебная, д 1'],
  ['Учебнова Вера Ильинична', '142000, Московская обл, г Домодедово, ул Пробная, д 7'],
] as const;
const ACTOR = { ...CLERK, role: 'clerk', siteId: DEMO_SITE_ID } as const;

let serial = 900;
const nextShpi = (): string => makeShpi({ officeIndex: '145862', month: 21, serial: (serial += 1) });

describe('what was read of the cabinet’s answer', () => {
  const court = ownCourt();
  let desk: ReadingDesk;
  beforeAll(async () => {
    await court.rows(`update site set channel = 'cabinet'`);
    desk = await openReadingDesk(court);
  });
  afterAll(() => desk.close());

  const em = () => court.orm.em.fork();
  const paste = async (batchId: string, ...lines: readonly string[]) => {
    const sent = { text: lines.join('\n'), file: undefined };
    return (await desk.readings.read(CLERK, batchId, sent, { idempotencyKey: randomUUID() })).readingId;
  };
  const settle = (batchId: string, word: Pick<RowSettlement, 'readingId' | 'place'> & Partial<RowSettlement>) => {
    const settlement = { letterId: null, shpi: '', isCorrection: word.letterId != null, reason: '', ...word };
    return settleRow(em(), ACTOR, batchId, settlement, new Date()).then(
      () => 'settled',
      (error: unknown) => (error as { detail?: string }).detail ?? String(error),
    );
  };
  const letGo = async (batchId: string): Promise<string> => {
    try {
      await requireNoneOpen(em(), batchId, { said: 'rest_absent' });
      return 'let go';
    } catch (error) {
      return (error as { detail?: string }).detail ?? String(error);
    }
  };
  const sayAbsent = async (batchId: string) => {
    await court.rows(`update submission_intent set created_at = now() - interval '31 minutes' where batch_id = ?`, [
      batchId,
    ]);
    await requeueAbsent(batchDesk(court, createCabinetChannel()), {
      ...{ batchId, attempt: 1, actorId: CLERK_ID, decisionId: randomUUID() },
    });
  };
  const shpisOf = async (letters: readonly { readonly id: string }[]) =>
    Promise.all(letters.map(async ({ id }) => (await court.letter(id)).shpi));
  const numberOf = (letters: readonly { readonly number?: string | null | undefined }[], at: number): string =>
    letters[at]?.number ?? '';

  it('keeps the rest from being let go, in words and by its step, until each row is written or set aside', async () => {
    const { batchId, letters } = await desk.handedOver(PEOPLE);
    const [shpi, foreign] = [nextShpi(), nextShpi()];
    const first = await paste(
      batchId,
      `${numberOf(letters, 0)} ${shpi}`,
      `50MS0095/26/9999 ${foreign}`,
      'Тестов Т. Т. 1 лист',
    );
    const refused = await letGo(batchId);
    for (const said of [numberOf(letters, 0), shpi, foreign, 'письмо не названо, без ШПИ'])
      expect(refused).toContain(said);
    await sayAbsent(batchId);
    for (const { id } of letters) expect((await court.letter(id)).status).toBe('submitting');
    await desk.write(batchId, first);
    expect(await settle(batchId, { readingId: first, place: 2 })).toContain('Напишите, почему');
    expect(await settle(batchId, { readingId: first, place: 2, reason: 'другой участок' })).toBe('settled');
    expect(await letGo(batchId)).toContain('письмо не названо');
    await setLinesAside(em(), ACTOR, batchId, 'итог страницы', new Date());
    expect(await letGo(batchId)).toBe('let go');
    // The reasons stand in the course of the batch; in the journal, of which nothing is ever taken out, there are no words.
    expect(await findWordsInClear(em(), 'audit')).toEqual([]);
    // What agrees may be set aside too.
    const second = await paste(batchId, `${numberOf(letters, 1)} ${nextShpi()}`);
    expect(await letGo(batchId)).toContain(numberOf(letters, 1));
    expect(await settle(batchId, { readingId: second, place: 1, reason: 'прошлый год' })).toBe('settled');
    expect(await letGo(batchId)).toBe('let go');
    await sayAbsent(batchId);
    const statuses = await Promise.all(letters.map(async ({ id }) => (await court.letter(id)).status));
    expect(statuses).toEqual(['accepted', 'queued', 'queued']);
  });

  it('never agrees with two letters by one ШПИ, nor with one letter by two; the refusal names the other', async () => {
    const { batchId, letters } = await desk.handedOver(PEOPLE);
    const [one, two] = letters.map(({ id }) => id);
    const [shpi, other] = [nextShpi(), nextShpi()];
    const readingId = await paste(batchId, `${numberOf(letters, 0)} ${shpi}`, `${numberOf(letters, 1)} ${shpi}`);
    expect(await settle(batchId, { readingId, place: 1, letterId: one ?? null, shpi })).toBe('settled');
    const refused = await settle(batchId, { readingId, place: 2, letterId: two ?? null, shpi });
    expect(refused).toContain(`в «Прочитано и сошлось» у письма ${numberOf(letters, 0)}`);
    expect(await settle(batchId, { readingId, place: 2, letterId: one ?? null, shpi: other })).toContain(shpi);
    await desk.write(batchId, readingId);
    const next = await desk.handedOver(PEOPLE.slice(0, 1));
    const late = await paste(next.batchId, `${numberOf(next.letters, 0)} ${shpi}`);
    const taken = { readingId: late, place: 1, letterId: next.letters[0]?.id ?? null, shpi };
    expect(await settle(next.batchId, taken)).toContain(`записан письму ${numberOf(letters, 0)}`);
    expect(await settle(batchId, { readingId, place: 2, letterId: two ?? null, shpi: other })).toBe('settled');
    await desk.write(batchId, readingId);
    expect(await shpisOf(letters)).toEqual([shpi, other, null]);
  });

  it('and has both a ШПИ and a message is written as the person says: taken with the ШПИ, or left in «Новые»', async () => {
    const { batchId, letters } = await desk.handedOver(PEOPLE.slice(0, 2));
    const [one, two] = [nextShpi(), nextShpi()];
    const said = 'ошибка: адрес неверен';
    const readingId = await paste(
      batchId,
      `${numberOf(letters, 0)} ${one} ${said}`,
      `${numberOf(letters, 1)} ${two} ${said}`,
    );
    await desk.write(batchId, readingId);
    const statuses = async () => Promise.all(letters.map(async ({ id }) => (await court.letter(id)).status));
    expect(await statuses(), 'nothing is written by itself').toEqual(['submitting', 'submitting']);
    const [first, second] = letters.map(({ id }) => id);
    expect(await settle(batchId, { readingId, place: 1, letterId: first ?? null, shpi: one })).toBe('settled');
    const left = { column: '', message: said };
    expect(await settle(batchId, { readingId, place: 2, letterId: second ?? null, left })).toBe('settled');
    await desk.write(batchId, readingId);
    expect(await shpisOf(letters)).toEqual([one, null]);
    expect(await statuses()).toEqual(['accepted', 'submitting']);
    const kept = await court.rows(`select message from cabinet_fault where letter_id = '${second ?? ''}'`);
    expect(kept).toEqual([{ message: said }]);
  });

  it('is told when it is written: how many, what was replaced by what, and how many went back and why', async () => {
    const { batchId, letters } = await desk.handedOver(PEOPLE);
    const [was, now, twice] = [nextShpi(), nextShpi(), nextShpi()];
    await desk.write(batchId, await paste(batchId, `${numberOf(letters, 0)} ${was}`));
    expect(await readLastRecorded(em(), batchId)).toMatchObject({
      words: 'Внесён ответ кабинета: принято 1, в «Новых» 0.',
      areSomeReturned: false,
    });
    const replaced = await paste(batchId, `${numberOf(letters, 0)} ${now}`);
    const word = { readingId: replaced, place: 1, letterId: letters[0]?.id ?? null, shpi: now };
    expect(await settle(batchId, word)).toBe('settled');
    await desk.write(batchId, replaced);
    const words = `ШПИ письма ${numberOf(letters, 0)} заменён: был ${was}, стал ${now}.`;
    expect(await readLastRecorded(em(), batchId)).toEqual({ words, areSomeReturned: false });
    // Two people at once, or an older version, have made two rows agree with one number.
    const both = await paste(batchId, `${numberOf(letters, 1)} ${twice}`, `${numberOf(letters, 2)} ${nextShpi()}`);
    await court.rows('update cabinet_answer set shpi = ? where reading_id = ?', [twice, both]);
    await desk.write(batchId, both);
    expect(await readLastRecorded(em(), batchId)).toEqual({
      words: 'Не записано, вернулось к разбору строк: 2 (один ШПИ у нескольких писем).',
      areSomeReturned: true,
    });
    expect(await shpisOf(letters)).toEqual([now, null, null]);
  });

  it('is not written once its batch is closed: its outcome stays to be seen, with when and by whom, and is set aside with a reason', async () => {
    const { batchId, letters } = await desk.handedOver(PEOPLE.slice(0, 2));
    const lines = [`${numberOf(letters, 0)} ${nextShpi()}`, `50MS0095/26/9999 ${nextShpi()}`, 'Тестов Т. Т. 1 лист'];
    const readingId = await paste(batchId, ...lines);
    const closedAt = new Date('2026-11-24T10:30:00Z');
    const kind = 'closed_without_form';
    const line = { eventKey: kind, at: closedAt, kind, actorId: CLERK_ID, data: { reason: 'Почта не дала' } } as const;
    await appendTimeline(em(), { subject: batchSubject(batchId), ...line });
    await court.rows(`update batch set status = 'closed', awaiting = null, closed_at = ? where id = ?`, [
      closedAt,
      batchId,
    ]);
    const deps = { database: createDatabase(court.orm), clock: () => Promise.resolve(new Date()), gateway: noGateway };
    const cabinet = createCabinetService(deps);
    const key = () => ({ idempotencyKey: randomUUID() });
    const row = { readingId, place: 2, letterId: null, shpi: '', isCorrection: false, reason: 'чужая' };
    const typed = new Map([[letters[1]?.id ?? '', nextShpi()]]);
    const asked: Readonly<Record<string, () => Promise<unknown>>> = {
      confirm: () => cabinet.tell(ACTOR, batchId, { said: 'answers', readingId }, key()),
      take: () => cabinet.settle(ACTOR, batchId, { ...row, letterId: letters[1]?.id ?? '' }, key()),
      mended: () => createMendedService(deps).mended(ACTOR, batchId, letters[1]?.id ?? '', 'индекс', key()),
      read: () => paste(batchId, `${numberOf(letters, 1)} ${nextShpi()}`),
      typed: () => desk.readings.typed(CLERK, batchId, typed, key()),
    };
    for (const [name, ask] of Object.entries(asked)) {
      const refused = await ask().catch((error: unknown) => error);
      expect(refused, name).toMatchObject({ code: 'conflict', status: 409 });
      expect((refused as { detail: string }).detail, name).toMatch(
        /^Партия закрыта 24\.11\.2026.* 13:30: без формы 103 её закрыл\(а\) \S+/,
      );
    }
    const view = await cabinet.look(ACTOR, batchId);
    if (view === null) throw new Error('the batch is carried by people');
    const viewer = { timeZone: CLERK.timeZone, now: closedAt.toISOString() };
    const shown = String(
      await cabinetSection(view, { keysOf: () => ({ csrfToken: 'c', idempotencyKey: 'k' }), viewer }),
    ).replaceAll(/\s+/g, ' ');
    for (const words of [
      'Партия закрыта 24.11.2026',
      'Сошлось, но не записано: 1',
      'Осталось неразобранным: 1',
      'Не понято строк: 1',
    ])
      expect(shown).toContain(words);
    expect(shown).not.toMatch(/Записать: |К разбору|Это оно|Заменить/);
    await cabinet.settle(ACTOR, batchId, row, key());
    await cabinet.setLinesAside(ACTOR, batchId, 'итог', key());
    expect(await cabinet.look(ACTOR, batchId)).toMatchObject({ toSettle: [], notUnderstood: [], ready: [{}] });
  });

  it('asks a person when the batch is closed over what contradicts, and of nothing that agrees by then; his last word ends the task', async () => {
    const { batchId, letters } = await desk.handedOver(PEOPLE.slice(0, 2));
    const given = [nextShpi(), nextShpi()];
    const left = await paste(batchId, `${numberOf(letters, 0)} Новые Ошибка ADDRESSLINE_TO`);
    await paste(batchId, `${numberOf(letters, 1)} ${given[1] ?? ''}`);
    await desk.write(batchId, await paste(batchId, ...given.map((shpi, at) => `${numberOf(letters, at)} ${shpi}`)));
    const close = () => closeBatch(batchDesk(court, createCabinetChannel()), { batchId, isForm103Missing: false });
    await close();
    await close();
    const tasks = () =>
      court.rows(
        `select kind, status, due_at > created_at as due, closed_by_id from task where subject_id = ? and kind = 'cabinet_rows'`,
        [batchId],
      );
    expect(await tasks()).toEqual([{ kind: 'cabinet_rows', status: 'ready', due: true, closed_by_id: null }]);
    expect((await court.rows('select status from batch where id = ?', [batchId]))[0]).toEqual({ status: 'closed' });
    const deps = { database: createDatabase(court.orm), clock: () => Promise.resolve(new Date()), gateway: noGateway };
    const cabinet = createCabinetService(deps);
    const view = await cabinet.look(ACTOR, batchId);
    const rows = [...(view?.ready ?? []), ...(view?.toSettle ?? [])];
    expect(rows).toMatchObject([{ readingId: left, fault: { column: 'ADDRESSLINE_TO' } }]);
    const { place } = rows[0] ?? { place: 0 };
    const settlement = { readingId: left, place, letterId: null, shpi: '', isCorrection: false, reason: 'исправлено' };
    await cabinet.settle(ACTOR, batchId, settlement, { idempotencyKey: randomUUID() });
    expect(await tasks()).toMatchObject([{ status: 'completed', closed_by_id: CLERK_ID }]);
  });
});
