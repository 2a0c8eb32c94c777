import { defineEntity, p } from '@mikro-orm/core';
import { CONSENT_FORMS, WITHDRAWAL_WAYS } from '#domain/notifications/consent.ts';
import type { NotificationSettings } from '#domain/notifications/notification-settings.ts';
import { NOTIFICATION_CHANNELS } from '#domain/notifications/notification-status.ts';
import type { TemplateContent } from '#domain/notifications/templates.ts';

/** What one party of one case agreed to, and until when. */
export const PartyConsentSchema = defineEntity({
  name: 'PartyConsent',
  tableName: 'party_consent',
  properties: {
    id: p.uuid().primary(),
    siteId: p.string().length(16),
    caseId: p.uuid(),
    casePartyId: p.uuid(),
    channel: p.enum(NOTIFICATION_CHANNELS),
    /** E.164, or a mail address. */
    address: p.text(),
    form: p.enum(CONSENT_FORMS),
    givenOn: p.string().length(10),
    /** The scan; absent: it is on paper in the case. */
    sha256: p.string().length(64).nullable().index('party_consent_sha256'),
    fileName: p.text().nullable(),
    byteSize: p.integer().nullable(),
    enteredById: p.uuid(),
    enteredAt: p.datetime(),
    withdrawnAt: p.datetime().nullable(),
    withdrawnHow: p.enum(WITHDRAWAL_WAYS).nullable(),
    /** When the last message from its phone came about which people have answered. */
    messagesJudgedAt: p.datetime().nullable(),
    /** When it was said that the number is a stranger's; the consent may have been taken back otherwise before. */
    strangerSaidAt: p.datetime().nullable(),
    /** Absent: the party's own message. */
    withdrawnById: p.uuid().nullable(),
  },
  indexes: [{ name: 'party_consent_of_case', properties: ['caseId', 'enteredAt'] }],
});
export class PartyConsent extends PartyConsentSchema.class {}
PartyConsentSchema.setClass(PartyConsent);

/** A site's text, version by version; one that nobody has changed is the shipped one, version 0. */
export const NotificationTemplateSchema = defineEntity({
  name: 'NotificationTemplate',
  tableName: 'notification_template',
  properties: {
    siteId: p.string().length(16).primary(),
    code: p.text().primary(),
    version: p.integer().primary(),
    content: p.json<TemplateContent>(),
    isRetired: p.boolean(),
    authorId: p.uuid(),
    createdAt: p.datetime(),
  },
});
export class NotificationTemplate extends NotificationTemplateSchema.class {}
NotificationTemplateSchema.setClass(NotificationTemplate);

/** How a site notifies, version by version. */
export const NotificationSettingsSchema = defineEntity({
  name: 'NotificationSettingsVersion',
  tableName: 'notification_settings',
  properties: {
    siteId: p.string().length(16).primary(),
    version: p.integer().primary(),
    settings: p.json<NotificationSettings>(),
    authorId: p.uuid(),
    createdAt: p.datetime(),
  },
});
export class NotificationSettingsVersion extends NotificationSettingsSchema.class {}
NotificationSettingsSchema.setClass(NotificationSettingsVersion);
