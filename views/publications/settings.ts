import { z } from '@hono/zod-openapi';
import { TRIGGER_KINDS } from '#domain/matters/matter-event.ts';
import { instant, textOrNull, whole, type ViewOf } from '../view.ts';

const partsSchema = z.object({
  applicantName: z.boolean(),
  subject: z.boolean(),
  covering: z.boolean(),
  executorNames: z.boolean(),
  assignmentText: z.boolean(),
  terms: z.boolean(),
  reportText: z.boolean(),
  reportFiles: z.boolean(),
});

/** How a site publishes, as it is asked for and answered; `domain/publications/publication-settings.ts` says what each means. */
export const publicationSettingsSchema = z
  .object({
    isOn: z.boolean(),
    activeFrom: z.string(),
    documentGroups: z.array(z.string()).readonly(),
    deliveryKinds: z.array(z.string()).readonly(),
    triggers: z.array(z.enum(TRIGGER_KINDS)).readonly(),
    parts: partsSchema,
    recipient: z.string(),
    sender: z.string(),
    windowSeconds: z.number(),
    receiptWithinHours: z.number().nullable(),
    stateWords: z.object({ open: z.string(), done: z.string(), withdrawn: z.string() }),
    publicPageUrl: z.string(),
    signerId: textOrNull,
    recipientCertificate: textOrNull,
  })
  .openapi('PublicationSettings');

/** One difference between two versions, in words. */
const settingChangeSchema = z
  .object({ field: z.string(), label: z.string(), was: z.string(), became: z.string() })
  .openapi('SettingChange');

/** One version with what it changed in the one before; the first one is held against what a site begins with. */
export const settingsVersionSchema = z
  .object({
    siteId: z.string(),
    version: whole,
    authorName: z.string(),
    createdAt: instant,
    changes: z.array(settingChangeSchema).readonly(),
    settings: publicationSettingsSchema,
  })
  .openapi('PublicationSettingsVersion');
export type SettingsVersionView = ViewOf<typeof settingsVersionSchema>;

/** The newest version; 0 and no author: nothing was ever set. `version` is the ETag. */
export const currentSettingsSchema = z
  .object({ siteId: z.string(), version: whole, settings: publicationSettingsSchema })
  .openapi('CurrentPublicationSettings');
export type CurrentSettings = ViewOf<typeof currentSettingsSchema>;

/** What the site may choose from. */
export const settingChoicesSchema = z
  .object({
    documentGroups: z.array(z.string()).readonly(),
    deliveryKinds: z.array(z.string()).readonly(),
    signers: z.array(z.object({ signerId: z.string(), fullName: z.string(), position: z.string() })).readonly(),
  })
  .openapi('PublicationSettingChoices');
export type SettingChoicesView = ViewOf<typeof settingChoicesSchema>;
