import type { RecipientType } from '../letters/letter.ts';

/** What an order for a letter on paper needs of the letter besides its number and kind. */
export interface PaperLetter {
  readonly recipientType: RecipientType;
  /** As the Post takes it. */
  readonly recipientName: string;
  /** One line with a six-digit index. */
  readonly address: string;
  readonly pageCount: number;
  /** Index of the office where its site hands it in; absent: the one of the account. */
  readonly officeIndex?: string | undefined;
  /** It was handed over before, here or in an earlier batch: the Post is asked whether it has an order before another one is made. */
  readonly mayBeThere: boolean;
}

/** How the account tells the Post and the addressee about delivery; a simple letter has no notice. */
export const PAPER_NOTICES = ['none', 'simple', 'ordered', 'electronic'] as const;
export type PaperNotice = (typeof PAPER_NOTICES)[number];

/** What the account has agreed on for all its letters. */
export interface PaperTerms {
  /** Index of the office where the court hands its letters in. */
  readonly officeIndex: string;
  readonly notice: PaperNotice;
}

/**
 * Letters of one paper batch, at most. Own figure: the Post counts calls by the day (1000 were seen), and a batch whose answer is unclear is
 * looked up by one call a letter.
 */
export const MAX_PAPER_LETTERS = 50;

/** A sheet of A4 at 80 g/m² weighs 4.99 g. */
const SHEET_GRAMS = 5;
/** Own figures: envelopes of ordinary paper. */
const ENVELOPE_GRAMS = { C5: 7, C4: 14 } as const;
/** Folded once, more sheets than these do not go into C5. Own figure. */
const C5_SHEETS = 10;

/** The envelope by its published name: C5 162×229 mm, C4 229×324 mm. A court prints on one side: a page is a sheet. */
export function envelopeOf(pageCount: number): keyof typeof ENVELOPE_GRAMS {
  return pageCount <= C5_SHEETS ? 'C5' : 'C4';
}

/** Mass of the letter in its envelope, grams: the order says it, the office weighs it. */
export function massGramsOf(pageCount: number): number {
  return pageCount * SHEET_GRAMS + ENVELOPE_GRAMS[envelopeOf(pageCount)];
}
