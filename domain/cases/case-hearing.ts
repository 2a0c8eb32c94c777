export const HEARING_STATES = ['scheduled', 'held', 'postponed', 'cancelled'] as const;
export type HearingState = (typeof HEARING_STATES)[number];

export const HEARING_STATE_NAMES: Readonly<Record<HearingState, string>> = {
  scheduled: 'Назначено',
  held: 'Состоялось',
  postponed: 'Отложено',
  cancelled: 'Отменено',
};

/** Why a hearing that was appointed will not be held; `gone`: its case names it no more. */
export type HearingEnd = Extract<HearingState, 'postponed' | 'cancelled'> | 'gone';

export const HEARING_END_WORDS: Readonly<Record<HearingEnd, string>> = {
  postponed: 'отложено',
  cancelled: 'отменено',
  gone: 'в деле его больше нет',
};

/** Null: it will be held, or has been. */
export function hearingEnd({
  state,
  isGone,
}: {
  readonly state: HearingState;
  readonly isGone: boolean;
}): HearingEnd | null {
  if (state === 'held') return null;
  if (isGone) return 'gone';
  return state === 'scheduled' ? null : state;
}

/** A hearing as it is written down. */
export interface HearingFields {
  /** ISO 8601 with an offset or `Z`. */
  readonly startsAt: string;
  /** Empty: not known. */
  readonly room: string;
  readonly state: HearingState;
}
