import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { prepareLetter } from '#activities/letters/prepare-letter.ts';
import { CLERK_ID, ownCourt, putLetter, SUPERVISOR_ID } from './kit/own-court.ts';
import { letterDesk, type LetterDesk } from './kit/letter-desk.ts';

const PDF = new TextEncoder().encode('%PDF-1.7 document');

describe('a letter that is ready for approval', () => {
  const court = ownCourt();

  /** Documents convert, and together they make a letter. */
  function preparingDesk(): LetterDesk {
    return {
      ...letterDesk(court),
      converter: {
        convert: () => Promise.resolve({ ok: true, kind: 'docx', pdf: PDF, pageCount: 1, warnings: [] }),
        close: () => Promise.resolve(),
      },
      press: {
        assemble: () => Promise.resolve({ pdf: PDF, pageCount: 1, warnings: [] }),
        stamp: () => Promise.resolve(PDF),
        check: () => Promise.resolve([]),
      },
    };
  }

  async function put(desk: LetterDesk, changes: Parameters<typeof putLetter>[1]): Promise<string> {
    const { id } = await putLetter(court, changes);
    await court.rows(
      `insert into attachment (id, letter_id, ordinal, file_name, byte_size, sha256, created_at)
       values (?, ?, 1, 'приказ.pdf', 1, ?, now())`,
      [randomUUID(), id, await desk.blobs.put(PDF)],
    );
    return id;
  }

  it('is not one that became another’s like after it was asked about, unless either says why', async () => {
    const desk = preparingDesk();
    const recipientName = 'Повторов Пётр';
    const other = await put(desk, { recipientName });
    const prepared = async (repeatReason: string | null, isSentAgain = true) => {
      const letterId = await put(desk, { status: 'returned', recipientName, repeatReason });
      const resubmittedById = isSentAgain ? CLERK_ID : undefined;
      const { result } = await prepareLetter(desk, {
        ...{ letterId, revision: 2, approverId: SUPERVISOR_ID },
        resubmittedById,
      });
      const { faults } = await court.letter(letterId);
      await court.rows(`update letter set status = 'cancelled' where id = ?`, [letterId]);
      return [result, faults?.map(({ code, field }) => `${code} ${field}`)];
    };
    expect(await prepared(null)).toEqual(['faulty', ['repeat_unexplained repeatReason']]);
    expect(await prepared(null, false), 'whom nobody has sent again').toEqual(['ready', undefined]);
    expect(await prepared('первое затерялось')).toEqual(['ready', undefined]);
    await court.rows(`update letter set repeat_reason = 'второй экземпляр' where id = ?`, [other]);
    expect(await prepared(null)).toEqual(['ready', undefined]);
  });

  it('becomes the supervisor’s task, and its author is excluded from it for ever', async () => {
    const desk = preparingDesk();
    const id = await put(desk, { status: 'preparing', authorId: CLERK_ID });
    const request = { letterId: id, revision: 1, approverId: SUPERVISOR_ID };
    expect(await prepareLetter(desk, request)).toMatchObject({ result: 'ready' });
    expect(
      await court.rows('select kind, assignee_id, excluded_owner_id from task where subject_id = ?', [id]),
    ).toEqual([{ kind: 'approve', assignee_id: SUPERVISOR_ID, excluded_owner_id: CLERK_ID }]);
  });
});
