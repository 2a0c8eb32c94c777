import type { FlashCode } from '../pages/flash.ts';

/** What is said after notices were made: they go, or wait for the end of quiet hours. @param heldUntilWords null: none waits */
export function saidOf(heldUntilWords: string | null): [FlashCode, string?] {
  return heldUntilWords === null ? ['notices-sent'] : ['notices-held', heldUntilWords];
}
