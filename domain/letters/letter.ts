import type { LetterTexts } from './letter-texts.ts';
import type { LetterWay } from './letter-way.ts';

/** What a letter is, as the clerk enters it. Limits live in `domain/post/profiles.ts`. */
export const LETTER_KINDS = ['registered', 'simple'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

export const RECIPIENT_TYPES = ['person', 'company'] as const;
export type RecipientType = (typeof RECIPIENT_TYPES)[number];

export const DOCUMENT_KINDS = ['court_order', 'summons', 'act_copy', 'other'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const LETTER_KIND_NAMES: Readonly<Record<LetterKind, string>> = {
  registered: 'Заказное',
  simple: 'Простое',
};

export const DOCUMENT_KIND_NAMES: Readonly<Record<DocumentKind, string>> = {
  court_order: 'Судебный приказ',
  summons: 'Повестка',
  act_copy: 'Копия судебного акта',
  other: 'Иной документ',
};

export const RECIPIENT_TYPE_NAMES: Readonly<Record<RecipientType, string>> = {
  person: 'Физическое лицо',
  company: 'Организация',
};

export interface Recipient {
  readonly type: RecipientType;
  /** Nominative case, ≤ 147 characters. */
  readonly name: string;
  readonly inn?: string | undefined;
  /** Companies only. */
  readonly kpp?: string | undefined;
  /** One line with a six-digit index. */
  readonly address: string;
}

/** The fields a clerk fills in. */
export type LetterFields = LetterTexts & {
  readonly kind: LetterKind;
  readonly documentKind: DocumentKind;
  /** Absent: as its site sends. */
  readonly way?: LetterWay | undefined;
  readonly recipient: Recipient;
};

/** What stands in the place of a ШПИ that a simple letter never gets, on every screen and paper. */
export const SIMPLE_LETTER_MARK = '– простое письмо –';

export function isDocumentKind(text: string): text is DocumentKind {
  return Object.hasOwn(DOCUMENT_KIND_NAMES, text);
}
