import type { LetterOutcome } from '#domain/letters/letter-status.ts';
import type { ReturnCause } from '#domain/returns/return-cause.ts';

/** What is to befall a group of letters; the emulator of the Post takes a fate from the first word of a name. */
export interface Group {
  readonly surname: string;
  /** In Russian, for the table. */
  readonly words: string;
  /** Letters of it in one week. */
  readonly perWeek: number;
  /** How such a letter ends; null: the Post never says. */
  readonly outcome: LetterOutcome | null;
  readonly cause?: ReturnCause;
}

/** Every fate that a letter of a court may have. */
export const GROUPS = {
  electronic: { surname: 'Кабинетова', words: 'вручено электронно', perWeek: 58, outcome: 'delivered' },
  paper: { surname: 'Бумажнова', words: 'вручено на бумаге', perWeek: 26, outcome: 'delivered' },
  refused: {
    ...{ surname: 'Отказнова', words: 'адресат отказался', perWeek: 12 },
    ...{ outcome: 'returned_to_court', cause: 'refused' },
  },
  expired: {
    ...{ surname: 'Просрочнова', words: 'истёк срок хранения', perWeek: 12 },
    ...{ outcome: 'returned_to_court', cause: 'storage_expired' },
  },
  returned: {
    ...{ surname: 'Невернова', words: 'возвращено, неверный адрес', perWeek: 8 },
    ...{ outcome: 'returned_to_court', cause: 'wrong_address' },
  },
  lost: { surname: 'Утрачнова', words: 'утрачено Почтой', perWeek: 4, outcome: 'lost', cause: 'lost' },
  silent: { surname: 'Молчалина', words: 'исхода нет', perWeek: 4, outcome: null },
  forwarded: { surname: 'Бумажкина', words: 'дослано и вручено', perWeek: 3, outcome: 'delivered' },
  mended: { surname: 'Исправина', words: 'отвергнуто Почтой, исправлено, вручено', perWeek: 3, outcome: 'delivered' },
} as const satisfies Readonly<Record<string, Group>>;
export type GroupName = keyof typeof GROUPS;
export const GROUP_NAMES = Object.keys(GROUPS) as readonly GroupName[];

/** Weeks of the month, each with one batch. */
export const WEEKS = 4;
export const LETTERS_PER_WEEK = GROUP_NAMES.reduce((sum, name) => sum + GROUPS[name].perWeek, 0);

/** The case whose evidence is taken as a whole, and the letters of the first week that are about it. */
export const SHOWN_CASE = '2-101/2026';
const IN_SHOWN_CASE: readonly GroupName[] = ['electronic', 'refused', 'expired'];

/** A letter as it is planned. */
export interface PlannedLetter {
  readonly group: GroupName;
  readonly recipientName: string;
  readonly address: string;
  readonly caseNumber: string;
}

const FIRST_NAMES = ['Анна', 'Вера', 'Елена', 'Ирина', 'Лариса', 'Нина', 'Ольга', 'Раиса', 'Тамара', 'Юлия'];
const PATRONYMICS = [
  ...['Андреевна', 'Борисовна', 'Глебовна', 'Ивановна', 'Ильинична', 'Львовна', 'Олеговна'],
  ...['Павловна', 'Петровна', 'Романовна', 'Сергеевна', 'Тестовна', 'Юрьевна'],
];
const TOWNS = ['140000, Московская обл, г Учебный', '101000, г Москва', '190000, г Санкт-Петербург'];

/** The letters of one week, from 0: no two of them, of any week, have the same person in the same case. */
export function lettersOfWeek(week: number): readonly PlannedLetter[] {
  const groups = GROUP_NAMES.flatMap((group) =>
    Array.from({ length: GROUPS[group].perWeek }, (_none, place) => ({ group, place })),
  );
  return groups.map(({ group, place }, index) => {
    const isShown = week === 0 && place === 0 && IN_SHOWN_CASE.includes(group);
    const ordinal = 1_000 + week * LETTERS_PER_WEEK + index;
    return {
      group,
      recipientName: [GROUPS[group].surname, of(FIRST_NAMES, index), of(PATRONYMICS, index)].join(' '),
      address: `${of(TOWNS, index)}, ул Примерная, д ${String(index + 1)}`,
      caseNumber: isShown ? SHOWN_CASE : `2-${String(ordinal)}/2026`,
    };
  });
}

function of(all: readonly string[], index: number): string {
  return all[index % all.length] ?? '';
}

/** What a letter's name says of its group. @throws Error for a name that is none of the plan's */
export function groupOfName(recipientName: string): GroupName {
  const found = GROUP_NAMES.find((name) => recipientName.startsWith(`${GROUPS[name].surname} `));
  if (found === undefined) throw new Error(`Письма «${recipientName}» в плане месяца нет`);
  return found;
}

/** The sheet as a clerk's program gives it: csv with the mark of UTF-8. */
export function sheetOf(letters: readonly PlannedLetter[]): string {
  const lines = letters.map(({ recipientName, address, caseNumber }) => [recipientName, address, caseNumber].join(';'));
  return `\uFEFF${['Получатель;Адрес;Номер дела', ...lines].join('\r\n')}\r\n`;
}
