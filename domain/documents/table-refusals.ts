import type { Fault } from './fault.ts';

const WORDS = {
  not_a_table: 'Это не таблица xlsx и не файл xml: сохраните таблицу в Excel как «Книга Excel (.xlsx)».',
  old_workbook: 'Это книга под паролем или книга очень старого Excel: снимите пароль и сохраните её как .xlsx.',
  macros: 'В книге есть макросы: сохраните её как «Книга Excel (.xlsx)», без макросов.',
  damaged: 'Файл повреждён или составлен с ошибкой: откройте его, сохраните заново и приложите снова.',
  archive_bomb: 'Файл распаковывается во много раз больше самого себя: такие не читаются.',
  too_many_rows: 'Строк больше 5000: разделите файл.',
  too_large: 'В файле слишком много текста: разделите файл.',
  no_rows: 'В файле нет ни одной строки с данными.',
  other_elements: 'Файл xml составлен не по схеме: нужны элементы card внутри cards, поля без повторов.',
  unreadable: 'Файл не удалось прочесть за отведённые время и память: упростите его или разделите.',
} as const;
export type TableRefusal = keyof typeof WORDS;

export const TABLE_REFUSALS = Object.keys(WORDS) as [TableRefusal, ...TableRefusal[]];

/** Why a table from outside was not read, for the form field that brought it. */
export function tableFault(code: TableRefusal, field = 'file'): Fault {
  return { code: `table_${code}`, field, message: WORDS[code] };
}
