import type { CaseRecord } from '#domain/cases/case-record.ts';

/** A civil case with a company, its representative and a defendant. */
export function caseOfRegister(changes: Partial<CaseRecord> = {}): CaseRecord {
  const nothing = { address: '', inn: '', kpp: '', phone: '', email: '' } as const;
  return {
    ...{ externalId: 'case-1', number: '2-1195/2026', kind: 'civil', state: 'open', receivedOn: '2026-09-01' },
    ...{ essence: 'взыскание задолженности', judge: 'Образцова А. А.' },
    parties: [
      {
        ...nothing,
        ...{ externalId: 'p1', role: 'plaintiff', represents: null, kind: 'company', name: 'ООО «Пример»' },
        ...{ address: '101000, г Москва, ул Образцовая, д 2', inn: '7707083893' },
      },
      {
        ...nothing,
        ...{
          externalId: 'p2',
          role: 'representative',
          represents: 'p1',
          kind: 'person',
          name: 'Примеров Пётр Петрович',
        },
        ...{ phone: '+79990000000' },
      },
      {
        ...nothing,
        ...{ externalId: 'p3', role: 'defendant', represents: null, kind: 'person', name: 'Тестов Тест Тестович' },
        ...{ address: '140000, Московская обл, г Учебный, ул Примерная, д 5, кв 7' },
      },
    ],
    hearings: [{ externalId: 'h1', startsAt: '2026-12-05T10:30:00+03:00', room: '3', state: 'scheduled' }],
    acts: [
      {
        ...{ externalId: 'a1', kind: 'ruling', title: 'Определение о принятии', actDate: '2026-09-03' },
        document: null,
      },
    ],
    ...changes,
  };
}
