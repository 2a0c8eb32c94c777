import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { recordEndorsed } from '#activities/letters/record-endorsed.ts';
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

  it('a visa opens the supervisor’s own task with his own term, once, and the row says who and when', async () => {
    const { id } = await putLetter(court, { status: 'awaiting_visa', authorId: CLERK_ID });
    const decision = { letterId: id, decisionId: randomUUID(), revision: 1, actorId: CLERK_ID };
    const request = { ...decision, approverId: SUPERVISOR_ID, pdfSha256: 'a'.repeat(64) };
    await recordEndorsed(letterDesk(court), request);
    await recordEndorsed(letterDesk(court), request);
    const [letter] = await court.rows(
      `select status, awaiting ->> 'code' as awaiting, endorsed_at is not null as is_told from letter where id = ?`,
      [id],
    );
    expect(letter).toEqual({ status: 'awaiting_signature', awaiting: 'signature', is_told: true });
    const tasks = await court.rows('select kind, assignee_id, excluded_owner_id from task where subject_id = ?', [id]);
    expect(tasks).toEqual([{ kind: 'approve', assignee_id: SUPERVISOR_ID, excluded_owner_id: CLERK_ID }]);
  });
});
