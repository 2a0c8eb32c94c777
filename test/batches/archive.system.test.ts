import { describe, expect, it } from 'vitest';
import { buildBatchArchive } from '#activities/batches/build-batch-archive.ts';
import type { SignatureVerifier } from '#activities/ports/signer.ts';
import { openArchive } from '#activities/post/open-archive.ts';
import type { Letter } from '#db/letters/letter.entity.ts';
import { postFileName } from '#domain/letters/letter-number.ts';
import { OTPRAVKA_2020 } from '#test/post/kit/otpravka-2020.ts';
import { CLERK_ID, GOOD_VERDICT, ownCourt, verdictAlways } from '../letters/kit/own-court.ts';
import { batchDesk, BLOBS, putBatch } from './kit/put-batch.ts';

describe('the archive of a batch', () => {
  const court = ownCourt();

  const build = (batchId: string, verifier?: SignatureVerifier) =>
    expect(buildBatchArchive(batchDesk(court, undefined, verifier), { batchId })).resolves.toBeUndefined();
  const fileOf = (letter: Letter | undefined): string => postFileName(letter?.number ?? '');
  const namesIn = async (batchId: string): Promise<readonly string[]> => {
    const [batch] = await court.rows<{ sha256: string }>('select archive_sha256 as sha256 from batch where id = ?', [
      batchId,
    ]);
    if (batch?.sha256 == null) return [];
    return (await openArchive(await BLOBS.get(batch.sha256), OTPRAVKA_2020)).fileNames;
  };

  it('leaves out a letter whose addressee was changed after it was signed; the others go', async () => {
    const { batchId, letters } = await putBatch(court, 2);
    const [changed, whole] = letters;
    await court.rows(`update letter set recipient_address = '101000, г Москва, ул Чужая, д 1' where id = ?`, [
      changed?.id,
    ]);
    await build(batchId);
    expect(await namesIn(batchId)).toEqual([fileOf(whole)]);
    expect(await court.letter(changed?.id ?? '')).toMatchObject({ status: 'needs_fix', batchId: null });
    expect(await court.rows('select kind, assignee_id from task where subject_id = ?', [changed?.id])).toEqual([
      { kind: 'mend', assignee_id: CLERK_ID },
    ]);
  });

  it('leaves out a letter whose file is lost; the others keep consecutive rows', async () => {
    const { batchId, letters } = await putBatch(court, 3);
    BLOBS.lose(letters[0]?.pdfSha256 ?? '');
    await build(batchId);
    expect(await namesIn(batchId)).toEqual([fileOf(letters[1]), fileOf(letters[2])]);
    const rows = await court.rows('select row from batch_letter where batch_id = ? and result is null order by row', [
      batchId,
    ]);
    expect(rows).toEqual([{ row: 1 }, { row: 2 }]);
  });

  it('has nothing in it whose signature no longer holds or is of a revoked certificate', async () => {
    for (const verdict of [{ signature: 'document_changed' }, { revocation: 'revoked' }] as const) {
      const { batchId, letters } = await putBatch(court, 1);
      const verifier = verdictAlways({ ...GOOD_VERDICT, ...verdict });
      await build(batchId, verifier);
      expect(await namesIn(batchId)).toEqual([]);
      expect((await court.letter(letters[0]?.id ?? '')).status).toBe('needs_fix');
    }
  });

  it('is made once: what was written as the batch’s identity never changes', async () => {
    const { batchId, letters } = await putBatch(court, 2);
    await build(batchId);
    const before = await namesIn(batchId);
    BLOBS.lose(letters[0]?.pdfSha256 ?? '');
    await build(batchId);
    expect(await namesIn(batchId)).toEqual(before);
    // Who is in the archive may be on his way already: nobody is sent back for it to be sent again.
    expect(await court.letter(letters[0]?.id ?? '')).toMatchObject({ status: 'queued', batchId });
  });
});
