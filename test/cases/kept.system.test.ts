import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { findCaseTallyDifferences } from '#db/cases/case-tally.ts';
import { caseTallyFindings } from '#domain/reconcile/system/case-tally.ts';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import { ownCourt, putLetter } from '#test/letters/kit/own-court.ts';

describe('what the database keeps of cases', () => {
  const court = ownCourt();

  const putCase = async (number: string, more: { readonly kind?: string; readonly state?: string } = {}) => {
    const id = randomUUID();
    await court.rows(
      `insert into court_case (id, site_id, number, kind, essence, judge, received_on, state, source, data_as_of, note, created_at, updated_at)
       values (?, '${DEMO_SITE_ID}', ?, ?, '', 'Образцова А. А.', '2026-09-01', ?, 'manual', now(), '', now(), now())`,
      [id, number, more.kind ?? 'civil', more.state ?? 'open'],
    );
    return id;
  };
  const putParty = (caseId: string, name: string) =>
    court.rows(
      `insert into case_party (id, case_id, ordinal, role, kind, name, address, inn, kpp, phone, email)
       values (gen_random_uuid(), ?, 1, 'plaintiff', 'person', ?, '', '', '', '', '')`,
      [caseId, name],
    );
  const counted = () =>
    court.rows('select site_id, kind, state, count(*)::int as n from court_case group by 1, 2, 3 order by 2, 3');
  const kept = () =>
    court.rows('select site_id, kind, state, count::int as n from case_tally where count <> 0 order by 2, 3');

  it('the numbers of journals are true after cases come, move, change and go', async () => {
    const ids = await Promise.all(['2-1/2026', '2-2/2026', '5-3/2026'].map((number) => putCase(number)));
    await court.rows(`update court_case set state = 'closed' where number <> '5-3/2026'`);
    await court.rows(`update court_case set kind = 'offence', state = 'open' where number = '5-3/2026'`);
    await court.rows(`update court_case set version = version + 1`);
    await court.rows(`delete from court_case where id = ?`, [ids[1]]);
    expect(await kept()).toEqual(await counted());
    expect(await kept()).toHaveLength(2);
  });

  it('a kept number that is not that of its cases is found by the nightly look, and named', async () => {
    const look = () => findCaseTallyDifferences(court.orm.em.fork());
    expect(await look()).toEqual([]);
    await putCase('2-9/2026');
    await court.rows(`update case_tally set count = count + 2 where kind = 'civil' and state = 'open'`);
    const [difference, more] = await look();
    expect(more).toBeUndefined();
    expect(difference).toMatchObject({ kind: 'civil', state: 'open', kept: (difference?.counted ?? 0) + 2 });
    expect(difference && caseTallyFindings(difference)[0]?.words).toContain('а показано');
    await court.rows(`update case_tally set count = count - 2 where kind = 'civil' and state = 'open'`);
    expect(await look()).toEqual([]);
  });

  it('words of a case follow its number and the names of its parties, and go with it', async () => {
    const id = await putCase('2-77/2026');
    await putParty(id, 'Тестов Тест Тестович');
    const words = () =>
      court.rows<{ words: string; received_on: string }>(
        'select words, received_on from case_search where case_id = ?',
        [id],
      );
    expect((await words())[0]?.words).toMatch(/2-77-2026.*тестов тест/);
    await court.rows(`update case_party set name = 'Иной Иван Иванович' where case_id = ?`, [id]);
    await court.rows(`update court_case set number = '2-78/2026', received_on = '2026-09-02' where id = ?`, [id]);
    expect(await words()).toEqual([
      { words: expect.stringMatching(/2-78-2026.*иной иван/) as string, received_on: '2026-09-02' },
    ]);
    await court.rows(`delete from case_party where case_id = ?`, [id]);
    expect((await words())[0]?.words).not.toMatch(/иной/);
    await court.rows(`delete from court_case where id = ?`, [id]);
    expect(await words()).toEqual([]);
  });

  it('a case stands at its latest hearing that is neither cancelled nor gone', async () => {
    const id = await putCase('2-90/2026');
    const hearingAt = async () =>
      (await court.rows<{ hearing_at: Date | null }>('select hearing_at from court_case where id = ?', [id]))[0]
        ?.hearing_at;
    for (const day of ['2026-12-05', '2026-12-20'])
      await court.rows(
        `insert into case_hearing (id, case_id, site_id, starts_at, room, state) values (gen_random_uuid(), ?, '${DEMO_SITE_ID}', ?::timestamptz, '', 'scheduled')`,
        [id, `${day}T10:00:00Z`],
      );
    expect(await hearingAt()).toEqual(new Date('2026-12-20T10:00:00Z'));
    await court.rows(`update case_hearing set state = 'cancelled' where case_id = ? and starts_at > '2026-12-10'`, [
      id,
    ]);
    expect(await hearingAt()).toEqual(new Date('2026-12-05T10:00:00Z'));
    await court.rows(`update case_hearing set gone_at = now() where case_id = ?`, [id]);
    expect(await hearingAt()).toBeNull();
  });

  it('numbers stand in the order of years and numbers, not of signs', async () => {
    const numbers = ['2-1195/2026', '2-99/2026', '2-2000/2025', '2а-5/26', '12/2024'];
    const rows = await court.rows<{ n: string }>(
      `select n from unnest(string_to_array(?, ';')) as n order by case_number_order(n) collate "C"`,
      [numbers.join(';')],
    );
    expect(rows.map(({ n }) => n)).toEqual(['12/2024', '2-2000/2025', '2-99/2026', '2-1195/2026', '2а-5/26']);
  });

  it('a letter keeps its case on its way to the archive and back', async () => {
    const caseId = await putCase('2-91/2026');
    const letter = await putLetter(court, { caseId, status: 'filed' });
    const ofCase = () => court.rows('select id, case_id from every_letter where case_id = ?', [caseId]);
    await court.rows('select mask_move_letter(array[?]::uuid[], now())', [letter.id]);
    expect(await ofCase()).toEqual([{ id: letter.id, case_id: caseId }]);
    await court.rows('select mask_take_letter_back(?::uuid)', [letter.id]);
    expect((await court.letter(letter.id)).caseId).toBe(caseId);
    await expect(court.rows('delete from court_case where id = ?', [caseId])).rejects.toThrow(/foreign key/);
  });
});
