import { describe, expect, it } from 'vitest';
import { buildBatchArchive } from '#activities/batches/build-batch-archive.ts';
import { ArchiveDiffersError } from '#activities/batches/sent-letters.ts';
import { lookUpBatch } from '#activities/batches/look-up.ts';
import { submitArchive } from '#activities/batches/submit-archive.ts';
import { ChannelUnavailableError, type SubmissionArchive } from '#activities/ports/post-channel.ts';
import { openArchive } from '#activities/post/open-archive.ts';
import { OTPRAVKA_2020 } from '#test/post/kit/otpravka-2020.ts';
import { ownCourt } from '../letters/kit/own-court.ts';
import { readRegistry } from '../post/kit/read-registry.ts';
import {
  acceptedAs,
  batchDesk,
  BLOBS,
  freeze,
  putBatch,
  scriptedChannel,
  type ChannelScript,
} from './kit/put-batch.ts';

describe('a submission', () => {
  const court = ownCourt();

  async function ready(count = 1) {
    const batch = await putBatch(court, count);
    await buildBatchArchive(batchDesk(court), { batchId: batch.batchId });
    return batch;
  }
  const submit = async (batchId: string, script: ChannelScript, attempt = 1) => {
    const channel = scriptedChannel(script);
    const result = await submitArchive(batchDesk(court, channel), { batchId, attempt });
    return { result, asked: channel.asked };
  };
  const intents = (batchId: string) =>
    court.rows('select attempt, outcome from submission_intent where batch_id = ?', [batchId]);

  it('has its intent committed before the first byte leaves', async () => {
    const { batchId } = await ready();
    const seen: unknown[] = [];
    await submit(batchId, {
      submit: async () => {
        seen.push(...(await intents(batchId)));
        return { outcome: 'unknown', reason: 'ответа нет' };
      },
    });
    expect(seen).toEqual([{ attempt: 1, outcome: null }]);
  });

  it('that somebody began and nobody recorded is never made again: its answer is unknown', async () => {
    const { batchId, letters } = await ready();
    // The worker is killed while the Post takes the archive in: begun, and nothing recorded.
    await submit(batchId, { submit: () => Promise.reject(new Error('killed')) }).catch(() => undefined);
    const { result, asked } = await submit(batchId, {});
    expect([result, asked]).toEqual([{ outcome: 'unknown' }, []]);
    expect((await court.letter(letters[0]?.id ?? '')).status).toBe('unknown');
  });

  it('that a person carries is open until he has looked: it is neither taken for sent nor made again', async () => {
    const { batchId, letters } = await ready();
    const handed = await submit(batchId, { submit: () => ({ outcome: 'handed_to_person' }) });
    expect(handed.result).toEqual({ outcome: 'handed_to_person' });
    expect((await court.letter(letters[0]?.id ?? '')).status).toBe('unknown');
    expect((await submit(batchId, {})).asked).toEqual([]);
  });

  it('with an unclear answer is not made again under the same attempt', async () => {
    const { batchId } = await ready();
    const unclear: ChannelScript = { submit: () => ({ outcome: 'unknown', reason: 'обрыв' }) };
    expect((await submit(batchId, unclear)).result).toEqual({ outcome: 'unknown' });
    expect((await submit(batchId, unclear)).asked).toEqual([]);
  });

  it('of which certainly nothing left may be made again under the same attempt', async () => {
    const { batchId, letters } = await ready();
    const away = await submit(batchId, { submit: () => Promise.reject(new ChannelUnavailableError('refused')) });
    expect(away.result).toEqual({ outcome: 'not_sent' });
    const answer = {
      outcome: 'answered',
      uploadId: 'A-1',
      letters: [acceptedAs(letters[0], '14000026000019')],
    } as const;
    expect((await submit(batchId, { submit: () => answer })).result).toEqual({ outcome: 'settled' });
    expect(await intents(batchId)).toEqual([{ attempt: 1, outcome: 'answered' }]);
  });

  it('of a batch that was answered sends nothing, whatever the attempt', async () => {
    const { batchId, letters } = await ready();
    const answer = {
      outcome: 'answered',
      uploadId: 'A-2',
      letters: [acceptedAs(letters[0], '14000026000026')],
    } as const;
    await submit(batchId, { submit: () => answer });
    const again = submit(batchId, { submit: () => answer }, 2);
    await expect(again).resolves.toEqual({ result: { outcome: 'settled' }, asked: [] });
  });

  it('goes by the channel that the batch was opened for: a worker without it sends nothing by another', async () => {
    const { batchId } = await ready();
    await court.rows(`update batch set channel = 'gateway' where id = ?`, [batchId]);
    const channel = scriptedChannel({});
    await submitArchive(batchDesk(court, channel), { batchId, attempt: 1 });
    expect([channel.asked, await intents(batchId)]).toEqual([[], []]);
  });

  it('of which nothing has left is let go where its way is not connected: its letters are free, and people are told', async () => {
    for (const isPutOffBefore of [false, true]) {
      await freeze(court);
      const { batchId, letters } = await ready(2);
      if (isPutOffBefore)
        await submit(batchId, { submit: () => Promise.reject(new ChannelUnavailableError('refused')) });
      await court.rows(`update batch set channel = 'gateway' where id = ?`, [batchId]);
      expect((await submit(batchId, {})).result).toEqual({ outcome: 'settled' });
      for (const { id } of letters)
        expect(await court.letter(id)).toMatchObject({ batchId: null, awaiting: { code: 'next_batch' } });
      const told = await court.rows(
        `select details from task where incident_key = 'unconnected-way/50MS0095' and closed_at is null`,
      );
      expect(JSON.stringify(told)).toMatch(/Прямой интерфейс Почты не подключён.*ни одно не передано/);
      // The next batch goes by the way that the site has, and then nothing is amiss any more.
      const [next = ''] = await freeze(court);
      expect(await court.rows('select letter_id from batch_letter where batch_id = ?', [next])).toHaveLength(2);
      expect(await court.rows(`select 1 from task where kind = 'incident' and closed_at is null`)).toEqual([]);
    }
  });

  it('that somebody began is not let go where its way is not connected: a person must look first', async () => {
    const { batchId, letters } = await ready();
    await submit(batchId, { submit: () => Promise.reject(new Error('killed')) }).catch(() => undefined);
    await court.rows(`update batch set channel = 'gateway' where id = ?`, [batchId]);
    expect((await submit(batchId, {})).result).toEqual({ outcome: 'unknown' });
    expect(await court.letter(letters[0]?.id ?? '')).toMatchObject({ batchId, status: 'unknown' });
    const seen = await lookUpBatch(batchDesk(court), { batchId, attempt: 1 });
    expect(seen.outcome).toBe('unclear');
  });

  it('refused whole goes back to every author, with the row’s own fault where the Post named one', async () => {
    const { batchId, letters } = await ready(2);
    const faults = [{ row: 2, column: 'INN', message: 'Неверный ИНН' }];
    await submit(batchId, { submit: () => ({ outcome: 'refused', faults, message: 'ошибки в реестре' }) });
    const [first, second] = await Promise.all(letters.map(({ id }) => court.letter(id)));
    expect([first?.status, second?.status]).toEqual(['needs_fix', 'needs_fix']);
    expect(second?.faults).toMatchObject([{ field: 'recipient.inn' }]);
  });

  it('is told with the letters that stand in the very bytes sent: an answer is held against them', async () => {
    const { batchId, letters } = await putBatch(court, 4);
    await court.rows(`update letter set kind = 'simple' where id = ?`, [letters[2]?.id]);
    await court.rows(`update file set facts = null where subject_id = ? and kind = 'signature'`, [letters[2]?.id]);
    BLOBS.lose(letters[1]?.pdfSha256 ?? '');
    await buildBatchArchive(batchDesk(court), { batchId });
    const sent: SubmissionArchive[] = [];
    await submit(batchId, {
      submit: (archive) => {
        sent.push(archive);
        return { outcome: 'unknown', reason: 'ответа нет' };
      },
    });
    const profile = OTPRAVKA_2020;
    expect(sent[0]?.profileId).toBe(profile.id);
    const { registry } = await openArchive(sent[0]?.bytes ?? new Uint8Array(), profile);
    const written = (await readRegistry(registry, profile)).map(({ LETTER_REG_NUMBER, MAILCATEGORY }, place) => ({
      ...{ registrationNumber: LETTER_REG_NUMBER, row: place + 1, isRegistered: MAILCATEGORY === '1' },
    }));
    expect(sent[0]?.letters).toEqual(written);
    expect(written.map(({ isRegistered }) => isRegistered)).toEqual([true, false, true]);
  });

  it('is not begun when the archive and the batch’s rows tell different letters', async () => {
    const { batchId } = await ready(2);
    await court.rows('update batch_letter set row = 3 - row where batch_id = ?', [batchId]);
    const channel = scriptedChannel({});
    const attempt = submitArchive(batchDesk(court, channel), { batchId, attempt: 1 });
    await expect(attempt).rejects.toThrow(ArchiveDiffersError);
    expect([channel.asked, await intents(batchId)]).toEqual([[], []]);
  });
});
