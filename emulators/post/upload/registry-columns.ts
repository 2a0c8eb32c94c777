import { REQUIRED_COLUMNS, type RegistryRow } from './registry-row.ts';
import type { RowFault } from './row-fault.ts';
import type { UploadRules } from './rules.ts';
import { isCompanyInn, isKpp, isPersonInn } from './tax-numbers.ts';

const MAXIMUM_LENGTHS = [
  ['FILE_NAME', 50],
  ['RECIPIENT', 147],
  ['LETTER_REG_NUMBER', 30],
  ['LETTER_TITLE', 200],
] as const;

const CODES = [
  ['RECIPIENT_TYPE', ['0', '1'], '0 (физическое лицо) или 1 (юридическое лицо)'],
  ['MAILCATEGORY', ['', '0', '1'], '1 (заказное), 0 (простое) или пусто'],
  ['WOMAILRANK', ['', '1'], '1 (без разряда) или пусто'],
] as const;

type Check = (row: RegistryRow, rules: UploadRules) => readonly (readonly [column: string, message: string])[];

const filled: Check = (row) =>
  REQUIRED_COLUMNS.filter((column) => row.value(column) === '').map((column) => [column, 'Поле не заполнено']);

const notTooLong: Check = (row) =>
  MAXIMUM_LENGTHS.filter(([column, length]) => row.value(column).length > length).map(([column, length]) => [
    column,
    `Длина ${row.value(column).length} больше допустимых ${length} символов`,
  ]);

const knownCodes: Check = (row) =>
  CODES.filter(
    ([column, values]) =>
      !(column === 'RECIPIENT_TYPE' && row.value(column) === '') &&
      !values.some((value) => value === row.value(column)),
  ).map(([column, , words]) => [column, `Значение «${row.value(column)}» недопустимо, ожидается ${words}`]);

const withIndex: Check = (row) =>
  (['ADDRESSLINE_TO', 'ADDRESSLINE_RETURN'] as const)
    .filter((column) => row.value(column) !== '' && indexOf(row.value(column)) === undefined)
    .map((column) => [column, 'В адресе нет почтового индекса из шести цифр']);

const taxNumbers: Check = (row) => {
  const company = row.value('RECIPIENT_TYPE') === '1';
  const [inn, kpp] = [row.value('INN'), row.value('KPP')];
  const faults: [string, string][] = [];
  if (inn && company && !isCompanyInn(inn))
    faults.push(['INN', 'ИНН организации: 10 цифр с верным контрольным числом']);
  if (inn && !company && !isPersonInn(inn))
    faults.push(['INN', 'ИНН физического лица: 12 цифр с верными контрольными числами']);
  if (kpp && !company) faults.push(['KPP', 'КПП указывается только для организаций']);
  if (kpp && company && !isKpp(kpp)) faults.push(['KPP', 'КПП: 9 знаков, 5-й и 6-й могут быть латинскими буквами']);
  return faults;
};

const recipientLetters: Check = (row, rules) =>
  rules.refuseCapitalYo && row.value('RECIPIENT').includes('Ё')
    ? [['RECIPIENT', 'Прописная буква «Ё» не принимается, замените на «Е»']]
    : [];

const fileNameLetters: Check = (row, rules) => {
  const stem = fileStem(row.value('FILE_NAME'));
  const allowed = rules.lettersAndDigitsOnly ? /^[a-zа-яё\d]*$/i : /^[a-zа-яё\d_-]*$/i;
  return allowed.test(stem)
    ? []
    : [['FILE_NAME', 'В имени файла допустимы только буквы (латинские и русские) и цифры']];
};

const CHECKS: readonly Check[] = [
  filled,
  notTooLong,
  knownCodes,
  withIndex,
  taxNumbers,
  recipientLetters,
  fileNameLetters,
];

/** Faults of one row taken by itself. */
export function rowFaults(row: RegistryRow, rules: UploadRules): readonly RowFault[] {
  return CHECKS.flatMap((check) => check(row, rules)).map(([column, message]) => ({ row: row.row, column, message }));
}

/** Values that must not repeat within one registry; every row that shares one is at fault. */
export function repetitionFaults(rows: readonly RegistryRow[]): readonly RowFault[] {
  return (['FILE_NAME', 'LETTER_REG_NUMBER'] as const).flatMap((column) => {
    const key = (row: RegistryRow): string =>
      column === 'FILE_NAME' ? fileKey(fileStem(row.value(column))) : row.value(column);
    const counts = Map.groupBy(rows, key);
    return rows
      .filter((row) => row.value(column) !== '' && (counts.get(key(row))?.length ?? 0) > 1)
      .map((row) => ({ row: row.row, column, message: `Значение «${row.value(column)}» повторяется в реестре` }));
  });
}

/** The six digits of an address, wherever they stand. */
export function indexOf(address: string): string | undefined {
  return /(?<!\d)[1-9]\d{5}(?!\d)/.exec(address)?.[0];
}

/** FILE_NAME without its «.pdf», which registries write or leave out. */
export function fileStem(fileName: string): string {
  return fileName.replace(/\.pdf$/i, '');
}

/** One spelling for names that differ in case or in Unicode form only. */
export function fileKey(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('ru');
}
