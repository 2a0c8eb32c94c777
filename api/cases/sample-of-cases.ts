import { writeWorkbook } from '#activities/papers/workbook.ts';
import { SHEET_FIELDS, SHEET_HEADS, type SheetField } from '#domain/cases/sheet-columns.ts';

type Example = Readonly<Partial<Record<SheetField, string>>>;

const CASE = { number: '2-1195/2026', kind: 'гражданское', receivedOn: '01.09.2026', state: 'открыто' } as const;
const PLACE = '140000, Московская обл, г Люберцы, ул Примерная';

/** One case on three rows: two parties, one of them through a representative, a hearing and an act. */
const EXAMPLES: readonly Example[] = [
  {
    ...{ ...CASE, essence: 'о взыскании задолженности', judge: 'Учебная М. П.' },
    ...{ role: 'Истец', name: 'ООО «Пример»', address: `${PLACE}, д 1`, inn: '5000000000' },
    ...{ hearingDay: '05.12.2026', hearingTime: '10:30', room: '3' },
  },
  {
    ...{ ...CASE, role: 'Ответчик', name: 'Тестов Тест Тестович', address: `${PLACE}, д 5, кв 7` },
    ...{ actKind: 'Определение', actDate: '10.09.2026', actTitle: 'Определение о назначении дела' },
  },
  {
    ...{ ...CASE, role: 'Представитель', name: 'Образцов Образец Образцович', address: `${PLACE}, д 9` },
    represents: 'Тестов Тест Тестович',
  },
];

/** A workbook by which people see how a file of cases is made; it is read as it stands. */
export function sampleOfCases(): Uint8Array {
  const heads = SHEET_FIELDS.map((field) => SHEET_HEADS[field][0]);
  return writeWorkbook('Дела', [
    heads,
    ...EXAMPLES.map((example) => SHEET_FIELDS.map((field) => example[field] ?? '')),
  ]);
}
