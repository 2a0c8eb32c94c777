import { defineEntity, p } from '@mikro-orm/core';
import type { BellData, BellEvent } from '#domain/bell/bell-events.ts';
import type { BellPace, BellReach, BellWay } from '#domain/bell/bell-wishes.ts';

/** What has happened and staff are to be told of; triggers write it with the fact itself. */
export const BellFactSchema = defineEntity({
  name: 'BellFact',
  tableName: 'bell_fact',
  properties: {
    sequence: p.bigint('string').primary().autoincrement(),
    event: p.text().$type<BellEvent>(),
    subjectKind: p.text(),
    subjectId: p.uuid(),
    revision: p.integer().default(0),
    siteId: p.string().length(16).nullable(),
    /** Only this person is told. */
    accountId: p.uuid().nullable(),
    at: p.datetime(),
    data: p.json<BellData>(),
    /** Everybody who is to hear it has his notice. */
    isShared: p.boolean().default(false),
  },
  uniques: [{ name: 'bell_fact_once', properties: ['event', 'subjectKind', 'subjectId', 'revision'] }],
});
export class BellFact extends BellFactSchema.class {}
BellFactSchema.setClass(BellFact);

/** What one person is told. */
export const BellNoticeSchema = defineEntity({
  name: 'BellNotice',
  tableName: 'bell_notice',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    accountId: p.uuid(),
    event: p.text().$type<BellEvent>(),
    subjectKind: p.text(),
    subjectId: p.uuid(),
    revision: p.integer(),
    siteId: p.string().length(16).nullable(),
    at: p.datetime(),
    data: p.json<BellData>(),
    /** False: only mail or push tell of it. */
    isInBell: p.boolean(),
    seenAt: p.datetime().nullable(),
  },
  uniques: [{ name: 'bell_notice_once', properties: ['accountId', 'event', 'subjectKind', 'subjectId', 'revision'] }],
  indexes: [{ name: 'bell_notice_newest', properties: ['accountId', 'at', 'id'] }],
});
export class BellNotice extends BellNoticeSchema.class {}
BellNoticeSchema.setClass(BellNotice);

/** A letter or a push to one person: of one notice, or of a day's. */
export const BellMessageSchema = defineEntity({
  name: 'BellMessage',
  tableName: 'bell_message',
  properties: {
    /** Its Message-ID is made of it. */
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    accountId: p.uuid(),
    way: p.text().$type<Exclude<BellWay, 'bell'>>(),
    /** Of a push. */
    deviceId: p.uuid().nullable(),
    isDigest: p.boolean(),
    /** By the application's clock. */
    dueAt: p.datetime(),
    /** First taken to be sent: nothing is added to it from then on. */
    takenAt: p.datetime().nullable(),
    /** By the database's own clock: nobody else takes it before. */
    leasedUntil: p.datetime().nullable(),
    failures: p.integer().default(0),
    doneAt: p.datetime().nullable(),
    outcome: p.text().nullable(),
  },
});
export class BellMessage extends BellMessageSchema.class {}
BellMessageSchema.setClass(BellMessage);

/** Which notices a message tells. */
export const BellMessageNoticeSchema = defineEntity({
  name: 'BellMessageNotice',
  tableName: 'bell_message_notice',
  properties: { messageId: p.uuid().primary(), noticeId: p.uuid().primary().index() },
});
export class BellMessageNotice extends BellMessageNoticeSchema.class {}
BellMessageNoticeSchema.setClass(BellMessageNotice);

/** What a person has chosen of one event; without a row he has chosen nothing. */
export const BellWishSchema = defineEntity({
  name: 'BellWish',
  tableName: 'bell_wish',
  properties: {
    accountId: p.uuid().primary(),
    event: p.text().$type<BellEvent>().primary(),
    ways: p.json<readonly BellWay[]>(),
    pace: p.text().$type<BellPace>(),
    reach: p.text().$type<BellReach>(),
  },
});
export class BellWish extends BellWishSchema.class {}
BellWishSchema.setClass(BellWish);

/** A person's digest hour and his address, once he has shown that he reads it. */
export const BellPersonSchema = defineEntity({
  name: 'BellPerson',
  tableName: 'bell_person',
  properties: {
    /** The account's. */
    id: p.uuid().primary(),
    digestHour: p.integer(),
    address: p.text().nullable(),
    addressConfirmedAt: p.datetime().nullable(),
    /** The code that was sent to the address, sealed for this person. */
    codeSealed: p.text().nullable(),
    codeUntil: p.datetime().nullable(),
    codeTries: p.integer().default(0),
    /** By which the letter with the code is sent once. */
    codeMessageId: p.uuid().nullable(),
  },
});
export class BellPerson extends BellPersonSchema.class {}
BellPersonSchema.setClass(BellPerson);

/** A browser that takes pushes for one person. */
export const PushDeviceSchema = defineEntity({
  name: 'PushDevice',
  tableName: 'push_device',
  properties: {
    id: p.uuid().primary(),
    accountId: p.uuid().index(),
    /** SHA-256 of the address that the browser named: one browser is one device, of whoever subscribed it last. */
    endpointHash: p.string().length(64).unique(),
    /** Address and keys, sealed for this row. */
    subscriptionSealed: p.text(),
    /** Browser and system in words. */
    name: p.text(),
    createdAt: p.datetime(),
    lastSentAt: p.datetime().nullable(),
  },
});
export class PushDevice extends PushDeviceSchema.class {}
PushDeviceSchema.setClass(PushDevice);

/** By which push services know this installation (VAPID); made by the program, once. */
export const PushKeySchema = defineEntity({
  name: 'PushKey',
  tableName: 'push_key',
  properties: {
    id: p.uuid().primary(),
    publicKey: p.text(),
    privateSealed: p.text(),
    createdAt: p.datetime(),
  },
});
export class PushKey extends PushKeySchema.class {}
PushKeySchema.setClass(PushKey);
