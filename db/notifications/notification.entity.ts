import { defineEntity, p } from '@mikro-orm/core';
import {
  NOTIFICATION_CHANNELS,
  NOTIFICATION_STATUSES,
  PART_STATES,
} from '#domain/notifications/notification-status.ts';
import { NOTIFICATION_KINDS } from '#domain/notifications/templates.ts';

/** One notice to one party by one channel; its text and address are as they were when it was made. */
export const NotificationSchema = defineEntity({
  name: 'Notification',
  tableName: 'notification',
  properties: {
    id: p.uuid().primary(),
    siteId: p.string().length(16),
    caseId: p.uuid(),
    casePartyId: p.uuid(),
    /** Absent: it is about no hearing. */
    caseHearingId: p.uuid().nullable(),
    /** When that was to begin by its words; a trigger takes the hearing's start where nobody says it. */
    toldHearingAt: p.datetime().nullable(),
    /** Of the letter from whose card it was sent. */
    letterId: p.uuid().nullable(),
    repeatOfId: p.uuid().nullable(),
    consentId: p.uuid(),
    kind: p.enum(NOTIFICATION_KINDS),
    channel: p.enum(NOTIFICATION_CHANNELS),
    templateCode: p.text().nullable(),
    templateVersion: p.integer().nullable(),
    /** Of a reminder by rule: hearing, party, channel and days, so that it is made once. */
    ruleKey: p.text().nullable().unique('notification_rule_key_unique'),
    caseNumber: p.text(),
    partyName: p.text(),
    /** E.164, or a mail address. */
    address: p.text(),
    title: p.text(),
    body: p.text(),
    encoding: p.enum(['gsm', 'ucs2', 'mail'] as const),
    partCount: p.integer(),
    /** By the tariff of the day on which it is handed over; until then by that of the day it was made. */
    costKopecks: p.integer(),
    /** The addressee's, IANA. */
    timeZone: p.text(),
    status: p.enum(NOTIFICATION_STATUSES),
    /** Why it ended so, in words. */
    reason: p.text().nullable(),
    /** Not delivered by then, a letter is drafted. */
    letterAt: p.datetime().nullable(),
    /** Until when the addressee is not disturbed. */
    heldUntil: p.datetime().nullable(),
    /** Since when it waits for the gateway or the mail server, and why. */
    heldAt: p.datetime().nullable(),
    heldFor: p.text().nullable(),
    draftLetterId: p.uuid().nullable(),
    /** Absent: a rule made it. */
    createdById: p.uuid().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    sentAt: p.datetime().nullable(),
    finishedAt: p.datetime().nullable(),
    /** When somebody said that it had come; absent: nobody did, it is known from the operator. */
    arrivalSaidAt: p.datetime().nullable(),
    arrivalSaidById: p.uuid().nullable(),
  },
  indexes: [
    { name: 'notification_newest', properties: ['siteId', 'createdAt', 'id'] },
    { name: 'notification_of_status', properties: ['siteId', 'status', 'createdAt', 'id'] },
    { name: 'notification_of_case', properties: ['caseId', 'createdAt', 'id'] },
  ],
});
export class Notification extends NotificationSchema.class {}
NotificationSchema.setClass(Notification);

/** What is handed over at once: a part of an SMS by SMPP, the whole text otherwise. */
export const NotificationPartSchema = defineEntity({
  name: 'NotificationPart',
  tableName: 'notification_part',
  properties: {
    notificationId: p.uuid().primary(),
    ordinal: p.integer().primary(),
    total: p.integer(),
    body: p.text(),
    attempt: p.integer().default(1),
    /** `user_message_reference` of SMPP 3.4: a receipt brings it back, also of a message whose answer never came. */
    reference: p.integer().nullable(),
    gateway: p.text().nullable(),
    /** The operator's. */
    messageId: p.text().nullable(),
    state: p.enum(PART_STATES),
    /** The operator's code or words. */
    error: p.text().nullable(),
    /** Written before the first byte. */
    intentAt: p.datetime().nullable(),
    answeredAt: p.datetime().nullable(),
    /** When the operator told its end, by a receipt or asked; absent: it has not, whatever a person says. */
    receiptAt: p.datetime().nullable(),
  },
});
export class NotificationPart extends NotificationPartSchema.class {}
NotificationPartSchema.setClass(NotificationPart);

/** What the operator said of a message's fate, once for each state. */
export const SmsReceiptSchema = defineEntity({
  name: 'SmsReceipt',
  tableName: 'sms_receipt',
  properties: {
    id: p.uuid().primary(),
    gateway: p.text(),
    messageId: p.text(),
    reference: p.integer().nullable(),
    phone: p.text(),
    state: p.enum(['accepted', 'delivered', 'undelivered', 'expired'] as const),
    error: p.text().nullable(),
    doneAt: p.datetime().nullable(),
    receivedAt: p.datetime(),
    /** How many times it came. */
    times: p.integer().default(1),
    /** Of the part it is about; absent: it came before the answer to that, or is about nothing of ours. */
    notificationId: p.uuid().nullable(),
    ordinal: p.integer().nullable(),
  },
  indexes: [{ name: 'sms_receipt_of_notice', properties: ['notificationId', 'ordinal'] }],
  uniques: [{ name: 'sms_receipt_once', properties: ['gateway', 'messageId', 'state'] }],
});
export class SmsReceipt extends SmsReceiptSchema.class {}
SmsReceiptSchema.setClass(SmsReceipt);

/** A message that came from somebody's phone. */
export const SmsIncomingSchema = defineEntity({
  name: 'SmsIncoming',
  tableName: 'sms_incoming',
  properties: {
    id: p.uuid().primary(),
    gateway: p.text(),
    phone: p.text(),
    body: p.text(),
    isStop: p.boolean(),
    receivedAt: p.datetime(),
  },
  indexes: [{ name: 'sms_incoming_newest', properties: ['receivedAt', 'id'] }],
});
export class SmsIncoming extends SmsIncomingSchema.class {}
SmsIncomingSchema.setClass(SmsIncoming);
