import type { NotificationFinding } from '#domain/notifications/notification-process.ts';

/** What the workflow `notification` asks of its activities. */
export interface NotificationRequest {
  readonly notificationId: string;
}

/** By the program's clock: how long until a letter is to be written instead, ms; null: no time is set; absent in what was recorded before it was told. */
export interface LetterLeft {
  readonly letterLeftMs?: number | null | undefined;
}

/**
 * `go`: it may be handed over now. `wait`: the addressee is not disturbed for so long. `late`: the time has come to write a letter instead.
 * `over`: its life has ended, or ends here, also where a part has left: the consent was withdrawn, the hearing is not held.
 */
export type PlanResult = LetterLeft &
  (
    | { readonly outcome: 'go' }
    | { readonly outcome: 'late' }
    | { readonly outcome: 'over' }
    | { readonly outcome: 'wait'; readonly waitMs: number }
  );

/**
 * `sent`: all of it was taken. `failed`: it was not, for good. `not_sent`: certainly not taken now, or a mail that may be handed over again
 * under its own id. `unknown`: it is not handed over again before it is found out. `over`: there is nothing to hand over any more.
 */
export interface NotificationSendResult {
  readonly outcome: 'sent' | 'failed' | 'not_sent' | 'unknown' | 'over';
  /** A part of it has left already. */
  readonly hasLeft: boolean;
  /** The channel is known to be away and was not tried; who waits is told when it is back. */
  readonly isUntried?: true;
}

export interface LookUpRequest extends NotificationRequest {
  /** A message that the gateway does not know counts as absent only then: it may be on its way in before. */
  readonly isWindowOver: boolean;
}

/** `again`: it was proven absent, or there are parts that were not tried. */
export interface LookUpAnswer extends LetterLeft {
  readonly outcome: 'sent' | 'delivered' | 'failed' | 'unknown' | 'again';
  /** With `unknown`: for how long it has been so by the clock of the worker that recorded it, ms. */
  readonly unclearForMs?: number | undefined;
}

export interface FindingRequest extends NotificationRequest {
  readonly actorId: string;
  readonly finding: NotificationFinding;
}

export interface WithdrawRequest extends NotificationRequest {
  readonly actorId: string;
}

/** The activities of the workflow `notification`; a repeat changes nothing. */
export interface NotificationActivities {
  planNotification(request: NotificationRequest): Promise<PlanResult>;
  sendNotification(request: NotificationRequest): Promise<NotificationSendResult>;
  /** Asks the operator of what is unclear or still on its way, and reads what receipts have told. */
  lookUpNotification(request: LookUpRequest): Promise<LookUpAnswer>;
  askAboutNotification(request: NotificationRequest): Promise<void>;
  recordNotificationFinding(request: FindingRequest): Promise<void>;
  noteUnconfirmedNotification(request: NotificationRequest): Promise<void>;
  withdrawNotice(request: WithdrawRequest): Promise<void>;
  /** A draft to the party and a task; nothing where it was delivered after all, the party is notified otherwise or the hearing has begun. */
  writeLetterInstead(request: NotificationRequest): Promise<void>;
}

/** The round of reminders. */
export interface ReminderActivities {
  /** Makes what is due and was not made. Counts only. */
  makeReminders(): Promise<{ readonly made: number }>;
  /** Ends the tasks of letters instead of notices that nobody needs any more, whatever has made them so. */
  endNeedlessLetters(): Promise<void>;
}
