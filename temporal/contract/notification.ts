import { defineQuery, defineSignal } from '@temporalio/workflow';
import {
  NOTIFICATION_SIGNALS,
  NOTIFICATION_STATE_QUERY,
  SETTLE_NOTIFICATION,
  WITHDRAW_NOTIFICATION,
  type GatewayBackSignal,
  type NotificationState,
  type ReceiptSignal,
  type TermsChangedSignal,
} from '#domain/notifications/notification-process.ts';
import { updateOf } from './decision.ts';

/** The contract of the workflow `notification`, as the engine's SDK wants it. */
export const receiptCame = defineSignal<[ReceiptSignal]>(NOTIFICATION_SIGNALS.receiptCame);
export const gatewayBack = defineSignal<[GatewayBackSignal]>(NOTIFICATION_SIGNALS.gatewayBack);
export const termsChanged = defineSignal<[TermsChangedSignal]>(NOTIFICATION_SIGNALS.termsChanged);
export const settleNotification = updateOf(SETTLE_NOTIFICATION);
export const withdrawNotification = updateOf(WITHDRAW_NOTIFICATION);
export const getNotificationState = defineQuery<NotificationState>(NOTIFICATION_STATE_QUERY);
