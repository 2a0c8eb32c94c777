import { z } from '@hono/zod-openapi';
import { MESSAGE_STATUSES } from '#domain/publications/message-status.ts';
import { PUBLICATION_STANDINGS } from '#domain/publications/standing.ts';
import { PUBLICATION_FILE_KINDS } from '#domain/publications/publication-files.ts';
import { taskSchema } from '../work/task.ts';
import { timelineLineSchema } from '../work/timeline.ts';
import { instant, instantOrNull, textOrNull, whole, type ViewOf } from '../view.ts';

/** One line of the list of publications. */
export const publicationListItemSchema = z
  .object({
    id: z.uuid(),
    siteId: z.string(),
    /** Of its card; null while the card has not come. */
    registrationNumber: textOrNull,
    documentGroup: textOrNull,
    standing: z.enum(PUBLICATION_STANDINGS),
    standingName: z.string(),
    /** What is late, in words. */
    lateness: textOrNull,
    /** Why no message can be composed of what is owed, in words. */
    hindrance: textOrNull,
    /** Since when something is owed that was not sent. */
    owedSince: instantOrNull,
    /** Of the newest message; 0: none yet. */
    lastVersion: whole,
    lastSentAt: instantOrNull,
    confirmedVersion: whole,
    confirmedAt: instantOrNull,
    receiptDueAt: instantOrNull,
    /** The server's or the handler's words about the newest message. */
    answer: textOrNull,
    updatedAt: instant,
  })
  .openapi('PublicationListItem');
export type PublicationListItem = ViewOf<typeof publicationListItemSchema>;

/** One message as it was sent. */
const publicationMessageSchema = z
  .object({
    version: whole,
    messageId: z.string(),
    recipient: z.string(),
    settingsVersion: whole,
    /** What led to it, in words. */
    triggers: z.array(z.string()).readonly(),
    status: z.enum(MESSAGE_STATUSES),
    statusName: z.string(),
    attempts: whole,
    answer: textOrNull,
    composedAt: instant,
    sentAt: instantOrNull,
    answeredAt: instantOrNull,
    files: z
      .array(z.object({ kind: z.enum(PUBLICATION_FILE_KINDS), fileName: z.string(), byteSize: whole }))
      .readonly(),
  })
  .openapi('PublicationMessage');
export type PublicationMessageView = ViewOf<typeof publicationMessageSchema>;

/** Everything known of one publication; the newest messages come with it, older ones are asked for by `before`. */
export const publicationCardSchema = publicationListItemSchema
  .extend({
    messages: z.array(publicationMessageSchema).readonly(),
    /** There are messages older than those shown: ask from the last one on. */
    hasOlderMessages: z.boolean(),
    timeline: z.array(timelineLineSchema).readonly(),
    tasks: z.array(taskSchema).readonly(),
    /** This person may have the current picture sent again. */
    canResend: z.boolean(),
    /** Who holds its process since when, in words; null: it goes on. */
    paused: textOrNull,
  })
  .openapi('PublicationCard');
export type PublicationCard = ViewOf<typeof publicationCardSchema>;

const countOfEach = Object.fromEntries(PUBLICATION_STANDINGS.map((standing) => [standing, whole]));
export const publicationCountsSchema = z
  .object(countOfEach as Record<(typeof PUBLICATION_STANDINGS)[number], typeof whole>)
  .openapi('PublicationCounts');
export type PublicationCounts = ViewOf<typeof publicationCountsSchema>;

/** A message of the exchange mailbox in which nothing of ours is recognised. */
export const unrecognisedMessageSchema = z
  .object({ id: z.string(), receivedAt: instant, byteSize: whole, sender: textOrNull, subject: textOrNull })
  .openapi('UnrecognisedMessage');
export type UnrecognisedMessage = ViewOf<typeof unrecognisedMessageSchema>;

export const resentSchema = z.object({ isQueued: z.literal(true) }).openapi('ResendAnswer');
