import { z } from '@hono/zod-openapi';
import { CONSENT_FORMS, WITHDRAWAL_WAYS } from '#domain/notifications/consent.ts';
import { PROCEDURES } from '#domain/proof/procedure.ts';
import { instant, instantOrNull, textOrNull, type ViewOf } from '../view.ts';
import { channelSchema, kindSchema } from './notification.ts';

/** What a party agreed to. */
export const consentSchema = z
  .object({
    id: z.uuid(),
    caseId: z.uuid(),
    partyId: z.uuid(),
    channel: channelSchema,
    address: z.string(),
    form: z.enum(CONSENT_FORMS),
    /** `yyyy-MM-dd` */
    givenOn: z.string(),
    hasScan: z.boolean(),
    enteredByName: z.string(),
    enteredAt: instant,
    withdrawnAt: instantOrNull,
    withdrawnHow: z.enum(WITHDRAWAL_WAYS).nullable(),
    withdrawnByName: textOrNull,
    /** When people said that the number is somebody else's, however the consent was taken back. */
    strangerSaidAt: instantOrNull,
  })
  .openapi('PartyConsent');
export type ConsentView = ViewOf<typeof consentSchema>;

/** A case as whoever notifies its parties sees it. */
export const notifiedCaseSchema = z
  .object({
    id: z.uuid(),
    number: z.string(),
    /** By which code it is heard: the norms of its notices are of that. */
    procedure: z.enum(PROCEDURES),
    hearingAt: instantOrNull,
    parties: z
      .object({
        id: z.uuid(),
        name: z.string(),
        role: z.string(),
        /** As the case has them: what a consent is usually about. */
        phone: z.string(),
        email: z.string(),
        consents: consentSchema.array().readonly(),
      })
      .array()
      .readonly(),
  })
  .openapi('NotifiedCase');
export type NotifiedCase = ViewOf<typeof notifiedCaseSchema>;

export const templateSchema = z
  .object({
    code: z.string(),
    /** 0: as it was shipped. */
    version: z.number().int(),
    name: z.string(),
    kind: kindSchema,
    channel: channelSchema,
    title: z.string(),
    text: z.string(),
  })
  .openapi('NotificationTemplate');
export type TemplateView = ViewOf<typeof templateSchema>;

export const notificationSettingsSchema = z
  .object({
    quiet: z.object({ from: z.string().max(5), to: z.string().max(5) }),
    kopecksPerPart: z.number().int(),
    mailSender: z.string().max(254),
    letterHoursBefore: z.number().int(),
    unknownMinutes: z.number().int(),
    validityHours: z.number().int(),
    remindDaysBefore: z.number().int().array().readonly(),
  })
  .openapi('NotificationSettings');

export const settingsInForceSchema = z
  .object({ siteId: z.string(), version: z.number().int(), settings: notificationSettingsSchema })
  .openapi('NotificationSettingsInForce');
export type SettingsInForceView = ViewOf<typeof settingsInForceSchema>;
