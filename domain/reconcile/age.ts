import type { Clock } from './facts.ts';

/** How long ago it surely was: a rehearsal that moved its clock by days has not waited for days. */
export function ageMs({ now, jumpedMs }: Clock, since: number): number {
  return now - jumpedMs - since;
}
