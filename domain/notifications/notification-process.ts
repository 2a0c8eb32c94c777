import { processDecision } from '../work/process-decision.ts';
import type { Subject } from '../work/subject.ts';

/** What the process of one notice to one party is called. */
export const NOTIFICATION_WORKFLOW = 'notification';

/** The process's id. */
export function notificationWorkflowId(notificationId: string): string {
  return `${NOTIFICATION_WORKFLOW}/${notificationId}`;
}

/** The notice of such an id. */
export function notificationIdOf(workflowId: string): string {
  return workflowId.slice(notificationWorkflowId('').length);
}

/** What the key of its start begins with; the id follows. */
export const NOTIFICATION_START_PREFIX = `start:${NOTIFICATION_WORKFLOW}/`;

export function notificationStartKey(notificationId: string): string {
  return `${NOTIFICATION_START_PREFIX}${notificationId}`;
}

export function notificationSubject(notificationId: string): Subject<'notification'> {
  return { kind: 'notification', id: notificationId };
}

/** Ids and times only: addresses and words stand in the database. */
export interface NotificationInput {
  readonly notificationId: string;
  /** How long an answer that never came is looked up before a person is asked, ms. */
  readonly unknownWindowMs: number;
  /** How long the operator's receipt is waited for after it took the notice, ms. */
  readonly receiptWindowMs: number;
  /** Not delivered by then, a letter is drafted; epoch ms. Null: never by time, there is no hearing. */
  readonly letterAtMs: number | null;
  /** Where a process whose history is gone is taken up; absent: at the beginning. */
  readonly resumeAt?: NotificationResumption | undefined;
}

/** `send`: not all of it has been handed over; `unknown`: what came of it is to be found out; `sent`: its receipt is waited for; `failed`: a letter is owed. */
export type NotificationResumption = 'send' | 'unknown' | 'sent' | 'failed';

/** Facts that machines tell a notice. */
export const NOTIFICATION_SIGNALS = {
  receiptCame: 'receiptCame',
  gatewayBack: 'gatewayBack',
  termsChanged: 'termsChanged',
} as const;

/** A receipt stands in the database. */
export interface ReceiptSignal {
  readonly eventId: string;
}
/** What it could not be handed over to works again. */
export interface GatewayBackSignal {
  readonly eventId: string;
}

/** What it waits for may have changed: the site's quiet hours, or the party's consent. */
export interface TermsChangedSignal {
  readonly eventId: string;
}

/** What a person knows about a notice whose fate the machine could not learn. */
export const NOTIFICATION_FINDINGS = ['arrived', 'send_again', 'letter'] as const;
export type NotificationFinding = (typeof NOTIFICATION_FINDINGS)[number];
export const FINDING_WORDS: Readonly<Record<NotificationFinding, string>> = {
  arrived: 'Адресат получил',
  send_again: 'Не отправлено: отправить ещё раз',
  letter: 'Подготовить письмо вместо него',
};

export interface SettleNotificationRequest {
  readonly actorId: string;
  readonly finding: NotificationFinding;
}
export interface WithdrawNotificationRequest {
  readonly actorId: string;
}

export type NotificationStage =
  'waiting' | 'sending' | 'finding_out' | 'awaiting_person' | 'awaiting_receipt' | 'ended';

export interface NotificationState {
  readonly stage: NotificationStage;
}

export const SETTLE_NOTIFICATION = processDecision<SettleNotificationRequest, NotificationState>('settleNotification');
export const WITHDRAW_NOTIFICATION = processDecision<WithdrawNotificationRequest, NotificationState>(
  'withdrawNotification',
);

export const NOTIFICATION_STATE_QUERY = 'getNotificationState';

/** Whether a decision is heard at a stage: the process's validator, the page's buttons and the service ask the same. */
export function canSettle(stage: NotificationStage, finding: NotificationFinding): boolean {
  if (stage === 'awaiting_person') return true;
  return stage === 'awaiting_receipt' && finding !== 'send_again';
}

/** Nothing has left yet, or it is known that nothing has. */
export function canWithdraw(stage: NotificationStage): boolean {
  return stage === 'waiting';
}
