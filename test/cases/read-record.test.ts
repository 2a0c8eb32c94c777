import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCaseRecord } from '#domain/cases/read-record.ts';
import { caseOfRegister } from './kit/case-makers.ts';

const FORMAT = readFileSync('docs/formats/case-register.md', 'utf8');

describe('a case of the exchange format', () => {
  it('is read as docs/formats/case-register.md shows it, absent texts empty', () => {
    const [, example = ''] = /```json\n([\s\S]*?)```/.exec(FORMAT) ?? [];
    const shown: unknown = JSON.parse(example.replace('…64 знака…', 'a'.repeat(64)));
    const { record, faults } = readCaseRecord(shown);
    expect(faults).toEqual([]);
    expect(record).toMatchObject({ number: '2-1195/2026', kind: 'civil', judge: 'Образцова А. А.' });
    expect(record?.parties[1]).toMatchObject({ represents: 'p1', inn: '', kpp: '' });
    expect(record?.acts[0]?.document).toMatchObject({ fileName: 'opredelenie.pdf', byteSize: 48_211 });
  });

  it('says everything that is wrong at once, each with the path of its field', () => {
    const { record, faults } = readCaseRecord({
      ...{ externalId: 'два слова', number: '', kind: 'civl', receivedOn: '2026-02-30', essence: 7 },
      parties: [
        { externalId: 'p1', role: 'plaintiff', kind: 'person', name: 'А'.repeat(501) },
        { externalId: 'p1', role: 'representative', represents: 'p9', kind: 'person', name: 'Б\u0000' },
        'не участник',
      ],
      hearings: [{ externalId: 'h1', startsAt: '2026-12-05 10:30' }],
      acts: [
        {
          externalId: 'a1',
          kind: 'ruling',
          actDate: '2026-09-03',
          document: { fileName: 'a.pdf', sha256: 'xyz', byteSize: -1 },
        },
      ],
    });
    expect(record).toBeNull();
    expect(faults.map(({ field, code }) => [field, code])).toEqual([
      ['externalId', 'id_form'],
      ['number', 'missing'],
      ['kind', 'code_unknown'],
      ['essence', 'not_text'],
      ['receivedOn', 'day_wrong'],
      ['parties[0].name', 'too_long'],
      ['parties[1].name', 'forbidden_characters'],
      ['parties[2]', 'not_object'],
      ['hearings[0].startsAt', 'instant_wrong'],
      ['acts[0].document.sha256', 'sha256_wrong'],
      ['acts[0].document.byteSize', 'number_wrong'],
      ['parties', 'id_repeated'],
      ['parties[1].represents', 'represents_unknown'],
    ]);
  });

  it.each([null, 'дело', [], 7])('%j is no case, and that is said', (value) => {
    expect(readCaseRecord(value)).toMatchObject({ record: null, faults: [{ code: 'not_object', field: 'case' }] });
  });

  it('only a representative represents', () => {
    const [plaintiff, , defendant] = caseOfRegister().parties;
    const { faults } = readCaseRecord({
      ...caseOfRegister(),
      parties: [plaintiff, { ...defendant, represents: 'p1' }],
    });
    expect(faults).toMatchObject([{ field: 'parties[1].represents', code: 'represents_refused' }]);
  });

  it('nobody represents a representative, in a circle or in a chain', () => {
    const [plaintiff, own] = caseOfRegister().parties;
    const other = { ...own, externalId: 'p4' };
    const faultsOf = (parties: readonly unknown[]) =>
      readCaseRecord({ ...caseOfRegister(), parties }).faults.map(({ field }) => field);
    expect(faultsOf([plaintiff, own, { ...other, represents: 'p2' }])).toEqual(['parties[2].represents']);
    expect(
      faultsOf([
        { ...own, represents: 'p4' },
        { ...other, represents: 'p2' },
      ]),
    ).toEqual(['parties[0].represents', 'parties[1].represents']);
  });

  it('a year that cannot be is a fault in a register too', () => {
    const { hearings } = caseOfRegister();
    const { faults } = readCaseRecord({
      ...{ ...caseOfRegister(), receivedOn: '0001-01-01' },
      hearings: hearings.map((hearing) => ({ ...hearing, startsAt: '9999-12-05T10:30:00+03:00' })),
    });
    expect(faults.map(({ field }) => field)).toEqual(['receivedOn', 'hearings[0].startsAt']);
  });

  it('one person does not represent himself', () => {
    const [first, ...rest] = caseOfRegister().parties;
    const { faults } = readCaseRecord({
      ...caseOfRegister(),
      parties: [{ ...first, represents: first?.externalId }, ...rest],
    });
    expect(faults).toMatchObject([{ field: 'parties[0].represents' }]);
  });
});
