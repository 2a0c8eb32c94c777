import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { buildBatchArchive } from '#activities/batches/build-batch-archive.ts';
import { fetchForm103, recordFinding } from '#activities/batches/close-batch.ts';
import { lookUpBatch } from '#activities/batches/look-up.ts';
import { createCabinetChannel } from '#activities/adapters/cabinet-channel.ts';
import { recordFound, recordHandOver, takeBack } from '#activities/cabinet/hand-over.ts';
import { mendHere, recordSeenByMistake, requeueAbsent } from '#activities/cabinet/left-over-letters.ts';
import { offerArchive } from '#activities/cabinet/offer-archive.ts';
import { shareReading } from '#activities/cabinet/share-reading.ts';
import { readForm103 } from '#api/form103/form103-view.ts';
import { Batch } from '#db/batches/batch.entity.ts';
import { findTaken, listAskedLetters } from '#db/cabinet/asked-letters.ts';
import { settleAnswer } from '#db/cabinet/answers.ts';
import { listBatchForms } from '#db/form103/batch-forms.ts';
import { noteMended } from '#db/cabinet/faults.ts';
import { addReading } from '#db/cabinet/readings.ts';
import { BATCH_TERMS } from '#domain/batches/batch-term.ts';
import type { AnswerRow } from '#domain/cabinet/answer-row.ts';
import { judgeAnswers } from '#domain/cabinet/judge-answers.ts';
import { makeShpi } from '#domain/post/tracking-number.ts';
import { batchDesk, BLOBS, freeze, putBatch } from '../batches/kit/put-batch.ts';
import { CLERK_ID, ownCourt } from '../letters/kit/own-court.ts';
import { CLERK } from './kit/reading-desk.ts';

let serial = 500;
const nextShpi = (): string => makeShpi({ officeIndex: '145862', month: 21, serial: (serial += 1) });

