import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { SettlementRequest } from '#activities/letters/contract.ts';
import { recordFiled, recordSendBack } from '#activities/letters/record-decisions.ts';
import { recordReturnQuestion, recordSettlement } from '#activities/letters/settle-return.ts';
import { letterDesk } from '../letters/kit/letter-desk.ts';
import { CLERK_ID, ownCourt, putLetter, SUPERVISOR_ID } from '../letters/kit/own-court.ts';

describe('a letter that was not delivered', () => {
  const court = ownCourt();
  const ask = (letterId: string) => recordReturnQuestion(letterDesk(court), letterId);
  const settle = (letterId: string, more: Partial<SettlementRequest> = {}) =>
    recordSettlement(letterDesk(court), {
      ...{ letterId, decisionId: randomUUID(), actorId: CLERK_ID, choice: 'count_as_notified', ...more },
    });

  async function putBack(...codes: [number, number][]): Promise<string> {
    const row = {
      status: 'returned_to_court',
      outcome: 'returned_to_court',
      ...{ acceptedAt: new Date('2026-11-01'), caseNumber: '2-1195/2026' },
    } as const;
    const { id } = await putLetter(court, row);
    for (const [index, [operType, operAttr]] of codes.entries()) {
      await court.rows(
        `insert into postal_event (letter_id, shpi, oper_type, oper_attr, oper_date, office_index, received_at)
         values (?, '14000026000033', ?, ?, ?, '140000', now()) returning id`,
        [id, operType, operAttr, `${String(10 + index)}.11.2026 10:00:00`],
      );
    }
    return id;
  }
  const tasksOf = (id: string) =>
    court.rows('select kind, status, assignee_id, details from task where subject_id = ? order by created_at', [id]);

  it('becomes the clerk’s task with its cause, once however often it is asked, and with a term', async () => {
    const id = await putBack([8, 2], [12, 1], [3, 1], [2, 2]);
    expect([await ask(id), await ask(id)]).toEqual(
      Array(2).fill({ cause: 'storage_expired', procedure: 'order', isSettled: false }),
    );
    expect(await tasksOf(id)).toEqual([
      { kind: 'undelivered', status: 'reserved', assignee_id: CLERK_ID, details: { cause: 'storage_expired' } },
    ]);
    const [row] = await court.rows<{ awaiting: object; due: boolean }>(
      `select awaiting, (select due_at > created_at from task where subject_id = letter.id) as due from letter where id = ?`,
      [id],
    );
    expect(row).toMatchObject({ awaiting: { code: 'after_return', until: expect.any(String) as string }, due: true });
  });

  it('of a program is everybody’s who may settle it, with the same term; so is a letter of a program that is sent back', async () => {
    const authorId = randomUUID();
    await court.rows(
      `insert into account (id, login, full_name, position, role, site_id, is_active, is_machine, created_at)
       select ?, 'program', 'Архив суда', 'программа', 'clerk', site_id, true, true, now() from account where id = ? returning id`,
      [authorId, CLERK_ID],
    );
    const back = await putLetter(court, { authorId, status: 'returned_to_court', outcome: 'returned_to_court' });
    await ask(back.id);
    const sent = await putLetter(court, { authorId });
    const remark = { letterId: sent.id, decisionId: randomUUID(), revision: 1, actorId: SUPERVISOR_ID, remark: 'Нет' };
    await recordSendBack(letterDesk(court), remark);
    const tasks = await court.rows(
      `select kind, status, assignee_id, due_at > created_at as due from task where subject_id in (?, ?) order by kind`,
      [back.id, sent.id],
    );
    const everybodys = { status: 'ready', assignee_id: null, due: true };
    expect(tasks).toEqual([
      { kind: 'revise', ...everybodys },
      { kind: 'undelivered', ...everybodys },
    ]);
  });

  it('is settled once: who, when, the cause, the norms; told to the process without words, and the task is done', async () => {
    const id = await putBack([3, 4], [2, 2]);
    await ask(id);
    await settle(id, { reason: 'конверт в деле' });
    await settle(id, { choice: 'other_way', reason: '…', actorId: SUPERVISOR_ID });
    const settled = await court.rows(
      'select cause, choice, norms, reason, decided_by_id from letter_settlement where letter_id = ?',
      [id],
    );
    expect(settled).toEqual([
      {
        ...{ cause: 'refused', choice: 'count_as_notified', reason: 'конверт в деле', decided_by_id: CLERK_ID },
        norms: ['gpk_117', 'gk_165_1', 'pp25_68'],
      },
    ]);
    expect(await tasksOf(id)).toMatchObject([{ status: 'completed' }]);
    const told = await court.rows('select signal_name, payload from outbox where workflow_id = ?', [`letter/${id}`]);
    expect(told).toEqual([
      { signal_name: 'settleReturn', payload: { actorId: CLERK_ID, choice: 'count_as_notified', reason: '…' } },
    ]);
    expect(await ask(id)).toEqual({ cause: 'refused', isSettled: true });
    await recordFiled(letterDesk(court), { letterId: id });
    expect((await court.letter(id)).status).toBe('filed');
  });

  it('goes again as a new letter with everything but the address; both letters name each other', async () => {
    const id = await putBack([3, 10], [2, 2]);
    await court.rows(
      `insert into attachment (id, letter_id, ordinal, file_name, byte_size, sha256, created_at) values (?, ?, 1, 'приказ.pdf', 7, ?, now()) returning id`,
      [randomUUID(), id, 'a'.repeat(64)],
    );
    await ask(id);
    await settle(id, { choice: 'send_again' });
    await settle(id, { choice: 'send_again' });
    const next = await court.rows<{ id: string }>(
      `select n.id, n.status, n.title, n.recipient_name, n.recipient_address, n.author_id, n.number, a.sha256
       from letter_settlement s join letter n on n.id = s.next_letter_id left join attachment a on a.letter_id = n.id
       where s.letter_id = ?`,
      [id],
    );
    const before = await court.letter(id);
    expect(next).toEqual([
      {
        ...{
          id: expect.any(String) as string,
          status: 'draft',
          number: null,
          author_id: CLERK_ID,
          sha256: 'a'.repeat(64),
        },
        ...{ title: before.title, recipient_name: before.recipientName, recipient_address: '' },
      },
    ]);
    const lines = await court.rows(`select kind, data from timeline where subject_id = ? order by kind`, [next[0]?.id]);
    expect(lines).toMatchObject([{ kind: 'created' }, { kind: 'sent_after', data: { letterId: id } }]);
    expect(await court.rows('select count(*)::int as n from letter where recipient_address = ?', [''])).toEqual([
      { n: 1 },
    ]);
  });

  it('that was lost goes again by the same address, and a supervisor’s word leaves it with its author', async () => {
    const row = { status: 'lost', outcome: 'lost', caseNumber: '2-1195/2026' } as const;
    const { id } = await putLetter(court, { ...row, acceptedAt: new Date('2026-11-01') });
    expect(await ask(id)).toEqual({ cause: 'lost', procedure: 'order', isSettled: false });
    await settle(id, { choice: 'send_again', actorId: SUPERVISOR_ID });
    const [next] = await court.rows(
      `select n.recipient_address, n.author_id, n.approver_id from letter_settlement s join letter n on n.id = s.next_letter_id where s.letter_id = ?`,
      [id],
    );
    const before = await court.letter(id);
    expect(next).toEqual({
      ...{ recipient_address: before.recipientAddress, author_id: CLERK_ID, approver_id: before.approverId },
    });
  });

  it('keeps its decision for ever: the row can be neither changed nor removed', async () => {
    const id = await putBack([3, 1], [2, 2]);
    await settle(id);
    for (const sql of [
      `update letter_settlement set reason = 'иначе' where letter_id = ?`,
      'delete from letter_settlement where letter_id = ?',
    ]) {
      await expect(court.rows(sql, [id])).rejects.toThrow(/append-only/);
    }
  });
});
