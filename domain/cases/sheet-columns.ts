import { OWN_MARK } from '../letters/import-columns.ts';
import { plainHead } from '../documents/sheet-heads.ts';

/** By what heads each column of a file of cases is known; the first is how it is told to people, the code is its XML element. */
export const SHEET_HEADS = {
  number: ['Номер дела', '№ дела', 'Дело'],
  kind: ['Вид дела', 'Журнал', 'Вид производства'],
  receivedOn: ['Поступило', 'Дата поступления', 'Дата поступления дела'],
  state: ['Состояние', 'Состояние дела', 'Статус дела'],
  judge: ['Судья', 'Мировой судья'],
  essence: ['Существо', 'Существо дела', 'Существо требований', 'Категория'],
  caseId: ['Идентификатор дела'],
  role: ['Роль', 'Процессуальное положение', 'Статус участника'],
  name: ['Участник', 'Имя или наименование', 'ФИО', 'Сторона'],
  partyKind: ['Кто это', 'Вид лица'],
  address: ['Адрес', 'Адрес участника', 'Почтовый адрес'],
  inn: ['ИНН'],
  kpp: ['КПП'],
  phone: ['Телефон'],
  email: ['Электронная почта', 'E-mail', 'Почта'],
  represents: ['Кого представляет', 'Представляет'],
  partyId: ['Идентификатор участника'],
  hearingDay: ['Заседание', 'Дата заседания'],
  hearingTime: ['Время заседания', 'Время'],
  room: ['Зал', 'Зал заседания'],
  hearingState: ['Состояние заседания'],
  hearingId: ['Идентификатор заседания'],
  actKind: ['Вид акта', 'Акт'],
  actDate: ['Дата акта'],
  actTitle: ['Название акта'],
  actId: ['Идентификатор акта'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type SheetField = keyof typeof SHEET_HEADS;
export const SHEET_FIELDS = Object.keys(SHEET_HEADS) as readonly SheetField[];

/** Without them there is no case to speak of. */
export const NEEDED_SHEET_FIELDS = ['number', 'receivedOn'] as const satisfies readonly SheetField[];

/** What each column of a sheet is; null: it is not read. */
export type SheetColumns = readonly (SheetField | null)[];

/** As the heads themselves say; a field that was met before is not met again. */
export function columnsOfHeads(heads: readonly string[]): SheetColumns {
  const met = new Set<SheetField>();
  return heads.map((head) => {
    const plain = plainHead(head);
    const field = SHEET_FIELDS.find((each) => [each, ...SHEET_HEADS[each]].some((name) => plainHead(name) === plain));
    if (field === undefined || met.has(field)) return null;
    met.add(field);
    return field;
  });
}

/** Whether a person must show what is what. */
export function missingFields(columns: SheetColumns): readonly SheetField[] {
  return NEEDED_SHEET_FIELDS.filter((field) => !columns.includes(field));
}

/** What sheets of one making have in common: the text of their heads, without those that were added when it was given back. */
export function shapeOfHeads(heads: readonly string[]): string {
  return heads
    .filter((head) => !head.startsWith(OWN_MARK))
    .map(plainHead)
    .join('|');
}

/** A kept layout by its codes; one that this program does not know reads nothing. */
export function columnsOfCodes(codes: readonly string[]): SheetColumns {
  return codes.map((code) => SHEET_FIELDS.find((field) => field === code) ?? null);
}
