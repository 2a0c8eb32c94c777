import type { LetterLeft } from './contract.ts';

/** How long until a letter is owed instead, by the program's clock; what is past leaves nothing. */
export function letterLeft(letterAt: Date | null, now: Date): Required<LetterLeft> {
  return { letterLeftMs: letterAt === null ? null : Math.max(0, letterAt.getTime() - now.getTime()) };
}
