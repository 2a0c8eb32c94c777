import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { recordCancel, recordSendBack } from '#activities/letters/record-decisions.ts';
import { readTimeline } from '#api/work/timeline-view.ts';
import { listLeftOut } from '#db/batches/left-out.ts';
import { openBatches } from '#db/batches/open-batches.ts';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import { batchSubject } from '#domain/work/subject.ts';
import { letterDesk } from '../letters/kit/letter-desk.ts';
import { CLERK_ID, ownCourt, SUPERVISOR_ID } from '../letters/kit/own-court.ts';
import { freeze, putSigned } from './kit/put-batch.ts';

describe('a batch of which a confirmed letter was recalled meanwhile', () => {
  const court = ownCourt();
  const open = (letterIds: readonly string[]) =>
    court.orm.em
      .fork()
      .transactional((em) =>
        openBatches(em, { siteId: DEMO_SITE_ID, now: new Date(), createdById: SUPERVISOR_ID, letterIds }),
      );

  it('names the letter that left, when, by whom and why, in its course and beside its letters', async () => {
    const [kept, recalled] = [await putSigned(court), await putSigned(court)];
    const cancel = { letterId: recalled.id, decisionId: randomUUID(), actorId: CLERK_ID, reason: 'не то дело' };
    expect(await recordCancel(letterDesk(court), cancel)).toBe(true);
    const { opened } = await open([kept.id, recalled.id]);
    expect(opened).toMatchObject([{ letterCount: 1 }]);
    const batchId = opened[0]?.batchId ?? '';
    const [recall] = await court.rows<{ at: Date }>(
      `select at from timeline where subject_id = ? and event_key = 'cancelled'`,
      [recalled.id],
    );
    expect(await listLeftOut(court.orm.em.fork(), batchId)).toEqual([
      {
        ...{ letterId: recalled.id, number: recalled.number, why: 'left_recalled', reason: 'не то дело' },
        ...{ byName: 'Примерова Анна Сергеевна', at: new Date(recall?.at ?? 0) },
      },
    ]);
    expect(await readTimeline(court.orm.em.fork(), batchSubject(batchId))).toMatchObject([
      {
        kind: 'left_recalled',
        actorName: 'Примерова Анна Сергеевна',
        text: `Письмо ${recalled.number ?? ''} в партию не вошло: его отозвали раньше, чем партия собрана`,
      },
    ]);
  });

  it('says of another why it is not there, and nothing where all that was confirmed is', async () => {
    const [kept, elsewhere] = [await putSigned(court), await putSigned(court)];
    await court.rows(`update letter set recall_until = now() + interval '1 hour' where id = ?`, [kept.id]);
    await freeze(court);
    await court.rows(`update letter set recall_until = now() - interval '1 hour' where id = ?`, [kept.id]);
    const back = await putSigned(court, { status: 'awaiting_signature' });
    const decision = { decisionId: randomUUID(), revision: 1, actorId: SUPERVISOR_ID, remark: 'исправьте' };
    await recordSendBack(letterDesk(court), { letterId: back.id, ...decision });
    const { opened } = await open([kept.id, elsewhere.id, back.id]);
    const left = await listLeftOut(court.orm.em.fork(), opened[0]?.batchId ?? '');
    expect(left.map(({ letterId, why }) => [letterId, why])).toEqual([
      [elsewhere.id, 'left_elsewhere'],
      [back.id, 'left_given_back'],
    ]);
    const whole = await open([(await putSigned(court)).id]);
    expect(await listLeftOut(court.orm.em.fork(), whole.opened[0]?.batchId ?? '')).toEqual([]);
  });
});
