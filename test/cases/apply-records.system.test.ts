import { beforeEach, describe, expect, it } from 'vitest';
import { applyCaseRecords } from '#db/cases/apply-records.ts';
import { linkParty } from '#db/cases/hand-parts.ts';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import type { CaseRecord } from '#domain/cases/case-record.ts';
import { ownCourt } from '#test/letters/kit/own-court.ts';
import { caseOfRegister } from './kit/case-makers.ts';

const MONDAY = new Date('2026-11-02T06:00:00Z');
const TUESDAY = new Date('2026-11-03T06:00:00Z');

describe('what a source tells of its cases', () => {
  const court = ownCourt();
  const apply = (records: readonly CaseRecord[], at = MONDAY, siteId = DEMO_SITE_ID) =>
    court.orm.em.fork().transactional((em) => applyCaseRecords(em, siteId, 'file', records, at));
  const partiesOf = (caseId: string) =>
    court.rows<{ id: string; name: string; address: string; gone_at: Date | null; represents: string | null }>(
      `select p.id, p.name, p.address, p.gone_at, r.name as represents from case_party p
       left join case_party r on r.id = p.represents_party_id where p.case_id = ? order by p.ordinal`,
      [caseId],
    );
  beforeEach(async () => {
    for (const table of ['case_act', 'case_hearing', 'case_party', 'court_case'])
      await court.rows(`delete from ${table}`);
  });

  it('makes a case with everything in it, and the same told again changes nothing but as of when it is known', async () => {
    const [made] = (await apply([caseOfRegister()])).cases;
    expect(made).toMatchObject({ outcome: 'made', version: 1, before: null });
    const id = made?.caseId ?? '';
    expect((await partiesOf(id)).map(({ name, represents }) => [name, represents])).toEqual([
      ['ООО «Пример»', null],
      ['Примеров Пётр Петрович', 'ООО «Пример»'],
      ['Тестов Тест Тестович', null],
    ]);
    const [again] = (await apply([caseOfRegister()], TUESDAY)).cases;
    expect(again).toMatchObject({ outcome: 'same', caseId: id, version: 1 });
    expect(await court.rows(`select data_as_of from case_source where source = 'file'`)).toEqual([
      { data_as_of: TUESDAY },
    ]);
    const rows = await court.rows('select version, data_as_of, hearing_at from court_case');
    expect(rows).toEqual([{ version: 1, data_as_of: TUESDAY, hearing_at: new Date('2026-12-05T07:30:00Z') }]);
  });

  it('changes what differs, keeps the ids of parts, marks who is no longer named and says whose address is another', async () => {
    const record = caseOfRegister();
    const [made] = (await apply([record])).cases;
    const before = await partiesOf(made?.caseId ?? '');
    const [plaintiff, , defendant] = record.parties;
    const told: CaseRecord = {
      ...record,
      judge: 'Примеров П. П.',
      parties: [plaintiff, defendant && { ...defendant, address: '140000, г Учебный, ул Иная, д 1' }].filter(
        (one) => one !== undefined,
      ),
      hearings: [],
    };
    const { cases, moved } = await apply([told], TUESDAY);
    expect(cases[0]).toMatchObject({ outcome: 'changed', version: 2 });
    expect(moved).toEqual([
      {
        caseId: made?.caseId,
        partyId: before[2]?.id,
        was: '140000, Московская обл, г Учебный, ул Примерная, д 5, кв 7',
        becomes: '140000, г Учебный, ул Иная, д 1',
      },
    ]);
    const after = await partiesOf(made?.caseId ?? '');
    expect(after.map(({ id }) => id).toSorted()).toEqual(before.map(({ id }) => id).toSorted());
    expect(after.find(({ name }) => name === 'Примеров Пётр Петрович')?.gone_at).toEqual(TUESDAY);
    expect(await court.rows('select judge, hearing_at from court_case')).toEqual([
      { judge: 'Примеров П. П.', hearing_at: null },
    ]);
    // Named again, the representative is the same one.
    const [back] = (await apply([record], new Date('2026-11-04T06:00:00Z'))).cases;
    expect(back?.outcome).toBe('changed');
    expect((await partiesOf(made?.caseId ?? '')).map(({ id, gone_at }) => [id, gone_at])).toEqual(
      before.map(({ id }) => [id, null]),
    );
  });

  it('leaves out what was told before what is kept', async () => {
    await apply([caseOfRegister({ judge: 'Новая Н. Н.' })], TUESDAY);
    const [older] = (await apply([caseOfRegister({ judge: 'Прежняя П. П.' })], MONDAY)).cases;
    expect(older).toMatchObject({ outcome: 'older', version: 1 });
    expect(await court.rows('select judge, data_as_of from court_case')).toEqual([
      { judge: 'Новая Н. Н.', data_as_of: TUESDAY },
    ]);
  });

  it('a document that people put to an act stays where the source has none', async () => {
    await apply([caseOfRegister()]);
    await court.rows(`update case_act set sha256 = '${'a'.repeat(64)}', file_name = 'a.pdf', byte_size = 1`);
    const [act] = caseOfRegister().acts;
    if (!act) throw new Error('the case has an act');
    await apply([caseOfRegister({ acts: [{ ...act, title: 'Иное название' }] })], TUESDAY);
    expect(await court.rows('select title, file_name from case_act')).toEqual([
      { title: 'Иное название', file_name: 'a.pdf' },
    ]);
  });

  it('whose a representative is, said by a person, stays where the source says nothing of it; a source that names somebody is believed', async () => {
    const told = (represents: string | null, judge: string): CaseRecord => {
      const { parties, ...rest } = caseOfRegister({ judge });
      return {
        ...rest,
        parties: parties.map((party) => (party.externalId === 'p2' ? { ...party, represents } : party)),
      };
    };
    const later = (hours: number) => new Date(TUESDAY.getTime() + hours * 3_600_000);
    const id = (await apply([told(null, 'А. А.')])).cases[0]?.caseId ?? '';
    const standing = async () =>
      (await partiesOf(id)).find(({ name }) => name === 'Примеров Пётр Петрович')?.represents;
    const [, representative, defendant] = await partiesOf(id);
    expect(await standing()).toBeNull();
    await linkParty(court.orm.em.fork(), representative?.id ?? '', defendant?.id ?? '');
    expect((await apply([told(null, 'А. А.')], later(1))).cases[0]?.outcome).toBe('same');
    await apply(
      [{ ...told(null, 'Б. Б.'), parties: told(null, '').parties.map((one) => ({ ...one, phone: '1' })) }],
      later(2),
    );
    expect(await standing()).toBe('Тестов Тест Тестович');
    await apply([told('p1', 'Б. Б.')], later(3));
    expect(await standing()).toBe('ООО «Пример»');
    await apply([told(null, 'Б. Б.')], later(4));
    expect(await standing()).toBeNull();
  });

  it('ids are the source’s own within a site: another site’s case of the same id is another case', async () => {
    await apply([caseOfRegister()]);
    const [other] = (await apply([caseOfRegister()], MONDAY, '77MS0001')).cases;
    expect(other?.outcome).toBe('made');
  });
});
