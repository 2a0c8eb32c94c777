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

export interface LetterFilterModel {
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
