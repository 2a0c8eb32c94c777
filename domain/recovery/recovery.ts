/** Why a court must ask the Post before it hands anything over: an older copy was put back, or the court was moved to another machine. */
export const RECOVERY_CAUSES = ['restored', 'moved'] as const;
export type RecoveryCause = (typeof RECOVERY_CAUSES)[number];

export const RECOVERY_CAUSE_WORDS: Readonly<Record<RecoveryCause, string>> = {
  restored: 'данные возвращены из резервной копии',
  moved: 'суд перенесён на другую машину',
};

/** What is asked about one site's numbers of one year: the Post is being asked, a person must answer instead, all is known. */
export const SEARCH_STATES = ['asking', 'person', 'done'] as const;
export type SearchState = (typeof SEARCH_STATES)[number];

export const SEARCH_STATE_WORDS: Readonly<Record<SearchState, string>> = {
  asking: 'спрашиваем Почту',
  person: 'ждём сотрудника: этот канал на вопросы о номерах не отвечает',
  done: 'выяснено',
};

/** How it is known that the Post has a letter: its own answer, or the cabinet's list that a person brought. */
export const FINDING_SOURCES = ['look_up', 'list'] as const;
export type FindingSource = (typeof FINDING_SOURCES)[number];

/** The search for numbers that were given after the copy, of one site in one year. Sequences are counted from 1. */
export interface NumberSearch {
  /** The first number that the copy has not given. */
  readonly firstSequence: number;
  /** The last one that the Post has been asked about. */
  readonly askedTo: number;
  /** The highest one that it knows; null: none so far. */
  readonly highestFound: number | null;
  /** So many unknown numbers in a row end the search. */
  readonly quiet: number;
}

/** Numbers in one question: half of what the cabinet takes, so that one answer stays small. */
export const ASKED_AT_ONCE = 500;

const LEAST_QUIET = 1_000;

/**
 * How many unknown numbers in a row show that no further one was sent. A number is given when a letter goes for approval and reaches the
 * Post later or never, so that the longest silence between two sent numbers is what is numbered and unsent at one time. The copy shows
 * how much that is; four times as much is asked for, and never less than a thousand.
 */
export function quietStretch(unsentCount: number): number {
  return Math.max(LEAST_QUIET, 4 * unsentCount);
}

/** The numbers to ask about next, both ends among them; null when the search is over. */
export function nextNumbers(search: NumberSearch): { readonly from: number; readonly to: number } | null {
  const end = lastKnown(search) + search.quiet;
  if (search.askedTo >= end) return null;
  return { from: search.askedTo + 1, to: Math.min(search.askedTo + ASKED_AT_ONCE, end) };
}

/** Numbers given after the copy and never sent may stand on somebody's paper: so many are passed over. */
const LEAST_GAP = 100;

/** What the site's counter must stand at before it gives a number again. */
export function liftedSequence(search: NumberSearch): number {
  return lastKnown(search) + Math.max(LEAST_GAP, Math.ceil(search.quiet / 4));
}

/** Where nobody could be asked, all that might have been sent is passed over. */
export function liftedBlindly(search: NumberSearch): number {
  return lastKnown(search) + search.quiet;
}

function lastKnown({ firstSequence, highestFound }: NumberSearch): number {
  return Math.max(firstSequence - 1, highestFound ?? 0);
}

/** A publication's versions passed over however short the lost time was: what a quick hour of changes may have used. */
const LEAST_VERSION_LIFT = 1_000;

/**
 * How many versions of every publication are passed over. Nobody can be asked which of them were used after `knownUntil`, but the next one
 * is taken only when the one before was composed, signed and handed over: a version a second outruns them. Time also outruns what another
 * court, put back from the same copy before, has given.
 */
export function versionLift({ knownUntil, now }: { readonly knownUntil: Date; readonly now: Date }): number {
  const lostSeconds = Math.max(0, Math.ceil((now.getTime() - knownUntil.getTime()) / 1_000));
  return LEAST_VERSION_LIFT + lostSeconds;
}
