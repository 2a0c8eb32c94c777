import type { Fault } from './fault.ts';

const WORDS = {
  not_a_table: 'Это не таблица xlsx: сохраните таблицу в Excel как «Книга Excel (.xlsx)».',
  old_workbook: 'Это книга под паролем или книга очень старого Excel: снимите пароль и сохраните её как .xlsx.',
  macros: 'В книге есть макросы: сохраните её как «Книга Excel (.xlsx)», без макросов.',
  damaged: 'Файл повреждён или составлен с ошибкой: откройте его, сохраните заново и приложите снова.',
  doctype: 'В файле xml есть описание типа (DOCTYPE): такие не читаются, уберите его.',
  archive_bomb: 'Файл распаковывается во много раз больше самого себя: такие не читаются.',
  too_many_rows: 'Строк больше 5000: разделите файл.',
  too_large: 'В файле слишком много текста: разделите файл.',
  no_rows: 'В файле нет ни одной строки с данными.',
  other_elements: 'Файл xml составлен не по схеме: нужны элементы card внутри cards, поля без повторов.',
  unreadable: 'Файл не удалось прочесть за отведённые время и память: упростите его или разделите.',
} as const;
export type TableRefusal = keyof typeof WORDS;

export const TABLE_REFUSALS = Object.keys(WORDS) as [TableRefusal, ...TableRefusal[]];

const LEFT_WORDS = {
  encrypted: 'зашифрован паролем: снимите пароль и упакуйте снова',
  nested: '— архив внутри архива: достаньте из него документы',
  path: 'не взят: его имя ведёт за пределы архива',
  link: '— ссылка, а не документ',
  twice: 'лежит в архиве дважды под одним именем, взят последний',
} as const;
/** Why a file of an archive was not taken. */
export type LeftBehind = keyof typeof LEFT_WORDS;
export const LEFT_BEHIND_CODES = Object.keys(LEFT_WORDS) as [LeftBehind, ...LeftBehind[]];

/** The same in words that name the archive and the file. */
export function leftFault(
  archive: string,
  { name, code }: { readonly name: string; readonly code: LeftBehind },
  field: string,
): Fault {
  return { code: `archived_${code}`, field, message: `«${archive}»: файл «${name}» ${LEFT_WORDS[code]}.` };
}

/** An archive that was not opened at all. */
export function archiveFault(archive: string, code: TableRefusal, field: string): Fault {
  return { code: `table_${code}`, field, message: `«${archive}»: ${ARCHIVE_WORDS[code] ?? WORDS[code]}` };
}

const ARCHIVE_WORDS: Partial<Readonly<Record<TableRefusal, string>>> = {
  damaged: 'архив повреждён или это не ZIP: упакуйте файлы заново.',
  too_large: 'в архиве больше 500 файлов: разделите его.',
  unreadable: 'архив не удалось распаковать за отведённые время и память: разделите его.',
};

/** Why a table from outside was not read, for the form field that brought it. @param other what is taken there besides a workbook */
export function tableFault(code: TableRefusal, field = 'file', other: 'csv' | 'xml' = 'csv'): Fault {
  return { code: `table_${code}`, field, message: WORDS[code].replace('файл csv', `файл ${other}`) };
}
