import type { SignalMessage } from '#db/repositories/outbox.ts';

/** How a letter's way with the Post has ended. */
export interface OutcomeReport {
  readonly outcome: 'delivered' | 'returned_to_court' | 'lost';
  readonly isNoticeMissing: boolean;
}

/** The letter's final word for its workflow; the first one queued is the one that counts. */
export function outcomeMessage(letterId: string, report: OutcomeReport): SignalMessage {
  const eventId = `outcome:${letterId}`;
  return signalTo(letterId, 'outcomeReported', { eventId, ...report });
}

/** The notice of a letter whose workflow was told that it is missing. */
export function lateNoticeMessage(letterId: string): SignalMessage {
  return signalTo(letterId, 'noticeReported', { eventId: `notice:${letterId}` });
}

function signalTo(letterId: string, signalName: string, payload: { readonly eventId: string }): SignalMessage {
  return { dedupeKey: payload.eventId, workflowId: `letter/${letterId}`, signalName, payload };
}
