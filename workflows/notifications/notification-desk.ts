import { ApplicationFailure, condition, setHandler } from '@temporalio/workflow';
import type { LetterLeft } from '#activities/notifications/contract.ts';
import { DECISION_REFUSALS } from '#domain/letters/decision-refusals.ts';
import {
  canSettle,
  canWithdraw,
  type NotificationInput,
  type NotificationStage,
  type NotificationState,
  type SettleNotificationRequest,
  type WithdrawNotificationRequest,
} from '#domain/notifications/notification-process.ts';
import {
  gatewayBack,
  getNotificationState,
  receiptCame,
  settleNotification,
  termsChanged,
  withdrawNotification,
} from '#temporal/contract/notification.ts';

/** What handing over has come to. `failed`: a letter is owed; `over`: nothing is. */
export type Sent = 'sent' | 'failed' | 'over';

/** All that one notice's workflow knows. Handlers write into it, the main line reads and acts. */
export interface NotificationDesk {
  readonly input: NotificationInput;
  stage: NotificationStage;
  /** A receipt stands in the database and has not been read. */
  isToldOf: boolean;
  /** What it waits for works again. */
  isGatewayBack: boolean;
  /** The quiet hours or the consent may be others now: it is planned anew. */
  isToBePlanned: boolean;
  /** A person's words that are not written yet; the next person is heard after that. */
  finding: SettleNotificationRequest | undefined;
  withdrawal: WithdrawNotificationRequest | undefined;
  /** On this process's clock, ms of the epoch: from then on a letter is owed instead; null: no time is set. */
  letterDueMs: number | null;
}

/** Opens the desk and registers every handler; call it before the first await. */
export function openNotificationDesk(input: NotificationInput): NotificationDesk {
  const desk: NotificationDesk = {
    ...{ input, stage: 'waiting', isToldOf: false, isGatewayBack: false, isToBePlanned: false },
    ...{ finding: undefined, withdrawal: undefined, letterDueMs: input.letterAtMs },
  };
  setHandler(getNotificationState, () => stateOf(desk));
  // Told twice, early or late: one flag holds any number of receipts, and the rows say what they told.
  setHandler(receiptCame, () => {
    desk.isToldOf = true;
  });
  setHandler(gatewayBack, () => {
    desk.isGatewayBack = true;
  });
  setHandler(termsChanged, () => {
    desk.isToBePlanned = true;
  });
  setHandler(
    settleNotification,
    async (request): Promise<NotificationState> => {
      desk.finding = request;
      await condition(() => desk.finding !== request);
      return stateOf(desk);
    },
    { validator: ({ finding }) => refuseUnless(isFree(desk) && canSettle(desk.stage, finding)) },
  );
  setHandler(
    withdrawNotification,
    async (request): Promise<NotificationState> => {
      desk.withdrawal = request;
      await condition(() => desk.withdrawal !== request);
      return stateOf(desk);
    },
    { validator: (_request) => refuseUnless(isFree(desk) && canWithdraw(desk.stage)) },
  );
  return desk;
}

function stateOf({ stage }: NotificationDesk): NotificationState {
  return { stage };
}

function isFree({ finding, withdrawal }: NotificationDesk): boolean {
  return finding === undefined && withdrawal === undefined;
}

function refuseUnless(isHeard: boolean): void {
  if (!isHeard) throw ApplicationFailure.nonRetryable(DECISION_REFUSALS.wrongStage, DECISION_REFUSALS.wrongStage);
}

/**
 * What a step has told of the time that is left by the program's clock. This process's own clock is another one: in a rehearsal it runs behind by
 * the days that were passed over before the process began. Steps that were recorded before they told it leave the due moment as it was.
 */
export function heedLetterLeft(desk: NotificationDesk, { letterLeftMs: leftMs }: LetterLeft): void {
  if (leftMs !== undefined) desk.letterDueMs = leftMs === null ? null : Date.now() + leftMs;
}

/** How long until a letter is to be written instead, ms; null: no time is set. */
export function letterLeftMs({ letterDueMs }: NotificationDesk): number | null {
  return letterDueMs === null ? null : Math.max(0, letterDueMs - Date.now());
}

/** Waits so long, or until the letter's time, or until it holds. */
export async function awaitOr(desk: NotificationDesk, holds: () => boolean, waitMs: number): Promise<void> {
  const leftMs = letterLeftMs(desk);
  const boundMs = leftMs === null ? waitMs : Math.min(waitMs, leftMs);
  if (boundMs > 0) await condition(holds, boundMs);
}
