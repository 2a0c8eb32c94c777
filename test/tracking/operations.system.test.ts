import { describe, expect, it } from 'vitest';
import { applyOperations } from '#activities/tracking/apply-operations.ts';
import { closeTicket, findLettersToAsk, findTrackedByShpi, recordTicket } from '#db/tracking/tracking-tickets.ts';
import type { PostalOperation } from '#activities/ports/post-tracking.ts';
import type { Letter } from '#db/letters/letter.entity.ts';
import { ownCourt, putLetter } from '../letters/kit/own-court.ts';

const DAY_MS = 86_400_000;
const [ACCEPTED, DELIVERED, RETURNING] = [
  [1, 1],
  [2, 1],
  [3, 1],
] as const;

let lastSerial = 0;
const nextShpi = (): string => `140000260${String((lastSerial += 1)).padStart(5, '0')}`;

describe('operations of the Post', () => {
  const court = ownCourt();

  const putTracked = (changes: Partial<Letter> = {}): Promise<Letter> =>
    putLetter(court, { status: 'accepted', shpi: nextShpi(), acceptedAt: new Date(), ...changes });
  const at = (daysAgo: number): string => {
    const iso = new Date(Date.now() - daysAgo * DAY_MS).toISOString();
    return `${iso.slice(8, 10)}.${iso.slice(5, 7)}.${iso.slice(0, 4)} ${iso.slice(11, 19)}`;
  };
  const operation = ([operType, operAttr]: readonly [number, number], operDate: string): PostalOperation => {
    return { operType, operAttr, operDate, officeIndex: '140000' };
  };
  async function tell({ shpi }: Letter, ...operations: readonly PostalOperation[]): Promise<number> {
    return court.orm.em.fork().transactional(async (em) => {
      const letter = (await findTrackedByShpi(em, [shpi ?? ''])).get(shpi ?? '');
      if (!letter) throw new Error('the letter is not tracked');
      return applyOperations(em, [{ letter, operations }], new Date());
    });
  }

  it('that are told again add nothing: one line, one operation, one word to the workflow', async () => {
    const letter = await putTracked({ acceptedAt: new Date(Date.now() - 5 * DAY_MS) });
    const lost = operation([9, 0], at(1));
    expect([await tell(letter, lost), await tell(letter, lost)]).toEqual([1, 0]);
    expect(await court.rows('select oper_type from postal_event where letter_id = ?', [letter.id])).toHaveLength(1);
    expect(
      await court.rows(`select 1 from timeline where subject_id = ? and kind = 'postal'`, [letter.id]),
    ).toHaveLength(1);
  });

  it('that tell of a delivery whose notice a person has filed end the wait at once', async () => {
    const letter = await putTracked({ acceptedAt: new Date(Date.now() - 5 * DAY_MS) });
    const words = () =>
      court.rows(`select payload->>'isNoticeMissing' as missing from outbox where workflow_id = ?`, [
        `letter/${letter.id}`,
      ]);
    await court.rows(
      `insert into file (subject_kind, subject_id, kind, revision, file_name, media_type, byte_size, sha256, created_at)
       values ('letter', ?, 'notice', 1, 'n.pdf', 'application/pdf', 1, repeat('a', 64), now())`,
      [letter.id],
    );
    await tell(letter, operation(ACCEPTED, at(4)));
    expect(await words()).toEqual([]);
    await tell(letter, operation(DELIVERED, at(1)));
    expect(await words()).toEqual([{ missing: 'false' }]);
  });

  it('make the status from all that was ever told, in whatever order it was told', async () => {
    const letter = await putTracked({ acceptedAt: new Date(Date.now() - 5 * DAY_MS) });
    await tell(letter, operation(RETURNING, at(1)));
    await tell(letter, operation(ACCEPTED, at(4)));
    expect((await court.letter(letter.id)).status).toBe('returning');
  });

  it('that this program has learnt to read since end a letter’s wait when they are told again', async () => {
    const letter = await putTracked({ status: 'at_office', acceptedAt: new Date(Date.now() - 5 * DAY_MS) });
    const handed = operation([21, 2], at(1));
    await court.rows(
      `insert into postal_event (letter_id, shpi, oper_type, oper_attr, oper_date, office_index, received_at)
       values (?, ?, 21, 2, ?, '140000', now()) returning id`,
      [letter.id, letter.shpi, handed.operDate],
    );
    expect(await tell(letter, handed)).toBe(0);
    expect(await court.letter(letter.id)).toMatchObject({ status: 'delivered', outcome: 'delivered' });
    await tell(letter, handed);
    const lines = `select kind from timeline where subject_id = ? and kind in ('postal', 'delivered')`;
    expect(await court.rows(lines, [letter.id])).toEqual([{ kind: 'delivered' }]);
  });

  it('of another item that had the number before are left out of the status', async () => {
    const letter = await putTracked();
    await tell(letter, operation(DELIVERED, at(400)));
    expect(await court.letter(letter.id)).toMatchObject({ status: 'accepted', outcome: null });
  });

  it('go to the latest letter with the number: the Post gives it out again after a year', async () => {
    const shpi = nextShpi();
    const old = await putTracked({
      shpi,
      acceptedAt: new Date(Date.now() - 400 * DAY_MS),
      status: 'lost',
      outcome: 'lost',
    });
    const fresh = await putTracked({ shpi, acceptedAt: new Date(Date.now() - DAY_MS) });
    await tell(fresh, operation(DELIVERED, at(0)));
    expect((await court.letter(old.id)).outcome).toBe('lost');
    expect((await court.letter(fresh.id)).outcome).toBe('delivered');
  });

  it('never overwrite an outcome that is written', async () => {
    const letter = await putTracked({ acceptedAt: new Date(Date.now() - 5 * DAY_MS) });
    await tell(letter, operation(DELIVERED, at(2)));
    await tell(letter, operation(RETURNING, at(1)));
    expect(await court.letter(letter.id)).toMatchObject({ status: 'delivered', outcome: 'delivered' });
    // An outcome that was learnt otherwise stands, wherever the letter was seen last.
    const lost = await putTracked({ status: 'in_transit', outcome: 'lost', acceptedAt: letter.acceptedAt });
    await tell(lost, operation(DELIVERED, at(1)));
    expect(await court.letter(lost.id)).toMatchObject({ status: 'in_transit', outcome: 'lost' });
  });

  it('that contradict each other ask a person', async () => {
    const letter = await putTracked({ acceptedAt: new Date(Date.now() - 5 * DAY_MS) });
    await tell(letter, operation(DELIVERED, at(2)), operation(RETURNING, at(1)));
    expect(await court.rows('select kind from task where subject_id = ?', [letter.id])).toEqual([
      { kind: 'missing_outcome' },
    ]);
  });

  it('are asked for by one ticket at a time, until there is an outcome', async () => {
    const letter = await putTracked();
    const asked = async (): Promise<boolean> =>
      (await findLettersToAsk(court.orm.em.fork())).some(({ id }) => id === letter.id);
    const em = court.orm.em.fork();
    const now = new Date();
    expect(await asked()).toBe(true);
    await recordTicket(em, 'ticket-1', [letter.shpi ?? ''], { now, readAfter: now });
    expect(await asked()).toBe(false);
    await closeTicket(em, 'ticket-1', 'failed', now);
    expect(await asked()).toBe(true);
    await court.rows(`update letter set outcome = 'lost' where id = ?`, [letter.id]);
    expect(await asked()).toBe(false);
  });
});
