import { z } from '@hono/zod-openapi';
import { CHANNEL_NAMES } from '#domain/post/channels.ts';
import { USUAL_SITE_TERMS } from '#domain/settings/site-settings.ts';
import { instant, typed, whole, type ViewOf } from '../view.ts';
import { settingChangeSchema } from './setting-change.ts';

const words = typed(500);

export const siteSettingsSchema = z
  .object({
    name: words,
    returnAddress: words,
    timeZone: typed(64),
    /** `HH:MM` in the site's zone. */
    cutOffTime: typed(5),
    recallWindowSeconds: whole,
    remindAfterSeconds: whole,
    escalateAfterSeconds: whole,
    outcomeWatchSeconds: whole,
    /** Working time for a task about form 103; those who do not name it keep the usual one. */
    form103TaskSeconds: whole.default(USUAL_SITE_TERMS.form103TaskSeconds),
    channel: z.enum(CHANNEL_NAMES),
    /** The profile of limits, in whatever version is in force. */
    profileId: typed(40),
    numberingStart: whole,
    /** Index of the office where letters on paper are handed in; null: none. */
    paperOffice: typed(6).nullable(),
  })
  .openapi('SiteSettings');

export const currentSiteSchema = z
  .object({ siteId: z.string(), version: whole, settings: siteSettingsSchema })
  .openapi('CurrentSiteSettings');
export type CurrentSiteView = ViewOf<typeof currentSiteSchema>;

/** What a change would do; nothing is saved. */
export const siteLookSchema = z
  .object({ version: whole, changes: settingChangeSchema.array().readonly(), effects: z.string().array().readonly() })
  .openapi('SiteSettingsLook');
export type SiteLookView = ViewOf<typeof siteLookSchema>;

export const siteVersionSchema = z
  .object({
    version: whole,
    authorName: z.string(),
    createdAt: instant,
    changes: settingChangeSchema.array().readonly(),
    settings: siteSettingsSchema,
  })
  .openapi('SiteSettingsVersion');
export type SiteVersionView = ViewOf<typeof siteVersionSchema>;
