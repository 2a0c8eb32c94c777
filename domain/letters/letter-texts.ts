import type { Fault } from '../documents/fault.ts';
import type { ChannelLimits, LimitName } from '../post/limits.ts';
import { isBlank } from '../work/typed-text.ts';
import { caseNumberFaults, caseNumberText } from './case-number.ts';

interface LetterText {
  readonly label: string;
  /** The same where it stands among other facts. */
  readonly fact: string;
  /** Under the field of the form. */
  readonly hint: string;
  readonly isRequired: boolean;
  /** The longest it may be: a limit of the channel, or the program's own, in UTF-16 units. */
  readonly limit: LimitName | number;
  /** True: in the form only where it was asked for or is filled in. */
  readonly isAsked?: boolean | undefined;
  /** What is kept of the typed; absent: all of it. */
  readonly kept?: ((text: string) => string) | undefined;
  /** Its own rule, for a text that is neither blank nor faulty as a text; absent: any text will do. */
  readonly faults?: ((text: string, label: string) => Fault[]) | undefined;
}

/** Unique numbers of cases with the code of the court are some 30 characters long. */
const MAX_CASE_NUMBER_LENGTH = 60;

const MAX_REASON_LENGTH = 500;

/**
 * The lines of text a clerk fills in besides the recipient's, in the order of the form. Form, check, card and the judge's pane are made of
 * this list; a field is a line here, a column (`db/letters/letter.entity.ts`, a migration, `letter-row.ts`) and a line in `views`.
 */
export const LETTER_TEXTS = {
  title: {
    label: 'Заголовок письма',
    fact: 'Заголовок',
    hint: 'Его увидит получатель: «Копия судебного приказа по делу № 2-1195/2026».',
    isRequired: true,
    limit: 'maxTitleLength',
  },
  caseNumber: {
    label: 'Номер дела',
    fact: 'Дело',
    hint: 'Как в картотеке: 2-1195/2026',
    isRequired: false,
    limit: MAX_CASE_NUMBER_LENGTH,
    kept: caseNumberText,
    faults: caseNumberFaults,
  },
  comment: {
    label: 'Комментарий',
    fact: 'Комментарий',
    hint: 'Для вас и для реестра: что вложено.',
    isRequired: false,
    limit: 'maxCommentLength',
  },
  repeatReason: {
    label: 'Почему ещё одно такое же',
    fact: 'Почему ещё одно',
    hint: 'Тому же получателю по тому же делу такой документ уже отправляли. Причина останется в письме.',
    isRequired: false,
    isAsked: true,
    limit: MAX_REASON_LENGTH,
  },
} as const satisfies Readonly<Record<string, LetterText>>;

export type LetterTextName = keyof typeof LETTER_TEXTS;
export const LETTER_TEXT_NAMES = Object.keys(LETTER_TEXTS) as readonly LetterTextName[];

type Required = {
  [N in LetterTextName]: (typeof LETTER_TEXTS)[N]['isRequired'] extends true ? N : never;
}[LetterTextName];

/** The texts of one letter; an optional one may be absent. */
export type LetterTexts = { readonly [N in Required]: string } & {
  readonly [N in Exclude<LetterTextName, Required>]?: string | undefined;
};

/** The rule of a text, with what only some of them have. */
export function letterText(name: LetterTextName): LetterText {
  return LETTER_TEXTS[name];
}

/** The longest that a text may be by these limits, UTF-16 units. */
export function textLimit(name: LetterTextName, limits: ChannelLimits): number {
  const { limit } = letterText(name);
  return typeof limit === 'number' ? limit : limits[limit];
}

/** A typed text as it is kept; empty when nothing that can be seen was typed. */
export function keptText(name: LetterTextName, text: string): string {
  if (isBlank(text)) return '';
  return (letterText(name).kept ?? String)(text).trim();
}

/** One value for each text. */
export function eachText<T>(valueOf: (name: LetterTextName) => T): Record<LetterTextName, T> {
  return Object.fromEntries(LETTER_TEXT_NAMES.map((name) => [name, valueOf(name)])) as Record<LetterTextName, T>;
}

/** Label and value of each, for lists of facts. */
export function textFacts(texts: Readonly<Partial<Record<LetterTextName, string | undefined>>>) {
  return LETTER_TEXT_NAMES.map((name) => [LETTER_TEXTS[name].fact, texts[name]] as const);
}
