import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createPaperChannel } from '#activities/adapters/otpravka/paper-channel.ts';
import { createPaperPost } from '#activities/adapters/otpravka/paper-post.ts';
import { buildBatchArchive } from '#activities/batches/build-batch-archive.ts';
import { closeBatch, fetchForm103 } from '#activities/batches/close-batch.ts';
import { lookUpBatch, settlePartialBatch } from '#activities/batches/look-up.ts';
import { submitArchive } from '#activities/batches/submit-archive.ts';
import { checkIn } from '#activities/paper/check-in.ts';
import { recordHandIn } from '#activities/paper/hand-in.ts';
import { offerForms } from '#activities/paper/offer-forms.ts';
import { documentsToPrint } from '#api/paper/print-archive.ts';
import { readPaperView } from '#api/paper/paper-view.ts';
import { Batch } from '#db/batches/batch.entity.ts';
import { postFileName } from '#domain/letters/letter-number.ts';
import { paperSection } from '#web/paper/paper-section.ts';
import type { PaperDependencies } from '#activities/paper/dependencies.ts';
import { namedBlobs } from '#db/blobs/named-files.ts';
import { MAX_PAPER_LETTERS } from '#domain/paper/paper-letter.ts';
import { startOtpravka, type OtpravkaUnderTest } from '#test/emulators/kit/otpravka-client.ts';
import { batchDesk, BLOBS, freeze, putSigned } from '../batches/kit/put-batch.ts';
import { CLERK_ID, ownCourt } from '../letters/kit/own-court.ts';
import type { Letter } from '#db/letters/letter.entity.ts';

