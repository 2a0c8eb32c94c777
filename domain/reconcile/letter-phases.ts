import { LETTER_STATUSES, type LetterStatus } from '../letters/letter-status.ts';

/** Statuses from the Post's acceptance on. */
const WITH_POST: ReadonlySet<LetterStatus> = new Set(
  LETTER_STATUSES.slice(LETTER_STATUSES.indexOf('accepted')).filter((status) => status !== 'cancelled'),
);

/** True once the Post has taken the letter, to its end. */
export function isTakenByPost(status: LetterStatus): boolean {
  return WITH_POST.has(status);
}

/** True once a supervisor has signed the letter and it has not come back to anybody. */
export function isSigned(status: LetterStatus): boolean {
  return ['signed', 'queued', 'submitting', 'unknown'].includes(status) || isTakenByPost(status);
}