describe('a batch that people carry', () => {
  const court = ownCourt();
  const parts = () => batchDesk(court, createCabinetChannel());
  const told = (batchId: string, attempt = 1) => ({ batchId, attempt, actorId: CLERK_ID, decisionId: randomUUID() });
  const standing = async (batchId: string, attempt = 1) => (await offerArchive(parts(), { batchId, attempt })).standing;
  const batchOf = async (batchId: string) =>
    (await court.rows('select status, awaiting, accepted_count, submitted_at from batch where id = ?', [batchId]))[0];
  const tasks = async (batchId: string) =>
    (
      await court.rows<{ kind: string }>('select kind from task where subject_id = ? and closed_at is null', [batchId])
    ).map(({ kind }) => kind);

  const lines = (batchId: string) =>
    court.rows(`select kind, data from timeline where subject_kind = 'batch' and subject_id = ?`, [batchId]);
  const letWindowPass = (batchId: string) =>
    court.rows(`update submission_intent set created_at = created_at - interval '31 minutes' where batch_id = ?`, [
      batchId,
    ]);

  async function archived(count = 1) {
    const batch = await putBatch(court, count);
    await court.rows(`update batch set channel = 'cabinet' where id = ?`, [batch.batchId]);
    await buildBatchArchive(parts(), { batchId: batch.batchId });
    await offerArchive(parts(), { batchId: batch.batchId, attempt: 1 });
    return batch;
  }
  async function handedOver(count = 1) {
    const batch = await archived(count);
    await recordHandOver(parts(), { ...told(batch.batchId), isUnclear: false });
    await offerArchive(parts(), { batchId: batch.batchId, attempt: 1 });
    return batch;
  }
  /** Reads rows as the api does. */
  async function read(batchId: string, rows: readonly Partial<AnswerRow>[], way: 'text' | 'form103' = 'text') {
    const em = court.orm.em.fork();
    const whole = rows.map((row, at) => ({
      ...{ place: at + 1, words: 'строка', registrationNumber: null, fileName: null },
      ...{ shpi: null, recipient: null, index: null, fault: null, ...row },
    }));
    const shpis = whole.flatMap(({ shpi }) => shpi ?? []);
    const judged = judgeAnswers(whole, await listAskedLetters(em, batchId), await findTaken(em, shpis, new Date()));
    const id = randomUUID();
    const file =
      way === 'form103' ? { name: 'f103.pdf', byteSize: 3, sha256: await BLOBS.put(Buffer.from('pdf')) } : null;
    await addReading(em, { id, batchId, way, file, readById: CLERK_ID }, judged, new Date());
    return id;
  }
  const answers = (readingId: string) =>
    court.rows('select standing, doubt from cabinet_answer where reading_id = ? order by place', [readingId]);
  const share = async (batchId: string, rows: readonly Partial<AnswerRow>[], way?: 'text' | 'form103') => {
    const readingId = await read(batchId, rows, way);
    await shareReading(parts(), { ...told(batchId), readingId });
    return readingId;
  };

  it('counts as handed over only when somebody has said so', async () => {
    const { batchId, letters } = await archived();
    expect([await standing(batchId), await tasks(batchId)]).toEqual(['upload', ['upload_archive']]);
    expect(await batchOf(batchId)).toMatchObject({ status: 'archived', submitted_at: null });
    await recordHandOver(parts(), { ...told(batchId), isUnclear: false });
    expect([await standing(batchId), await tasks(batchId)]).toEqual(['answers', ['cabinet_answer']]);
    expect((await court.letter(letters[0]?.id ?? '')).status).toBe('submitting');
  });

  it('taken back before that frees its letters with the reason', async () => {
    const { batchId, letters } = await archived(2);
    await takeBack(parts(), { ...told(batchId), reason: 'кабинет закрыт' });
    expect(await standing(batchId)).toBe('settled');
    for (const { id } of letters) expect(await court.letter(id)).toMatchObject({ status: 'queued', batchId: null });
    const lines = await court.rows(`select data from timeline where kind = 'taken_back' and subject_id = ?`, [
      letters[0]?.id,
    ]);
    expect(lines).toEqual([{ data: { reason: 'кабинет закрыт' } }]);
    expect(await court.rows('select 1 from submission_intent where batch_id = ?', [batchId])).toEqual([]);
    // The Post has nothing of it: nobody is asked for its form 103, and one of a batch that it has answered is.
    const asksForForm = async (id: string) => {
      const em = court.orm.em.fork();
      return (await readForm103(em, CLERK, await em.findOneOrFail(Batch, id))).canUpload;
    };
    const { batchId: other } = await handedOver();
    await court.rows(`update batch set status = 'answered' where id = ?`, [other]);
    expect([await asksForForm(batchId), await asksForForm(other)]).toEqual([false, true]);
  });

  it('taken back, and said too late to be uploaded: the word is kept, and its letters are looked for before any archive with them is offered', async () => {
    const { batchId, letters } = await archived(2);
    await takeBack(parts(), { ...told(batchId), reason: 'кабинет закрыт' });
    const late = { ...told(batchId), isUnclear: false };
    await recordHandOver(parts(), late);
    await recordHandOver(parts(), late);
    expect(await lines(batchId)).toContainEqual({ kind: 'uploaded_late', data: { words: 'Загрузил(а)' } });
    const doubted = await court.rows('select letter_id from upload_doubt where batch_id = ?', [batchId]);
    expect(doubted).toEqual(expect.arrayContaining(letters.map(({ id }) => ({ letter_id: id }))));
    expect(new Set(doubted.map((row) => JSON.stringify(row))).size, 'a repeat adds nothing').toBe(doubted.length);
    const ids = new Set(await Promise.all(letters.map(async ({ id }) => (await court.letter(id)).batchId)));
    expect([ids.size, ids.has(null), ids.has(batchId)], 'all in one other batch').toEqual([1, false, false]);
    const [next = ''] = [...ids].map(String);
    await buildBatchArchive(parts(), { batchId: next });
    expect([await standing(next), await tasks(next)]).toEqual(['unclear', ['unclear_upload']]);
    for (const { id } of letters) expect((await court.letter(id)).status).toBe('unknown');
    const finding = { ...told(next), finding: 'not_taken' } as const;
    await recordFinding(parts(), finding);
    expect([await standing(next, 2), await tasks(next)]).toEqual(['upload', ['upload_archive']]);
    expect(await lines(next)).toContainEqual({ kind: 'not_taken', data: {} });
  });

  it('with letters that were said too late to be uploaded is looked for first, whoever had put them into it', async () => {
    const { batchId, letters } = await archived();
    await takeBack(parts(), { ...told(batchId), reason: 'кабинет закрыт' });
    const [next = ''] = await freeze(court);
    await recordHandOver(parts(), { ...told(batchId), isUnclear: true });
    expect((await court.letter(letters[0]?.id ?? '')).batchId).toBe(next);
    await court.rows(`update batch set channel = 'cabinet' where id = ?`, [next]);
    await buildBatchArchive(parts(), { batchId: next });
    expect(await standing(next)).toBe('unclear');
    await recordFound(parts(), told(next));
    expect([await standing(next), await tasks(next)]).toEqual(['answers', ['cabinet_answer']]);
  });

  it('once handed over is not taken back, whatever comes late', async () => {
    const { batchId, letters } = await handedOver();
    const late = { ...told(batchId), isUnclear: true };
    await recordHandOver(parts(), { ...late, isUnclear: false });
    await takeBack(parts(), { ...told(batchId), reason: 'поздно' });
    expect(await court.rows('select attempt from submission_intent where batch_id = ?', [batchId])).toHaveLength(1);
    expect((await court.letter(letters[0]?.id ?? '')).status).toBe('submitting');
  });

  it('whose upload is unclear is looked for by a person: found, its answer is awaited; nothing is uploaded again', async () => {
    const { batchId, letters } = await archived();
    await recordHandOver(parts(), { ...told(batchId), isUnclear: true });
    expect(await standing(batchId)).toBe('unclear');
    expect((await court.letter(letters[0]?.id ?? '')).status).toBe('unknown');
    expect(await lookUpBatch(parts(), { batchId, attempt: 1 })).toMatchObject({ outcome: 'unclear' });
    await recordFound(parts(), told(batchId));
    expect(await standing(batchId)).toBe('answers');
  });

  it('takes its answer in parts: each letter once, and is settled when all have one', async () => {
    const { batchId, letters } = await handedOver(3);
    const [one, two, three] = letters.map(({ number }) => number ?? '');
    const [first, second] = [nextShpi(), nextShpi()];
    await share(batchId, [{ registrationNumber: one ?? '', shpi: first }]);
    expect([await standing(batchId), (await court.letter(letters[0]?.id ?? '')).shpi]).toEqual(['answers', first]);
    await share(batchId, [
      { registrationNumber: one ?? '', shpi: first },
      { registrationNumber: two ?? '', shpi: second },
      { registrationNumber: three ?? '', fault: { column: 'INN', message: 'Неверный ИНН' } },
    ]);
    expect(await standing(batchId)).toBe('answers');
    await mendHere(parts(), { ...told(batchId), letterId: letters[2]?.id ?? '' });
    expect(await court.letter(letters[2]?.id ?? '')).toMatchObject({ status: 'needs_fix', batchId: null });
    expect(await batchOf(batchId)).toMatchObject({ status: 'answered', accepted_count: 2 });
  });

  it('keeps what was changed in the cabinet and takes the ШПИ that comes after it', async () => {
    const { batchId, letters } = await handedOver();
    const [letter] = letters;
    const registrationNumber = letter?.number ?? '';
    await share(batchId, [{ registrationNumber, fault: { column: 'ADDRESSLINE_TO', message: 'не найден' } }]);
    const mended = { batchId, letterId: letter?.id ?? '', words: 'индекс 140000 на 140005', byId: CLERK_ID };
    expect(await noteMended(court.orm.em.fork(), mended, new Date())).toBe(true);
    await share(batchId, [{ registrationNumber, shpi: nextShpi() }]);
    expect((await court.letter(letter?.id ?? '')).status).toBe('accepted');
    expect(await court.rows('select mended_words from cabinet_fault where batch_id = ?', [batchId])).toEqual([
      { mended_words: mended.words },
    ]);
  });

  it('puts the letters that the cabinet does not have into the next batch, and no others', async () => {
    const { batchId, letters } = await handedOver(3);
    const [one, two] = letters.map(({ number }) => number ?? '');
    await share(batchId, [
      { registrationNumber: one ?? '', shpi: nextShpi() },
      { registrationNumber: two ?? '', fault: { column: 'KPP', message: 'нет' } },
    ]);
    await letWindowPass(batchId);
    await requeueAbsent(parts(), told(batchId));
    const statuses = await Promise.all(letters.map(async ({ id }) => (await court.letter(id)).status));
    expect(statuses).toEqual(['accepted', 'submitting', 'queued']);
  });

  it('lets no letter go before the window has passed, by the worker’s clock too, and says why', async () => {
    const { batchId, letters } = await handedOver();
    await requeueAbsent(parts(), told(batchId));
    expect((await court.letter(letters[0]?.id ?? '')).status).toBe('submitting');
    expect(await lines(batchId)).toContainEqual({ kind: 'rest_not_absent', data: { why: 'окно сверки не прошло' } });
    await letWindowPass(batchId);
    await requeueAbsent(parts(), told(batchId));
    expect((await court.letter(letters[0]?.id ?? '')).status).toBe('queued');
  });

  it('whose letters somebody has seen in the cabinet lets none of them go: a mistake is found out anew, through a whole window', async () => {
    const { batchId, letters } = await archived(2);
    const statuses = async () => Promise.all(letters.map(async ({ id }) => (await court.letter(id)).status));
    await recordHandOver(parts(), { ...told(batchId), isUnclear: true });
    await recordFound(parts(), told(batchId));
    await letWindowPass(batchId);
    await requeueAbsent(parts(), told(batchId));
    expect(await statuses()).toEqual(['submitting', 'submitting']);
    const why = 'письма этой партии видели в кабинете';
    expect(await lines(batchId)).toContainEqual({ kind: 'rest_not_absent', data: { why } });
    await recordSeenByMistake(parts(), told(batchId));
    expect([await standing(batchId), await statuses()]).toEqual(['unclear', ['unknown', 'unknown']]);
    const { unclearForMs = Infinity } = await lookUpBatch(parts(), { batchId, attempt: 1 });
    expect(unclearForMs).toBeLessThan(BATCH_TERMS.lookUpWindowMs);
    await recordFound(parts(), told(batchId));
    await share(batchId, [{ registrationNumber: letters[0]?.number ?? '', shpi: nextShpi() }]);
    await recordSeenByMistake(parts(), told(batchId));
    expect([await standing(batchId), await statuses()]).toEqual(['answers', ['accepted', 'submitting']]);
    await requeueAbsent(parts(), told(batchId));
    expect(await statuses()).toEqual(['accepted', 'queued']);
  });

  it('never overwrites: another ШПИ for an accepted letter waits for a person, and is replaced only by his word', async () => {
    const { batchId, letters } = await handedOver(2);
    const [{ id = '', number = null } = {}] = letters;
    const [first, second] = [nextShpi(), nextShpi()];
    await share(batchId, [{ registrationNumber: number, shpi: first }]);
    const reading = await share(batchId, [{ registrationNumber: number, shpi: second }]);
    expect(await answers(reading)).toEqual([{ standing: 'to_settle', doubt: 'other_shpi' }]);
    expect((await court.letter(id)).shpi).toBe(first);
    const settlement = { readingId: reading, place: 1, standing: 'ready', letterId: id, shpi: second } as const;
    await settleAnswer(court.orm.em.fork(), { ...settlement, isCorrection: true, byId: CLERK_ID }, new Date());
    await shareReading(parts(), { ...told(batchId), readingId: reading });
    expect((await court.letter(id)).shpi).toBe(second);
    expect(
      await court.rows(`select data from timeline where kind = 'shpi_corrected' and subject_id = ?`, [id]),
    ).toEqual([{ data: { shpi: second, was: first } }]);
  });

  it('gives no ШПИ to two letters, not of two batches either; the database itself refuses it', async () => {
    const [one, other] = [await handedOver(), await handedOver()];
    const shpi = nextShpi();
    await share(one.batchId, [{ registrationNumber: one.letters[0]?.number ?? '', shpi }]);
    // Read before the first one was written: what was sound then is looked at again.
    const late = await read(other.batchId, [{ registrationNumber: other.letters[0]?.number ?? '', shpi: nextShpi() }]);
    await court.rows('update cabinet_answer set shpi = ? where reading_id = ?', [shpi, late]);
    const written = shareReading(parts(), { ...told(other.batchId), readingId: late }).then(
      () => 'looked at again',
      (error: unknown) => String(error),
    );
    expect(await written).toBe('looked at again');
    expect(await answers(late)).toEqual([{ standing: 'to_settle', doubt: 'shpi_taken' }]);
    const both = court.rows('update letter set shpi = ? where id = ?', [shpi, other.letters[0]?.id]).then(
      () => 'taken',
      (error: unknown) => String(error),
    );
    expect(await both).toContain('letter_shpi_under_way');
  });

  it('writes a decision once, however often its step is repeated', async () => {
    const { batchId, letters } = await handedOver(2);
    const readingId = await read(batchId, [{ registrationNumber: letters[0]?.number ?? '', shpi: nextShpi() }]);
    const request = { ...told(batchId), readingId };
    await shareReading(parts(), request);
    await shareReading(parts(), request);
    const written = await court.rows(`select 1 from audit where data->>'decisionId' = ?`, [request.decisionId]);
    expect(written).toHaveLength(1);
    expect(
      await court.rows(`select 1 from timeline where kind = 'answers_read' and subject_id = ?`, [batchId]),
    ).toHaveLength(1);
  });

  it('files the form 103 that a person has brought with its letters', async () => {
    const { batchId, letters } = await handedOver();
    const row = { registrationNumber: letters[0]?.number ?? '', shpi: nextShpi() };
    await share(batchId, [row]);
    expect(await fetchForm103(parts(), { batchId })).toBe(false);
    await read(batchId, [row], 'form103');
    // It ends the batch once it was held against it.
    expect(await fetchForm103(parts(), { batchId })).toBe(false);
    await court.rows('delete from form103_wish where batch_id = ?', [batchId]);
    expect(await fetchForm103(parts(), { batchId })).toBe(true);
    expect(
      await court.rows(`select 1 from file where kind = 'form103' and subject_id = ?`, [letters[0]?.id]),
    ).toHaveLength(1);
    // It is told whose it is: the Post gave the program nothing.
    const [form] = await listBatchForms(court.orm.em.fork(), batchId);
    const [clerk] = await court.rows<{ name: string }>('select full_name as name from account where id = ?', [
      CLERK_ID,
    ]);
    expect(form?.byName).toBe(clerk?.name);
  });
});
