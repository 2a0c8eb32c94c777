/** By which way an answer of the cabinet came into the program. */
export const READING_WAYS = ['table', 'form103', 'text', 'hand'] as const;
export type ReadingWay = (typeof READING_WAYS)[number];

export const READING_WAY_WORDS: Readonly<Record<ReadingWay, string>> = {
  table: 'таблица',
  form103: 'форма 103',
  text: 'вставленный текст',
  hand: 'вручную',
};

/** `accepted`: the Post has the letter; `faulty`: the cabinet left it in «Новые». */
export const ANSWER_STATES = ['accepted', 'faulty'] as const;
export type AnswerState = (typeof ANSWER_STATES)[number];

/** One letter as the cabinet's answer names it, before it is held against the batch. Absent things are null. */
export interface AnswerRow {
  /** From 1: the row of the table, the line of the text, the item of the list. */
  readonly place: number;
  /** As it stood there, for the person who settles. */
  readonly words: string;
  readonly registrationNumber: string | null;
  readonly fileName: string | null;
  /** As read, right or wrong by its check digit. */
  readonly shpi: string | null;
  /** Something stood there, and a spreadsheet has lost its digits. */
  readonly isShpiLost?: boolean | undefined;
  readonly recipient: string | null;
  readonly index: string | null;
  readonly fault: AnswerFault | null;
}

/** What the cabinet says against a letter: the field as it calls it, and its message. */
export interface AnswerFault {
  readonly column: string;
  readonly message: string;
}

/** Why a row is for a person to settle. Codes are kept; their words are shown. */
export const DOUBTS = {
  no_letter: 'такого письма в партии нет',
  several_letters: 'подходит несколько писем',
  wrong_digit: 'контрольная цифра ШПИ не сходится',
  no_shpi: 'заказное письмо без ШПИ',
  lost_digits: 'Excel записал ШПИ как число, последние цифры потеряны: возьмите ШПИ из кабинета и впишите',
  shpi_and_fault: 'есть и ШПИ, и сообщение об ошибке: принято письмо или осталось в «Новых»',
  shpi_of_simple: 'ШПИ у простого письма',
  repeated_letter: 'письмо названо дважды по-разному',
  repeated_shpi: 'один ШПИ у нескольких писем',
  shpi_taken: 'этот ШПИ уже записан другому письму',
  other_shpi: 'у письма уже записан другой ШПИ',
  accepted_before: 'письмо уже принято, а здесь оно в «Новых»',
  bare_left:
    'письмо записано принятым без ШПИ, а здесь оно в «Новых»: исправьте его в кабинете, отправьте там и впишите его ШПИ',
  returned_before: 'письмо из этой партии уже возвращено на исправление или в следующую партию',
  disagrees: 'номер и получатель или индекс — от разных писем',
  not_replaced: 'исход письма уже известен: ШПИ не меняется',
  notice_filed: 'уведомление о вручении письма уже есть: ШПИ не меняется',
  papers_filed: 'к письму приобщены бумаги: ШПИ не меняется',
  archived: 'письмо уже в архиве: ШПИ не меняется',
  not_understood: 'строка не понята',
} as const;
export type Doubt = keyof typeof DOUBTS;

/**
 * `ready`: will be written when the reading is confirmed; `same`: says what is written already; `to_settle`: a person decides; `dismissed`:
 * he has decided that it is nothing; `shared`: written.
 */
export const ANSWER_STANDINGS = ['ready', 'same', 'to_settle', 'dismissed', 'shared'] as const;
export type AnswerStanding = (typeof ANSWER_STANDINGS)[number];
