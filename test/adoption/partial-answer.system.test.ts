import { describe, expect, it } from 'vitest';
import { adoptSubject } from '#activities/adoption/adopt-open-subjects.ts';
import { buildBatchArchive } from '#activities/batches/build-batch-archive.ts';
import { lookUpBatch } from '#activities/batches/look-up.ts';
import { submitArchive } from '#activities/batches/submit-archive.ts';
import type { BatchInput } from '#domain/batches/batch-process.ts';
import { acceptedAs, batchDesk, putBatch, scriptedChannel } from '#test/batches/kit/put-batch.ts';
import { ownCourt } from '#test/letters/kit/own-court.ts';
import { engineOnPaper } from './kit/engine-on-paper.ts';

const [FIRST_SHPI, SECOND_SHPI] = ['14586221000010', '14586221000027'];

describe('a batch that was lost when the Post had answered for some of its letters', () => {
  const court = ownCourt();

  it('is taken up at the question: the rest is looked up under the same attempt, and nothing is sent again', async () => {
    const { batchId, letters } = await putBatch(court, 2);
    const [first, second] = letters;
    await buildBatchArchive(batchDesk(court), { batchId });
    const partly = scriptedChannel({
      submit: () => ({ outcome: 'answered', letters: [acceptedAs(first, FIRST_SHPI)], uploadId: 'u1' }),
      lookUp: () => ({
        outcome: 'found',
        letters: [acceptedAs(first, FIRST_SHPI), acceptedAs(second, SECOND_SHPI)],
        absent: [],
      }),
    });
    const desk = batchDesk(court, partly);
    const attempt = { batchId, attempt: 1 };
    expect(await submitArchive(desk, attempt)).toEqual({ outcome: 'unknown' });
    await court.rows('update outbox set delivered_at = now() where delivered_at is null returning id');

    const engine = engineOnPaper(court);
    expect(await adoptSubject(engine.dependencies, { kind: 'batch', id: batchId })).toBe(true);
    const input = engine.begun[0]?.input as BatchInput | undefined;
    expect(input?.resumeAt).toEqual({ attempt: 1, unsettled: 'unknown' });
    // The step that the engine had not heard the end of, told again, is no answer for the rest either.
    expect(await submitArchive(desk, attempt)).toEqual({ outcome: 'unknown' });
    expect(await lookUpBatch(desk, attempt)).toMatchObject({ outcome: 'settled' });
    expect(partly.asked).toEqual(['submit', 'lookUp']);
    const shpis = await court.rows('select number, shpi from letter where batch_id = ? order by number', [batchId]);
    expect(shpis).toEqual([
      { number: first?.number, shpi: FIRST_SHPI },
      { number: second?.number, shpi: SECOND_SHPI },
    ]);
  });
});
