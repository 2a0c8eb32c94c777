import type { LetterOutcome } from '#domain/letters/letter-status.ts';
import type { LetterListItem } from '#views/letters/letter.ts';

/** What the page of letters shows. */
export interface LettersModel {
  readonly filter: LetterFilterModel;
  readonly letters: readonly LetterListItem[];
  /** Address of the next part of the list. */
  readonly moreHref?: string | undefined;
  /** True on a later part of the list. */
  readonly isContinued: boolean;
  readonly canCreate: boolean;
  /** The search gave up at letters of that instant, ISO. */
  readonly searchedSince?: string | undefined;
}

/** One folder of the list with its counter. */
export interface FilterChip {
  readonly href: string;
  readonly name: string;
  readonly count: number;
  readonly isCurrent: boolean;
  /** Something there waits for a person. */
  readonly isPressing: boolean;
}

/** One way in which letters end; pressed again, it shows all of them. */
export interface OutcomeChip {
  readonly outcome: LetterOutcome;
  readonly href: string;
  readonly isCurrent: boolean;
}

export interface LetterFilterModel {
  /** Empty where letters have not ended. */
  readonly outcomes: readonly OutcomeChip[];
  /** The outcome the list is narrowed to, or empty. */
  readonly outcome: string;
  readonly chips: readonly FilterChip[];
  readonly group: string;
  readonly text: string;
  /** `yyyy-MM-dd` or empty. */
  readonly from: string;
  readonly to: string;
  /** True when the search narrows the list. */
  readonly isNarrowed: boolean;
  readonly clearHref: string;
  /** The list as it stands now, from its beginning. */
  readonly reloadHref: string;
  readonly refusal?: string | undefined;
}
