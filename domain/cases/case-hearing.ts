export const HEARING_STATES = ['scheduled', 'held', 'postponed', 'cancelled'] as const;
export type HearingState = (typeof HEARING_STATES)[number];

export const HEARING_STATE_NAMES: Readonly<Record<HearingState, string>> = {
  scheduled: 'Назначено',
  held: 'Состоялось',
  postponed: 'Отложено',
  cancelled: 'Отменено',
};

/** A hearing as it is written down. */
export interface HearingFields {
  /** ISO 8601 with an offset or `Z`. */
  readonly startsAt: string;
  /** Empty: not known. */
  readonly room: string;
  readonly state: HearingState;
}
