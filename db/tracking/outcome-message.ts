import { LETTER_SIGNALS } from '#domain/letters/letter-process.ts';
import type { TrackedOutcome } from '#domain/letters/letter-status.ts';
import { letterSignal, type SignalMessage } from '../work/outbox.ts';

/** How a letter's way with the Post has ended. */
export interface OutcomeReport {
  readonly outcome: TrackedOutcome;
  readonly isNoticeMissing: boolean;
}

/** The letter's final word for its workflow; the first one queued is the one that counts. */
export function outcomeMessage(letterId: string, report: OutcomeReport): SignalMessage {
  return letterSignal(letterId, LETTER_SIGNALS.outcomeReported, { eventId: `outcome:${letterId}`, ...report });
}

/** The notice of a letter whose workflow was told that it is missing. */
export function lateNoticeMessage(letterId: string): SignalMessage {
  return letterSignal(letterId, LETTER_SIGNALS.noticeReported, { eventId: `notice:${letterId}` });
}
