import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { judgeWished, RULES_DIGEST } from '#activities/proof/judge-wished.ts';
import { readLetterGate } from '#api/proof/letter-gate.ts';
import { readLetters } from '#db/letters/letter-list.ts';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import type { Gate } from '#domain/proof/gate.ts';
import { CLERK_ID, ownCourt, putLetter } from '../letters/kit/own-court.ts';

describe('whether addressees are notified, for lists', () => {
  const court = ownCourt();
  const judge = () => judgeWished({ orm: court.orm, isRehearsal: false });
  const gateOf = async (id: string) => {
    const [row] = await court.rows<{ gate: Gate }>('select gate from letter_proof where letter_id = ?', [id]);
    return row?.gate;
  };
  const tell = async (id: string, ...codes: [number, number, string][]) => {
    for (const [operType, operAttr, day] of codes)
      await court.rows(
        `insert into postal_event (letter_id, shpi, oper_type, oper_attr, oper_date, office_index, received_at)
         values (?, '14000026000033', ?, ?, ?, '140000', now()) returning id`,
        [id, operType, operAttr, `${day}.11.2026 10:00:00`],
      );
  };
  const accepted = {
    status: 'accepted',
    acceptedAt: new Date('2026-11-01T07:00:00Z'),
    caseNumber: '5-7/2026',
  } as const;
  const list = async (gate: Gate, limit = 50) => {
    const query = { siteId: null, timeZone: 'Europe/Moscow', limit, gate };
    return (await readLetters(court.orm.em.fork(), query)).rows.map(({ id }) => id);
  };

  it('follow every operation and every decision, and say nothing before the Post has taken the letter', async () => {
    const draft = await putLetter(court);
    const { id } = await putLetter(court, accepted);
    await judge();
    expect([await gateOf(draft.id), await gateOf(id)]).toEqual([undefined, 'amber']);
    await tell(id, [8, 2, '05'], [3, 3, '13'], [2, 2, '18']);
    await judge();
    expect(await gateOf(id)).toBe('amber');
    await court.rows(
      `insert into letter_settlement (letter_id, cause, choice, norms, decided_by_id, decided_at)
       values (?, 'absent', 'count_as_notified', '["pp25_63"]', ?, now()) returning letter_id`,
      [id, CLERK_ID],
    );
    expect(await judge()).toBe(1);
    expect(await gateOf(id)).toBe('green');
    expect(await judge()).toBe(0);
  });

  it('are judged again when the program has other rules', async () => {
    const { id } = await putLetter(court, accepted);
    await judge();
    await court.rows(
      `update letter_proof set gate = 'red', rules = repeat('0', 64) where letter_id = ? returning letter_id`,
      [id],
    );
    await judge();
    expect(await court.rows('select gate, rules from letter_proof where letter_id = ?', [id])).toEqual([
      { gate: 'amber', rules: RULES_DIGEST },
    ]);
  });

  it('narrow a list, whole and in parts, in the order of every list', async () => {
    const ids: string[] = [];
    for (let place = 0; place < 4; place += 1) {
      const createdAt = new Date(Date.UTC(2030, 0, 1 + place));
      const { id } = await putLetter(court, { ...accepted, createdAt });
      await tell(id, [5, 1, '09']);
      ids.unshift(id);
    }
    await judge();
    expect(await list('red')).toEqual(ids);
    expect(await list('red', 2)).toEqual(ids.slice(0, 2));
    expect(await list('green')).not.toContain(ids[0]);
    const em = court.orm.em.fork();
    const query = { siteId: null, timeZone: 'Europe/Moscow', limit: 50, gate: 'red' } as const;
    const first = (await readLetters(em, { ...query, limit: 2 })).rows.at(-1);
    const after = first && { micros: first.place_micros, id: first.id };
    expect((await readLetters(em, { ...query, after })).rows.map(({ id, gate }) => [id, gate])).toEqual(
      ids.slice(2).map((id) => [id, 'red']),
    );
    expect((await readLetters(em, { ...query, text: 'Тестов', folder: 'to_mend' })).rows).toEqual([]);
  });

  it('are judged by the hearing that the letter calls to, as its card is, and anew when that is on another day', async () => {
    const [caseId, hearingId] = [randomUUID(), randomUUID()];
    await court.rows(
      `insert into court_case (id, site_id, number, kind, essence, judge, received_on, state, source, data_as_of, note, created_at, updated_at)
       values (?, ?, '1-3/2026', 'criminal', '', '', '2026-10-01', 'open', 'manual', now(), '', now(), now()) returning id`,
      [caseId, DEMO_SITE_ID],
    );
    await court.rows(
      `insert into case_hearing (id, case_id, site_id, starts_at, room, state)
       values (?, ?, ?, '2026-11-15T06:00:00Z', '1', 'scheduled') returning id`,
      [hearingId, caseId, DEMO_SITE_ID],
    );
    const { id } = await putLetter(court, { ...accepted, caseNumber: '1-3/2026', documentKind: 'summons' });
    await tell(id, [2, 5, '10']);
    await judge();
    const gates = async () => {
      await judge();
      const onCard = await readLetterGate(court.orm.em.fork(), id, new Date('2026-11-10T09:00:00Z'));
      return [await gateOf(id), onCard?.gate, onCard?.rule];
    };
    expect(await gates()).toEqual(['green', 'green', 'upk_delivered_electronically']);
    await court.rows('update letter set case_id = ?, case_hearing_id = ? where id = ? returning id', [
      ...[caseId, hearingId, id],
    ]);
    // An hour short of five сутки.
    expect(await gates()).toEqual(['amber', 'amber', 'upk_late']);
    await court.rows(`update case_hearing set starts_at = '2026-11-20T09:00:00Z' where id = ? returning id`, [
      hearingId,
    ]);
    expect(await gates()).toEqual(['red', 'red', 'other_time']);
    await court.rows(`update case_hearing set starts_at = '2026-11-15T06:00:00Z' where id = ? returning id`, [
      hearingId,
    ]);
    expect(await gates()).toEqual(['amber', 'amber', 'upk_late']);
  });

  it('are judged anew when a person files a notice of delivery', async () => {
    const { id } = await putLetter(court, accepted);
    await judge();
    await court.rows(
      `insert into letter_scan (id, letter_id, kind, way, file_name, media_type, byte_size, sha256, filed_by_id, filed_at)
       values (?, ?, 'notice', 'hand', 'n.pdf', 'application/pdf', 7, ?, ?, '2026-11-12T09:00:00Z') returning id`,
      [randomUUID(), id, 'a'.repeat(64), CLERK_ID],
    );
    expect(await judge()).toBe(1);
    const [row] = await court.rows('select gate, rule from letter_proof where letter_id = ?', [id]);
    expect(row).toEqual({ gate: 'amber', rule: 'notice_filed' });
    const onCard = await readLetterGate(court.orm.em.fork(), id, new Date('2026-11-13T09:00:00Z'));
    expect(onCard?.reason).toContain('Приобщено 12.11.2026.');
  });

  it('forget a letter that the Post has not taken after all', async () => {
    const { id } = await putLetter(court, accepted);
    await judge();
    await court.rows('update letter set accepted_at = null where id = ? returning id', [id]);
    await court.rows('insert into proof_wish (letter_id) values (?), (?) returning id', [id, randomUUID()]);
    await judge();
    expect(await gateOf(id)).toBeUndefined();
  });
});
