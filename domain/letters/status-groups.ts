import { LETTER_PHASES, statusesOfPhase, type LetterPhase } from './letter-life.ts';
import { LETTER_STATUSES, type LetterStatus } from './letter-status.ts';

/** Folders of the letters' list: the parts of a letter's life. */
export type StatusGroup = LetterPhase;

export const STATUS_GROUP_CODES = Object.keys(LETTER_PHASES).filter(isStatusGroup);

export const STATUS_GROUPS = Object.fromEntries(
  STATUS_GROUP_CODES.map((code) => [code, { name: LETTER_PHASES[code], statuses: statusesOfPhase(code) }]),
) as Readonly<Record<StatusGroup, { readonly name: string; readonly statuses: readonly LetterStatus[] }>>;

export function isStatusGroup(text: string): text is StatusGroup {
  return Object.hasOwn(LETTER_PHASES, text);
}

/** Statuses in no folder: must be empty, so that no letter is out of sight. */
export function ungroupedStatuses(): readonly LetterStatus[] {
  const grouped = new Set<LetterStatus>(Object.values(STATUS_GROUPS).flatMap((group) => [...group.statuses]));
  return LETTER_STATUSES.filter((status) => !grouped.has(status));
}
