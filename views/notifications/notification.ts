import { z } from '@hono/zod-openapi';
import { NOTIFICATION_FINDINGS } from '#domain/notifications/notification-process.ts';
import {
  NOTIFICATION_CHANNELS,
  NOTIFICATION_STATUSES,
  PART_STATES,
} from '#domain/notifications/notification-status.ts';
import { NOTIFICATION_KINDS } from '#domain/notifications/templates.ts';
import { faultSchema } from '../documents/fault.ts';
import { pageSchema } from '../paging.ts';
import { instant, instantOrNull, textOrNull, type ViewOf } from '../view.ts';
import { timelineLineSchema } from '../work/timeline.ts';

export const channelSchema = z.enum(NOTIFICATION_CHANNELS);
export const kindSchema = z.enum(NOTIFICATION_KINDS);
export const findingSchema = z.enum(NOTIFICATION_FINDINGS);
const encodingSchema = z.enum(['gsm', 'ucs2', 'mail']);

/** A line of the journal of notices. */
export const notificationItemSchema = z
  .object({
    id: z.uuid(),
    siteId: z.string(),
    caseId: z.uuid(),
    caseNumber: z.string(),
    partyName: z.string(),
    channel: channelSchema,
    kind: kindSchema,
    /** E.164, or a mail address. */
    address: z.string(),
    status: z.enum(NOTIFICATION_STATUSES),
    /** Why it ended so. */
    reason: textOrNull,
    /** As it was made: what is expected to be taken, by the tariff of that day. */
    partCount: z.number().int(),
    costKopecks: z.number().int(),
    /** What the operator has taken: this alone costs. */
    takenParts: z.number().int(),
    takenKopecks: z.number().int(),
    createdAt: instant,
    sentAt: instantOrNull,
    finishedAt: instantOrNull,
    /** Until when the addressee is not disturbed. */
    heldUntil: instantOrNull,
  })
  .openapi('NotificationItem');
export type NotificationItem = ViewOf<typeof notificationItemSchema>;
export const notificationPageSchema = pageSchema(notificationItemSchema).openapi('NotificationPage');

export const notificationPartSchema = z
  .object({
    ordinal: z.number().int(),
    total: z.number().int(),
    body: z.string(),
    attempt: z.number().int(),
    state: z.enum(PART_STATES),
    error: textOrNull,
    messageId: textOrNull,
    intentAt: instantOrNull,
    answeredAt: instantOrNull,
    receiptAt: instantOrNull,
    /** Receipts as they came. */
    receipts: z
      .object({
        state: z.string(),
        error: textOrNull,
        receivedAt: instant,
        doneAt: instantOrNull,
        times: z.number().int(),
      })
      .array()
      .readonly(),
  })
  .openapi('NotificationPart');
export type NotificationPartView = ViewOf<typeof notificationPartSchema>;

/** A notice with its course. */
export const notificationCardSchema = notificationItemSchema
  .extend({
    hearingAt: instantOrNull,
    /** Of which other start of the hearing it told, in words; null: of the hearing as it is, or of none. */
    hearingMoved: textOrNull,
    title: z.string(),
    body: z.string(),
    encoding: encodingSchema,
    timeZone: z.string(),
    /** Not delivered by then, a letter is drafted. */
    letterAt: instantOrNull,
    draftLetterId: z.uuid().nullable(),
    repeatOfId: z.uuid().nullable(),
    createdByName: textOrNull,
    /** Who said, and when, that it had come; null: nobody did. */
    arrivalSaid: z.object({ at: instant, byName: z.string() }).nullable(),
    parts: notificationPartSchema.array().readonly(),
    timeline: timelineLineSchema.array().readonly(),
    /** What this person may do about it now. */
    actions: z.enum(['settle', 'withdraw', 'resend', 'letter_done']).array().readonly(),
    findings: findingSchema.array().readonly(),
  })
  .openapi('NotificationCard');
export type NotificationCard = ViewOf<typeof notificationCardSchema>;

/** What a text comes to for one party. */
export const noticePreviewSchema = z
  .object({
    partyId: z.uuid(),
    partyName: z.string(),
    caseNumber: z.string(),
    address: z.string(),
    title: z.string(),
    text: z.string(),
    encoding: encodingSchema,
    length: z.number().int(),
    parts: z.number().int(),
    costKopecks: z.number().int(),
    timeZone: z.string(),
    /** Not delivered by then, a letter is drafted; null: there is no hearing, or nothing notifies of it in time any more. */
    letterAt: instantOrNull,
    /** That letter goes after its term and may come too late, while another notice still counts. */
    isLetterLate: z.boolean(),
    /** In words, why a call that is sent now does not notify of the hearing: it comes too late for its procedure; null: it is in time. */
    missedWords: textOrNull,
    /** Sent now, it waits till then: the addressee is not disturbed. */
    heldUntil: instantOrNull,
    /** What it was told of this hearing already, or is about to be, in words; null: nothing, or it is no call to a hearing. */
    toldAlready: textOrNull,
    /** Why it cannot go to this party; none: it can. */
    faults: faultSchema.array().readonly(),
  })
  .openapi('NoticePreview');
export type NoticePreview = ViewOf<typeof noticePreviewSchema>;

export const noticeReviewSchema = z
  .object({
    items: noticePreviewSchema.array().readonly(),
    sendable: z.number().int(),
    parts: z.number().int(),
    costKopecks: z.number().int(),
  })
  .openapi('NoticeReview');
export type NoticeReview = ViewOf<typeof noticeReviewSchema>;

export const sentNoticesSchema = z
  .object({
    ids: z.uuid().array().readonly(),
    refused: z.number().int(),
    /** «30.11.2026 в 09:00» by the addressee's clock: when the first that waits for the end of quiet hours goes. */
    heldUntilWords: textOrNull,
  })
  .openapi('SentNotices');
export type SentNotices = ViewOf<typeof sentNoticesSchema>;
