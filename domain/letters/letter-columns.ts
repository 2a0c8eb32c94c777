/** Columns that the list of letters can show, in the order in which they stand. */
export const LETTER_COLUMNS = {
  number: 'Номер',
  created: 'Создано',
  sent: 'Отправлено',
  shpi: 'ШПИ',
  case: 'Дело',
  comment: 'Письмо',
  recipient: 'Получатель',
  author: 'Автор',
  approver: 'Подписывает',
  pages: 'Страниц',
  due: 'Срок',
  status: 'Статус',
} as const;

export type LetterColumn = keyof typeof LETTER_COLUMNS;

export const LETTER_COLUMN_CODES = Object.keys(LETTER_COLUMNS) as [LetterColumn, ...LetterColumn[]];

/** What is shown until a person chooses. */
export const USUAL_COLUMNS: readonly LetterColumn[] = ['number', 'sent', 'shpi', 'comment', 'recipient', 'status'];

export const DENSITIES = { usual: 'обычно', dense: 'плотно' } as const;
export type Density = keyof typeof DENSITIES;
export const DENSITY_CODES = Object.keys(DENSITIES) as [Density, ...Density[]];

/** Known columns of a text «number,sent», in their own order; the number is always there: it opens the letter. */
export function columnsOf(text: string | undefined): readonly LetterColumn[] {
  if (text === undefined || text === '') return USUAL_COLUMNS;
  const named = new Set(text.split(','));
  return LETTER_COLUMN_CODES.filter((code) => code === 'number' || named.has(code));
}
