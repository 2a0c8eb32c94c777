import { defineEntity, p } from '@mikro-orm/core';
import type { TriggerKind } from '#domain/matters/matter-event.ts';
import { MESSAGE_STATUSES } from '#domain/publications/message-status.ts';
import type { PublicationSettings } from '#domain/publications/publication-settings.ts';

/** What is known of one card's publication; it is there from the first trigger on, even before the card. */
export const PublicationSchema = defineEntity({
  name: 'Publication',
  tableName: 'publication',
  properties: {
    /** Of its card. */
    id: p.uuid().primary(),
    siteId: p.string().length(16),
    /** When the newest trigger happened at its source: the card is shown as of then. */
    triggerAt: p.datetime(),
    /** Since when something is owed that no picture has taken in; null: nothing is. */
    wantedSince: p.datetime().nullable(),
    /** How many times a picture was taken: the changes between two of them are told to the process once. */
    takenCount: p.integer().default(0),
    /** Of the newest message; 0: none yet. */
    lastVersion: p.integer().default(0),
    /** Versions up to this one may have been used in a time that was lost, for other pictures: none of them is given. */
    versionFloor: p.integer().default(0),
    confirmedVersion: p.integer().default(0),
    /** Of the newest message; the database keeps it, whoever writes the message. Null: there is none yet. */
    lastStatus: p.enum(MESSAGE_STATUSES).nullable(),
    /** Until when the newest message's receipt is waited for; kept in the same way. */
    receiptDueAt: p.datetime().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
  indexes: [
    { name: 'publication_of_site', properties: ['siteId', 'updatedAt', 'id'] },
    { name: 'publication_newest', properties: ['updatedAt', 'id'] },
  ],
});
export class Publication extends PublicationSchema.class {}
PublicationSchema.setClass(Publication);

/** One message: a whole picture as it was sent, kept for ever. Its files stand in `file` under the publication and the version. */
export const PublicationMessageSchema = defineEntity({
  name: 'PublicationMessage',
  tableName: 'publication_message',
  properties: {
    matterId: p.uuid().primary(),
    version: p.integer().primary(),
    siteId: p.string().length(16),
    /** `<…@…>`: stable, so that a repeat is recognised. */
    messageId: p.text().unique('publication_message_id'),
    /** SHA-256 of what the picture says apart from version and time: an equal picture is not sent again. */
    contentSha256: p.string().length(64),
    settingsVersion: p.integer(),
    recipient: p.text(),
    triggers: p.json<TriggerKind[]>(),
    status: p.enum(MESSAGE_STATUSES),
    attempts: p.integer().default(0),
    /** The server's or the handler's words, without personal data. */
    answer: p.text().nullable(),
    composedAt: p.datetime(),
    sentAt: p.datetime().nullable(),
    answeredAt: p.datetime().nullable(),
    /** Since when it waits for the mail server, as its last try has found; null: it does not. */
    heldAt: p.datetime().nullable(),
    /** Why, `HeldReason`. */
    heldFor: p.text().nullable(),
  },
  indexes: [{ name: 'publication_message_status', properties: ['siteId', 'status', 'composedAt'] }],
});
export class PublicationMessage extends PublicationMessageSchema.class {}
PublicationMessageSchema.setClass(PublicationMessage);

/** How a site publishes, version by version; nothing is changed in place. */
export const PublicationSettingsSchema = defineEntity({
  name: 'PublicationSettingsVersion',
  tableName: 'publication_settings',
  properties: {
    siteId: p.string().length(16).primary(),
    version: p.integer().primary(),
    settings: p.json<PublicationSettings>(),
    authorId: p.uuid(),
    createdAt: p.datetime(),
  },
});
export class PublicationSettingsVersion extends PublicationSettingsSchema.class {}
PublicationSettingsSchema.setClass(PublicationSettingsVersion);

/** Publishing cards that were open before their site's publication was set up: asked for by a person, carried out in portions. */
export const PublicationBackfillSchema = defineEntity({
  name: 'PublicationBackfill',
  tableName: 'publication_backfill',
  properties: {
    id: p.uuid().primary(),
    siteId: p.string().length(16),
    authorId: p.uuid(),
    settingsVersion: p.integer(),
    /** How many cards there were when it was begun. */
    total: p.integer(),
    marked: p.integer().default(0),
    /** The last card looked at; the rest come after it. */
    afterId: p.uuid().nullable(),
    startedAt: p.datetime(),
    finishedAt: p.datetime().nullable(),
    /** Why it ended before its end. */
    stoppedBecause: p.text().nullable(),
  },
  indexes: [{ name: 'publication_backfill_of_site', properties: ['siteId', 'startedAt'] }],
});
export class PublicationBackfill extends PublicationBackfillSchema.class {}
PublicationBackfillSchema.setClass(PublicationBackfill);

/** What came into the exchange mailbox, once each. */
export const MailboxMessageSchema = defineEntity({
  name: 'MailboxMessage',
  tableName: 'mailbox_message',
  properties: {
    /** The server's unique id of the message in its box (UIDL). */
    uid: p.text().primary(),
    receivedAt: p.datetime(),
    /** `receipt`, `bounce`, `rejection`, or `unknown`: nothing of ours is recognised in it. */
    kind: p.enum(['receipt', 'bounce', 'rejection', 'unknown'] as const),
    matterId: p.uuid().nullable(),
    version: p.integer().nullable(),
    /** The message as it came, in the store of files. */
    sha256: p.string().length(64),
    byteSize: p.integer(),
    /** Of one that is `unknown`, as its headers say. */
    sender: p.text().nullable(),
    subject: p.text().nullable(),
  },
  indexes: [{ name: 'mailbox_message_received', properties: ['receivedAt', 'uid'] }],
});
export class MailboxMessage extends MailboxMessageSchema.class {}
MailboxMessageSchema.setClass(MailboxMessage);
