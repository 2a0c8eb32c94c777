import { afterEach, describe, expect, it } from 'vitest';
import { buildBatchArchive } from '#activities/batches/build-batch-archive.ts';
import { lookUpBatch, settlePartialBatch } from '#activities/batches/look-up.ts';
import { shareAnswers } from '#activities/batches/share-answers.ts';
import { submitArchive } from '#activities/batches/submit-archive.ts';
import type { LookUpAnswer, PostLetterAnswer } from '#activities/ports/post-channel.ts';
import { loadBatch } from '#db/batches/batch-row.ts';
import type { EntityManager } from '#db/orm.ts';
import { CLERK_ID, ownCourt } from '../letters/kit/own-court.ts';
import { acceptedAs, batchDesk, freeze, putBatch, rejectedFor, scriptedChannel } from './kit/put-batch.ts';

const SHPI = '14000026000019';
const OTHER_SHPI = '14000026000026';

describe('the Post’s answer', () => {
  const court = ownCourt();
  // The same numbers in every test: what was sent before has come to its end.
  afterEach(() => court.rows(`update letter set outcome = 'delivered' where shpi is not null`));

  /** A batch whose attempt got no clear answer. */
  async function unclear(count: number) {
    const batch = await putBatch(court, count);
    await submitUnclear(batch.batchId);
    return batch;
  }
  async function submitUnclear(batchId: string): Promise<void> {
    await buildBatchArchive(batchDesk(court), { batchId });
    await submitArchive(batchDesk(court), { batchId, attempt: 1 });
  }
  const found = (letters: readonly PostLetterAnswer[]): LookUpAnswer => ({ outcome: 'found', letters, absent: [] });
  const lookUp = (batchId: string, answer: () => LookUpAnswer | Promise<LookUpAnswer>) =>
    lookUpBatch(batchDesk(court, scriptedChannel({ lookUp: answer })), { batchId, attempt: 1 });
  const statusOf = async (id: string | undefined) => (await court.letter(id ?? '')).status;

  it('that comes twice is shared once: the first ШПИ stays, the workflow hears one word', async () => {
    const { batchId, letters } = await unclear(1);
    const [letter] = letters;
    await lookUp(batchId, async () => {
      await lookUp(batchId, () => found([{ ...acceptedAs(letter, SHPI), uploadId: 'FIRST' }]));
      return found([{ ...acceptedAs(letter, OTHER_SHPI), uploadId: 'SECOND' }]);
    });
    expect(await court.rows('select upload_id from batch where id = ?', [batchId])).toEqual([{ upload_id: 'FIRST' }]);
    expect(await court.letter(letter?.id ?? '')).toMatchObject({ status: 'accepted', shpi: SHPI });
    expect(await court.rows('select signal_name from outbox where workflow_id = ?', [`letter/${letter?.id}`])).toEqual([
      { signal_name: 'submissionReported' },
    ]);
  });

  it('that finds a registered letter without its ШПИ proves nothing: it is asked again, and the letter is not accepted', async () => {
    const { batchId, letters } = await unclear(1);
    const [letter] = letters;
    const bare = { registrationNumber: letter?.number ?? '', state: 'accepted' } as const;
    expect(await lookUp(batchId, () => found([bare]))).toMatchObject({ outcome: 'unclear' });
    expect(await statusOf(letter?.id)).toBe('unknown');
    // Nor does a channel that has answered so make it one.
    const now = new Date();
    const share = (em: EntityManager) =>
      loadBatch(em, batchId).then((batch) => shareAnswers(em, batch, { letters: [bare] }, now));
    expect(await court.orm.em.fork().transactional(share)).toBe(1);
    expect(await statusOf(letter?.id)).toBe('unknown');
    expect(await lookUp(batchId, () => found([acceptedAs(letter, SHPI)]))).toEqual({ outcome: 'settled' });
    expect(await court.letter(letter?.id ?? '')).toMatchObject({ status: 'accepted', shpi: SHPI });
  });

  it('of a part, and then of the whole: what was accepted keeps its first ШПИ', async () => {
    const { batchId, letters } = await putBatch(court, 2);
    await buildBatchArchive(batchDesk(court), { batchId });
    const [first, second] = letters;
    const part = { outcome: 'answered', uploadId: 'A-1', letters: [acceptedAs(first, SHPI)] } as const;
    const channel = scriptedChannel({ submit: () => part });
    expect(await submitArchive(batchDesk(court, channel), { batchId, attempt: 1 })).toEqual({ outcome: 'unknown' });
    await lookUp(batchId, () => found([acceptedAs(first, OTHER_SHPI), acceptedAs(second, OTHER_SHPI)]));
    const shpis = await Promise.all(letters.map(async ({ id }) => (await court.letter(id)).shpi));
    expect(shpis).toEqual([SHPI, OTHER_SHPI]);
  });

  it('sends a rejected letter to its author with a task; the accepted ones are not held up', async () => {
    const { batchId, letters } = await unclear(2);
    const [good, bad] = letters;
    expect(await lookUp(batchId, () => found([acceptedAs(good, SHPI), rejectedFor(bad, 'INN')]))).toEqual({
      outcome: 'settled',
    });
    expect([await statusOf(good?.id), await statusOf(bad?.id)]).toEqual(['accepted', 'needs_fix']);
    expect((await court.letter(bad?.id ?? '')).batchId).toBeNull();
    expect(await court.rows('select kind, assignee_id from task where subject_id = ?', [bad?.id])).toEqual([
      { kind: 'mend', assignee_id: CLERK_ID },
    ]);
  });

  it('that knows a part only decides nothing: the archive may still be on its way in', async () => {
    const { batchId, letters } = await unclear(2);
    const result = await lookUp(batchId, () => found([acceptedAs(letters[0], SHPI)]));
    expect(result).toMatchObject({ outcome: 'partial' });
    expect([await statusOf(letters[0]?.id), await statusOf(letters[1]?.id)]).toEqual(['unknown', 'unknown']);
  });

  it('settled in part puts back only what the Post has not: that goes with the next batch, the accepted never again', async () => {
    const { batchId, letters } = await unclear(2);
    const [kept, absent] = letters;
    const channel = scriptedChannel({ lookUp: () => found([acceptedAs(kept, SHPI)]) });
    await settlePartialBatch(batchDesk(court, channel), { batchId, attempt: 1 });
    expect([await statusOf(kept?.id), await statusOf(absent?.id)]).toEqual(['accepted', 'queued']);
    const [next] = await freeze(court);
    const taken = await court.rows('select letter_id from batch_letter where batch_id = ?', [next]);
    expect(taken).toEqual([{ letter_id: absent?.id }]);
  });

  it('that is not definite settles nothing in part', async () => {
    const { batchId, letters } = await unclear(1);
    const settled = settlePartialBatch(batchDesk(court, scriptedChannel({})), { batchId, attempt: 1 });
    await expect(settled).rejects.toThrow('no definite answer');
    expect(await statusOf(letters[0]?.id)).toBe('unknown');
  });

  it('of an earlier upload counts only when it is «accepted»: an old refusal is not an answer to the mended letter', async () => {
    const { batchId, letters } = await unclear(1);
    const [letter] = letters;
    await lookUp(batchId, () => found([rejectedFor(letter, 'INN', 'OLD')]));
    await court.rows(`update letter set status = 'signed' where id = ?`, [letter?.id]);
    const [second = ''] = await freeze(court);
    await submitUnclear(second);
    const old = await lookUp(second, () => found([rejectedFor(letter, 'INN', 'OLD')]));
    expect(old).toMatchObject({ outcome: 'absent' });
    const accepted = { ...acceptedAs(letter, SHPI), uploadId: 'OLD' };
    expect(await lookUp(second, () => found([accepted]))).toEqual({ outcome: 'settled' });
    expect(await statusOf(letter?.id)).toBe('accepted');
  });
});
