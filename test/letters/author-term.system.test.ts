import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { recordFaults } from '#activities/letters/prepare-letter.ts';
import { recordSendBack } from '#activities/letters/record-decisions.ts';
import { shareRejected } from '#db/batches/share-results.ts';
import { voidApproval } from '#db/batches/void-approval.ts';
import { countLate } from '#db/letters/late-letters.ts';
import { listLetters } from '#db/letters/letter-list.ts';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import { freeze, putSigned } from '../batches/kit/put-batch.ts';
import { letterDesk } from './kit/letter-desk.ts';
import { ownCourt, putLetter, SUPERVISOR_ID, type OwnCourt } from './kit/own-court.ts';

/** The last step before a letter kept the term of its author's task. */
const BEFORE = 'Migration20261201006000_in_earnest';
const FAULT = { row: 1, column: 'FILE_NAME', message: 'испорчен' } as const;

type Row = { readonly until: string | null; readonly due: Date };

function termsOf(court: OwnCourt, letterId: string): Promise<Row[]> {
  return court.rows<Row>(
    `select l.awaiting ->> 'until' as until, t.due_at as due from letter l
     join task t on t.subject_id = l.id and t.closed_at is null where l.id = ?`,
    [letterId],
  );
}

/** Every way in which a letter comes back to its author. */
const WAYS: readonly (readonly [string, (court: OwnCourt) => Promise<string>])[] = [
  [
    'sent back with a remark',
    async (court) => {
      const { id: letterId } = await putLetter(court);
      const decision = { decisionId: randomUUID(), revision: 1, actorId: SUPERVISOR_ID, remark: 'исправьте' };
      await recordSendBack(letterDesk(court), { letterId, ...decision });
      return letterId;
    },
  ],
  [
    'with faults of its document, told twice',
    async (court) => {
      const { id: letterId, approverId } = await putLetter(court, { status: 'preparing' });
      const fault = { code: 'too_big', field: 'pdf', message: 'слишком большой' };
      await recordFaults(letterDesk(court), { letterId, revision: 1, approverId }, [fault]);
      await recordFaults(letterDesk(court), { letterId, revision: 1, approverId }, [fault]);
      return letterId;
    },
  ],
  [
    'rejected by the Post',
    async (court) => {
      const { id: letterId } = await putSigned(court);
      const [batchId = ''] = await freeze(court);
      await court.rows(`update letter set status = 'submitting' where id = ?`, [letterId]);
      const rejected = { letterId, revision: 1, faults: [FAULT] };
      await court.orm.em.fork().transactional((em) => shareRejected(em, batchId, rejected, new Date()));
      return letterId;
    },
  ],
  [
    'changed after it was signed',
    async (court) => {
      const { id: letterId } = await putSigned(court);
      const [batchId = ''] = await freeze(court);
      const voided = { letterId, revision: 1, row: 1, reason: { code: 'pair_lost' } } as const;
      await court.orm.em.fork().transactional((em) => voidApproval(em, batchId, voided, new Date()));
      return letterId;
    },
  ],
];

describe('a letter that is back at its author', () => {
  const court = ownCourt();

  it.each(WAYS)('%s waits until the very instant that his task says, and is late with it', async (_, giveBack) => {
    const before = await countLate(court.orm.em.fork(), DEMO_SITE_ID, new Date('2030-01-01'));
    const id = await giveBack(court);
    const terms = await termsOf(court, id);
    expect(terms).toHaveLength(1);
    const [{ until, due } = { until: null, due: new Date(0) }] = terms;
    expect(until).toBe(new Date(due).toISOString());
    const after = new Date(new Date(due).getTime() + 1);
    const own = { siteId: DEMO_SITE_ID, timeZone: 'Europe/Moscow', limit: 50 } as const;
    const late = await listLetters(court.orm.em.fork(), { ...own, folder: 'to_mend', lateAt: after });
    expect(late.map((letter) => letter.id)).toContain(id);
    const counted = await countLate(court.orm.em.fork(), DEMO_SITE_ID, new Date('2030-01-01'));
    expect(counted.get('to_mend')).toBe((before.get('to_mend') ?? 0) + 1);
  });

  it('when the program is upgraded gets the term of the task that waits', async () => {
    const ids = [];
    for (const [, giveBack] of WAYS.slice(0, 2)) ids.push(await giveBack(court));
    await court.orm.migrator.down({ to: BEFORE });
    for (const id of ids) expect((await termsOf(court, id))[0]?.until).toBeNull();
    await court.orm.migrator.up();
    for (const id of ids) {
      const [{ until, due } = { until: null, due: new Date(0) }] = await termsOf(court, id);
      expect(until).toBe(new Date(due).toISOString());
    }
  });
});
