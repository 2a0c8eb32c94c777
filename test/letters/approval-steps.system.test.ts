import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { recordSendBack } from '#activities/letters/record-decisions.ts';
import { CLERK_ID, ownCourt, putLetter, SUPERVISOR_ID } from './kit/own-court.ts';
import { letterDesk } from './kit/letter-desk.ts';

describe('steps of approval', () => {
  const court = ownCourt();

  it('a remark about a field stands beside that field while the author has the letter', async () => {
    const { id } = await putLetter(court, { status: 'awaiting_signature', authorId: CLERK_ID });
    const decision = { letterId: id, decisionId: randomUUID(), revision: 1, actorId: SUPERVISOR_ID };
    await recordSendBack(letterDesk(court), { ...decision, remark: 'Не тот индекс', field: 'recipient.address' });
    const [letter] = await court.rows('select status, remark, faults from letter where id = ?', [id]);
    expect(letter).toEqual({
      ...{ status: 'returned', remark: 'Не тот индекс' },
      faults: [{ code: 'supervisors_remark', field: 'recipient.address', message: 'Не тот индекс' }],
    });
  });
});