describe('a batch of letters on paper', () => {
  const court = ownCourt();
  let post: OtpravkaUnderTest;
  beforeAll(async () => {
    post = await startOtpravka();
    await court.rows(`update site set channel = 'paper'`);
  });
  beforeEach(() => post.control('POST', 'reset'));
  afterAll(() => post.close());

  const parts = (): PaperDependencies => ({
    ...batchDesk(court, createPaperChannel(post.options)),
    paperPost: createPaperPost(post.options),
  });
  const told = (batchId: string) => ({ batchId, attempt: 1, actorId: CLERK_ID, decisionId: randomUUID() });
  const submit = async (batchId: string, attempt = 1) => (await submitArchive(parts(), { batchId, attempt })).outcome;
  const fail = (target: string, mode: string): Promise<unknown> => post.control('PUT', 'faults', [{ target, mode }]);
  const batchOf = async (batchId: string) =>
    (
      await court.rows('select status, awaiting, upload_id, accepted_count, form103sha256 from batch where id = ?', [
        batchId,
      ])
    )[0];
  const orders = (batchId: string) =>
    court.rows<{ letter_id: string; order_id: string; shpi: string }>(
      'select letter_id, order_id, shpi from paper_order where batch_id = ?',
      [batchId],
    );
  const tasks = (batchId: string) =>
    court.rows<{ kind: string }>('select kind from task where subject_id = ? and closed_at is null', [batchId]);

  async function archived(...changes: readonly Partial<Letter>[]) {
    const letters: Letter[] = [];
    for (const change of changes) letters.push(await putSigned(court, { pageCount: 2, ...change }));
    const [batchId = ''] = await freeze(court);
    await buildBatchArchive(parts(), { batchId });
    return { batchId, letters };
  }

  it('is led to the office: its process is told so when it is opened, and it is not larger than can be looked up', async () => {
    for (let count = 0; count <= MAX_PAPER_LETTERS; count += 1) await putSigned(court);
    const batches = await freeze(court);
    const counts = await court.rows('select letter_count from batch where id in (?, ?) order by ordinal', [...batches]);
    expect(counts).toEqual([{ letter_count: MAX_PAPER_LETTERS }, { letter_count: 1 }]);
    const [start] = await court.rows<{ payload: object }>(`select payload from outbox where dedupe_key = ?`, [
      `start:batch/${String(batches[0])}`,
    ]);
    expect(JSON.stringify(start)).toContain('to_office');
  });

  it('is ordered, printed and handed in: only then are its letters the Post’s, each under its own ШПИ', async () => {
    const { batchId, letters } = await archived({}, { kind: 'simple' }, {});
    expect(await submit(batchId)).toBe('settled');
    expect(await batchOf(batchId)).toMatchObject({ status: 'submitting', awaiting: { code: 'hand_in' } });
    for (const { id } of letters) expect(await court.letter(id)).toMatchObject({ status: 'submitting', shpi: null });
    expect(await submit(batchId)).toBe('settled');
    expect(await offerForms(parts(), { batchId })).toEqual({ standing: 'hand_in' });
    expect(await tasks(batchId)).toEqual([{ kind: 'hand_in_paper' }]);
    await recordHandIn(parts(), told(batchId));
    const made = await orders(batchId);
    for (const { id, number, kind } of letters) {
      const query = encodeURIComponent(number ?? '');
      const [item] = (await (await post.ask('GET', `/1.0/shipment/search?query=${query}`)).json()) as [
        { id: number; barcode?: string },
      ];
      const shpi = kind === 'simple' ? null : item.barcode;
      expect(await court.letter(id)).toMatchObject({ status: 'accepted', shpi });
      expect(made.find((order) => order.letter_id === id)?.order_id).toBe(String(item.id));
    }
    expect(await tasks(batchId)).toEqual([]);
    expect(await offerForms(parts(), { batchId })).toEqual({ standing: 'settled' });
    expect(await fetchForm103(parts(), { batchId })).toBe(true);
    await closeBatch(parts(), { batchId, isForm103Missing: false });
    expect(await batchOf(batchId)).toMatchObject({ status: 'closed', accepted_count: 3 });
  });

  it('has one order a letter, whatever call of ours loses its answer', async () => {
    for (const target of ['create', 'batch', 'items']) {
      await post.control('POST', 'reset');
      const { batchId, letters } = await archived({}, {});
      await fail(target, 'reset_after');
      expect([target, await submit(batchId)]).toEqual([target, 'unknown']);
      const { outcome } = await lookUpBatch(parts(), { batchId, attempt: 1 });
      if (outcome === 'absent') expect([target, await submit(batchId, 2)]).toEqual([target, 'settled']);
      else expect([target, outcome]).toEqual([target, 'settled']);
      expect(await batchOf(batchId)).toMatchObject({ status: 'submitting', awaiting: { code: 'hand_in' } });
      for (const { number } of letters) {
        const query = encodeURIComponent(number ?? '');
        const lying = await Promise.all(
          ['shipment', 'backlog'].map(
            async (where) =>
              ((await (await post.ask('GET', `/1.0/${where}/search?query=${query}`)).json()) as unknown[]).length,
          ),
        );
        expect([target, ...lying]).toEqual([target, 1, 0]);
        if (target !== 'create') expect(await post.created(number ?? '')).toBe(1);
      }
      await recordHandIn(parts(), told(batchId));
    }
  });

  it('gives a letter that the Post finds faulty back to its author with the words of the Post; the others go on', async () => {
    const address = '140000, Московская обл, г Люберцы, ул Примерная';
    const { batchId, letters } = await archived({}, { recipientAddress: address });
    expect(await submit(batchId)).toBe('settled');
    const faulty = await court.letter(letters[1]?.id ?? '');
    expect(faulty).toMatchObject({ status: 'needs_fix', batchId: null });
    expect(JSON.stringify(faulty.faults)).toContain('нет дома (UNDEF_04)');
    expect(faulty.faults).toMatchObject([{ field: 'recipient.address' }]);
    expect((await court.letter(letters[0]?.id ?? '')).status).toBe('submitting');
    // Its document is not printed with the others, and its name is said.
    const em = court.orm.em.fork();
    const [whole, returned] = letters.map(({ number }) => number ?? '');
    expect(await documentsToPrint(em, batchId)).toMatchObject([{ name: postFileName(whole ?? '') }]);
    const view = await readPaperView(em, await em.findOneOrFail(Batch, { id: batchId }), true);
    expect(view.letters.map(({ registrationNumber }) => registrationNumber)).toEqual([whole]);
    expect(view.leftOut).toMatchObject([{ registrationNumber: returned, isFaulty: true }]);
    const shown = String(await paperSection(view, () => ({ csrfToken: 'c', idempotencyKey: 'k' })));
    expect(shown).toMatch(new RegExp(`Не печатайте[^]*${returned ?? ''}[^]*документы к печати</a>, 1 письмо`));
    expect(shown).not.toContain('/files/archive');
    await recordHandIn(parts(), told(batchId));
    expect(await batchOf(batchId)).toMatchObject({ status: 'answered', accepted_count: 1 });
  });

  it('of which all are faulty has nothing to hand in', async () => {
    const { batchId } = await archived({ recipientAddress: '140000, Люберцы' });
    expect(await submit(batchId)).toBe('settled');
    expect(await batchOf(batchId)).toMatchObject({ status: 'answered', accepted_count: 0, upload_id: null });
    expect(await offerForms(parts(), { batchId })).toEqual({ standing: 'settled' });
  });

  it('keeps what the Post has of an unclear one, and puts the rest into the next batch', async () => {
    const { batchId, letters } = await archived({}, {});
    await fail('create', 'error_before');
    expect(await submit(batchId)).toBe('unknown');
    // Somebody has ordered one of them in the Post's cabinet by hand.
    const number = letters[0]?.number ?? '';
    const order = { 'order-num': number, 'mail-type': 'LETTER', 'mail-category': 'ORDERED', 'mail-direct': 643 };
    const place = { 'address-type-to': 'DEFAULT', 'index-to': 140000, 'region-to': 'обл', 'place-to': 'г' };
    const made = await post.ask('PUT', '/1.0/user/backlog', [
      { ...order, ...place, mass: 20, 'recipient-name': 'Т', 'postoffice-code': '140000' },
    ]);
    const { 'result-ids': ids } = (await made.json()) as { 'result-ids': number[] };
    await post.ask('POST', '/1.0/user/shipment', ids);
    expect((await lookUpBatch(parts(), { batchId, attempt: 1 })).outcome).toBe('partial');
    await settlePartialBatch(parts(), { batchId, attempt: 1 });
    expect(await batchOf(batchId)).toMatchObject({ status: 'submitting', awaiting: { code: 'hand_in' } });
    expect((await court.letter(letters[1]?.id ?? '')).status).toBe('queued');
    await recordHandIn(parts(), told(batchId));
    expect((await court.letter(letters[0]?.id ?? '')).status).toBe('accepted');
  });

  it('keeps every paper of the Post; what does not come now is asked for again, and nobody waits for it', async () => {
    const { batchId, letters } = await archived({}, {});
    await submit(batchId);
    await post.control('PUT', 'faults', [{ target: 'forms', mode: 'error_before' }]);
    expect(await offerForms(parts(), { batchId })).toEqual({ standing: 'forms_late' });
    expect(await offerForms(parts(), { batchId })).toEqual({ standing: 'hand_in' });
    const kept = await court.rows<{ kind: string; sha256: string }>(
      'select kind, sha256 from paper_form where batch_id = ? order by kind',
      [batchId],
    );
    const labels = (await orders(batchId)).map(() => 'label');
    expect(labels.length).toBeGreaterThan(1);
    expect(kept.map(({ kind }) => kind)).toEqual(['all_forms', 'form103', ...labels]);
    const named = await namedBlobs(
      court.orm.em.fork(),
      kept.map(({ sha256 }) => sha256),
    );
    for (const { sha256 } of kept) expect([await BLOBS.has(sha256), named.has(sha256)]).toEqual([true, true]);
    await recordHandIn(parts(), told(batchId));
    expect(await fetchForm103(parts(), { batchId })).toBe(true);
    expect(
      await court.rows(`select 1 from file where kind = 'form103' and subject_id = ?`, [letters[0]?.id]),
    ).toHaveLength(1);
  });

  it('writes one decision once, and tells the office only what it has not been told', async () => {
    const { batchId } = await archived({});
    await submit(batchId);
    const request = told(batchId);
    await checkIn(parts(), request);
    await checkIn(parts(), request);
    await fail('checkin', 'error_before');
    await checkIn(parts(), told(batchId));
    const lines = await court.rows(`select kind from timeline where subject_id = ? order by at`, [batchId]);
    expect(lines).toEqual([{ kind: 'checked_in' }, { kind: 'checked_in' }]);
    await recordHandIn(parts(), request);
    const word = told(batchId);
    await recordHandIn(parts(), word);
    await recordHandIn(parts(), word);
    const written = await court.rows(
      `select 1 from audit where action = 'batch.handed_in' and data->>'decisionId' = ?`,
      [word.decisionId],
    );
    expect(written).toHaveLength(1);
  });
});
