import { ageMs } from '../age.ts';
import type { Bounds } from '../bounds.ts';
import { findingsOf, ofLostProcess, type Finding } from '../breach.ts';
import type { Clock } from '../facts.ts';

/** A card's publication that owes a picture. Times are epoch ms. */
export interface OwedPublication {
  readonly matterId: string;
  /** Of the card; null while it has not come. */
  readonly number: string | null;
  readonly wantedSince: number;
}

/** I7: what is owed to the public is being worked on by a process; `isLed`: one runs, or its start is queued. */
export function publicationProgresses(
  { matterId, number, wantedSince }: OwedPublication,
  isLed: boolean,
  { systemWaitMs }: Bounds,
  clock: Clock,
): readonly Finding[] {
  if (isLed || ageMs(clock, wantedSince) < systemWaitMs) return [];
  const name = `Публикация по карточке ${number ?? 'без номера'}`;
  const found = findingsOf('I7', `publication/${matterId}`, name);
  return [ofLostProcess(found('owed', 'ждёт отправки, а процесс её не ведёт'))];
}
