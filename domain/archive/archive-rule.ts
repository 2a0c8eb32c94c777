import { LETTER_LIFE, type LetterPhase } from '../letters/letter-life.ts';
import { LETTER_STATUSES } from '../letters/letter-status.ts';

/** When letters go to the archive by themselves. */
export interface ArchiveRule {
  readonly isOn: boolean;
  /** Whole years since a letter's life ended. */
  readonly years: number;
}

export const ARCHIVE_YEARS = { least: 1, most: 30, usual: 3 } as const;

/** Statuses in which a letter's life has ended: only such letters may be in the archive. */
export const ENDED_STATUSES = LETTER_STATUSES.filter((status) => LETTER_LIFE[status].next.length === 0);

/** Folders in which such letters stand. */
export const ENDED_PHASES: readonly LetterPhase[] = [
  ...new Set(ENDED_STATUSES.map((status) => LETTER_LIFE[status].phase)),
];

/** Words about the years that cannot be; null: they can. */
export function yearsFault(years: number): string | null {
  if (Number.isInteger(years) && years >= ARCHIVE_YEARS.least && years <= ARCHIVE_YEARS.most) return null;
  return `Срок — целое число лет от ${String(ARCHIVE_YEARS.least)} до ${String(ARCHIVE_YEARS.most)}.`;
}

/** Letters whose life ended before that instant are old: the same day and hour so many years ago. */
export function archivedBefore({ years }: Pick<ArchiveRule, 'years'>, now: Date): Date {
  const then = new Date(now);
  then.setUTCFullYear(now.getUTCFullYear() - years);
  // 29 February of a year without one would be 1 March: the day before it.
  if (then.getUTCMonth() !== now.getUTCMonth()) then.setUTCDate(0);
  return then;
}

/** How a night's work ended. */
export const ARCHIVE_STOPS = {
  done: 'все старые письма в архиве',
  bound: 'взято столько, сколько берётся за ночь: остальные — в следующую',
  off: 'правило выключено',
  recovery: 'идёт восстановление из копии: архив ждёт его конца',
} as const;
export type ArchiveStop = keyof typeof ARCHIVE_STOPS;
