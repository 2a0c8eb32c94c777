import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { recordCancel, recordSendBack } from '#activities/letters/record-decisions.ts';
import { openBatches } from '#db/batches/open-batches.ts';
import { CLERK_ID, ownCourt, putLetter, SUPERVISOR_ID } from './kit/own-court.ts';
import { letterDesk } from './kit/letter-desk.ts';
import { putSigned } from '../batches/kit/put-batch.ts';

describe('a recall', () => {
  const court = ownCourt();
  const cancel = (letterId: string) =>
    recordCancel(letterDesk(court), { letterId, decisionId: randomUUID(), actorId: CLERK_ID, reason: 'ошибка' });

  it('comes too late once a batch has taken the letter, and changes nothing of it', async () => {
    const { id } = await putSigned(court);
    await court.orm.em.fork().transactional((em) => openBatches(em, { siteId: '50MS0095', now: new Date() }));
    expect(await cancel(id)).toBe(false);
    expect((await court.letter(id)).status).toBe('queued');
    expect(await court.rows(`select 1 from timeline where subject_id = ? and kind = 'cancelled'`, [id])).toEqual([]);
  });

  it('takes the letter that no batch has taken, closes its tasks and is told to the workflow once', async () => {
    const { id } = await putLetter(court);
    expect([await cancel(id), await cancel(id)]).toEqual([true, true]);
    expect((await court.letter(id)).status).toBe('cancelled');
    const told = await court.rows('select signal_name from outbox where workflow_id = ?', [`letter/${id}`]);
    expect(told).toEqual([{ signal_name: 'cancel' }]);
  });

  it('cannot be made of a letter that the Post has', async () => {
    const { id } = await putLetter(court, { status: 'accepted', shpi: '14000026000019' });
    expect(await cancel(id)).toBe(false);
    expect((await court.letter(id)).status).toBe('accepted');
  });
});

describe('sending back', () => {
  const court = ownCourt();

  it('told again when the letter is in a later round takes it out of nobody’s hands', async () => {
    const { id: letterId } = await putLetter(court, { revision: 2 });
    const decision = { letterId, decisionId: randomUUID(), revision: 1, actorId: SUPERVISOR_ID, remark: 'исправьте' };
    await recordSendBack(letterDesk(court), decision);
    expect((await court.letter(letterId)).status).toBe('awaiting_signature');
  });

  it('opens one task for the author, however often it is told', async () => {
    const { id: letterId } = await putLetter(court);
    const decision = { letterId, decisionId: randomUUID(), revision: 1, actorId: SUPERVISOR_ID, remark: 'исправьте' };
    await recordSendBack(letterDesk(court), decision);
    await recordSendBack(letterDesk(court), { ...decision, remark: '…' });
    expect(await court.rows('select kind, assignee_id from task where subject_id = ?', [letterId])).toEqual([
      { kind: 'revise', assignee_id: CLERK_ID },
    ]);
    expect(await court.letter(letterId)).toMatchObject({ status: 'returned', remark: 'исправьте' });
  });
});
