import { z } from '@hono/zod-openapi';
import { isDay } from '#domain/calendar/day.ts';
import { NOTIFICATION_STATUSES } from '#domain/notifications/notification-status.ts';
import { CONSENT_FORMS } from '#domain/notifications/consent.ts';
import { channelSchema, kindSchema } from '#views/notifications/notification.ts';
import type { ViewOf } from '#views/view.ts';
import { listQuery, typedText } from '../routes/common-schemas.ts';

const MAX_CASES = 100;
const MAX_PARTIES = 500;
const DAY_WORDS = 'ожидается день вида 2026-11-24';
const day = z.iso.date({ error: DAY_WORDS }).refine(isDay, DAY_WORDS).openapi({ example: '2026-11-24' });

export const notificationQuery = listQuery.extend({
  status: z.enum(NOTIFICATION_STATUSES).optional(),
  channel: channelSchema.optional(),
  /** For those who see several sites. */
  site: z.string().max(16).optional(),
  caseId: z.uuid({ error: 'нужен UUID' }).optional(),
  /** As it is typed: with «дело №», without its year; of the party any part of its name, with initials on either side. */
  caseNumber: z.string().max(200).optional(),
  party: z.string().max(200).optional(),
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
  /** Made on these days by the clock of each one's court, both included: as reports count them. */
  ...{ madeFrom: day.optional(), madeTo: day.optional() },
});
export type NotificationListRequest = ViewOf<typeof notificationQuery>;
/** Of the counts over it. */
export const notificationCountQuery = notificationQuery.omit({ status: true, cursor: true, limit: true });
export type NotificationCountRequest = ViewOf<typeof notificationCountQuery>;

export const incomingQuery = listQuery.extend({
  /** `yes`: only what withdraws a consent; `no`: everything else. */
  stop: z.enum(['yes', 'no']).optional(),
});
export type IncomingRequest = ViewOf<typeof incomingQuery>;

/** What is to be said, to whom. */
export const noticeDraftSchema = z
  .object({
    caseIds: z.string().max(64).array().min(1).max(MAX_CASES).readonly(),
    partyIds: z.string().max(64).array().min(1).max(MAX_PARTIES).readonly(),
    kind: kindSchema,
    channel: channelSchema,
    /** Whose text it began with; null: nobody's. */
    templateCode: z.string().max(64).nullable(),
    title: typedText(200),
    text: typedText(2_000),
    /** The letter from whose card it is sent; null: none. */
    letterId: z.string().max(64).nullable(),
    /** Why the same words go to the same party once more; empty: they are not meant to. */
    repeatReason: typedText(500).default(''),
  })
  .openapi('NoticeDraft');
export type NoticeDraft = ViewOf<typeof noticeDraftSchema>;

export const resendingSchema = z
  .object({
    /** Why the same goes once more while it is under way or has come; empty: it is not meant to. */
    repeatReason: typedText(500).default(''),
  })
  .openapi('NoticeResending');
export type Resending = ViewOf<typeof resendingSchema>;

export const letterSentSchema = z
  .object({
    /** The number of the item or how it was sent, where not by a letter of the case; empty: such a letter is with the Post. */
    sentElsewhere: typedText(500).default(''),
  })
  .openapi('NoticeLetterSent');
export type LetterSent = ViewOf<typeof letterSentSchema>;

export const consentInputSchema = z
  .object({
    partyId: z.string().max(64),
    channel: channelSchema,
    address: typedText(254),
    form: z.enum(CONSENT_FORMS),
    givenOn: z.string().max(10),
  })
  .openapi('ConsentInput');
export type ConsentInput = ViewOf<typeof consentInputSchema>;

export const templateInputSchema = z
  .object({
    /** The version that was seen; 0: the shipped one, or none yet. */
    base: z.number().int().min(0),
    name: typedText(80),
    kind: kindSchema,
    channel: channelSchema,
    title: typedText(200),
    text: typedText(2_000),
  })
  .openapi('NotificationTemplateInput');
export type TemplateInput = ViewOf<typeof templateInputSchema>;

export const noticeParams = z.object({ notificationId: z.string().max(64) });
export const noticeCaseParams = z.object({ caseId: z.string().max(64) });
export const consentParams = z.object({ consentId: z.string().max(64) });
export const templateParams = z.object({ code: z.string().max(64) });
