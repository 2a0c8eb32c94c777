import { describe, expect, it } from 'vitest';
import { collectNotices } from '#activities/tracking/collect-notices.ts';
import type { TrackingDependencies } from '#activities/tracking/dependencies.ts';
import { postChannels } from '#activities/ports/post-channels.ts';
import type { PostFile } from '#activities/ports/post-channel.ts';
import type { Letter } from '#db/letters/letter.entity.ts';
import { putBatch, scriptedChannel } from '../batches/kit/put-batch.ts';
import { MemoryBlobs, ownCourt, putLetter } from '../letters/kit/own-court.ts';

const HOUR_MS = 3_600_000;
const unused = (): Promise<never> => Promise.reject(new Error('not a part of this test'));

describe('a notice of delivery', () => {
  const court = ownCourt();

  const putDelivered = async (shpi: string, hoursAgo = 0): Promise<Letter> => {
    const statusSince = new Date(Date.now() - hoursAgo * HOUR_MS);
    const { batchId } = await putBatch(court, 1);
    return putLetter(court, { status: 'delivered', outcome: 'delivered', shpi, statusSince, batchId });
  };
  function desk(text: string | null, file?: PostFile): TrackingDependencies {
    const bytes = new TextEncoder().encode(text ?? '?');
    const ready = { state: 'ready', bytes, fileName: 'n.pdf', mediaType: 'application/pdf' } as const;
    return {
      ...{ orm: court.orm, blobs: new MemoryBlobs(), isRehearsal: false, ticketDelayMs: 1, noticeWindowMs: HOUR_MS },
      tracking: { openTicket: unused, answerByTicket: unused, history: unused },
      channels: postChannels([{ ...scriptedChannel({}), deliveryNotice: () => Promise.resolve(file ?? ready) }]),
      reader: { textOf: () => Promise.resolve(text) },
    };
  }
  const filed = (id: string) => court.rows(`select 1 from file where subject_id = ? and kind = 'notice'`, [id]);
  const told = (id: string) =>
    court.rows(
      `select signal_name, (payload->>'isNoticeMissing')::boolean as missing from outbox where workflow_id = ? order by id`,
      [`letter/${id}`],
    );
  /** Nothing is fetched for the next test. */
  const setAside = (id: string) => court.rows(`update letter set status = 'filed' where id = ?`, [id]);

  it('of another letter is never filed: a person sees at once what came', async () => {
    const { id } = await putDelivered('14000026000019');
    await collectNotices(desk('ШПИ 14000026000026'));
    expect(await filed(id)).toEqual([]);
    expect(await court.rows('select kind, details from task where subject_id = ?', [id])).toEqual([
      { kind: 'missing_notice', details: { why: 'other_letter' } },
    ]);
    await setAside(id);
  });

  it('in which the number stands only as a part of a longer one is another letter’s', async () => {
    const { id } = await putDelivered('14000026000071');
    await collectNotices(desk('114000026000071 и 140000260000719'));
    expect(await filed(id)).toEqual([]);
    await setAside(id);
  });

  it('that does not open is never filed', async () => {
    const { id } = await putDelivered('14000026000033');
    await collectNotices(desk(null));
    expect(await filed(id)).toEqual([]);
    await setAside(id);
  });

  it('is filed once, and the workflow hears of the outcome with it', async () => {
    const { id } = await putDelivered('14000026000040');
    const own = desk('вручено 140000 26 00004 0');
    await collectNotices(own);
    await collectNotices(own);
    expect(await filed(id)).toHaveLength(1);
    expect(await told(id)).toEqual([{ signal_name: 'outcomeReported', missing: false }]);
    await setAside(id);
  });

  it('that does not come in its term becomes a task once, and is told when it comes after all', async () => {
    const { id } = await putDelivered('14000026000057', 2);
    const absent = desk('', { state: 'absent' });
    await collectNotices(absent);
    await collectNotices(absent);
    expect(await court.rows('select kind from task where subject_id = ?', [id])).toEqual([{ kind: 'missing_notice' }]);
    await collectNotices(desk('14000026000057'));
    expect(await told(id)).toEqual([
      { signal_name: 'outcomeReported', missing: true },
      { signal_name: 'noticeReported', missing: null },
    ]);
    await setAside(id);
  });

  it('that is within its term is waited for without a task', async () => {
    const { id } = await putDelivered('14000026000064');
    await collectNotices(desk('', { state: 'absent' }));
    expect(await court.rows('select 1 from task where subject_id = ?', [id])).toEqual([]);
    expect(await told(id)).toEqual([]);
    await setAside(id);
  });
});
