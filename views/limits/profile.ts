import { z } from '@hono/zod-openapi';
import { LIMIT_NAMES, type LimitName } from '#domain/post/limits.ts';
import { instant, textOrNull, typed, whole, type ViewOf } from '../view.ts';
import { settingChangeSchema } from '../settings/setting-change.ts';

const limitSchema = z
  .object({
    value: whole,
    source: typed(300),
    /** `yyyy`, `yyyy-MM` or `yyyy-MM-dd`. */
    asOf: typed(10),
  })
  .openapi('Limit');

const limits = Object.fromEntries(LIMIT_NAMES.map((name) => [name, limitSchema])) as Record<
  LimitName,
  typeof limitSchema
>;

export const profileSettingsSchema = z
  .object({ name: typed(120), limits: z.object(limits).openapi('Limits') })
  .openapi('LimitsProfileSettings');

const siteSchema = z.object({ id: z.string(), name: z.string() }).openapi('SiteOfLimits');

export const profileSchema = z
  .object({
    /** By which sites choose it. */
    family: z.string(),
    version: whole,
    isShipped: z.boolean(),
    /** The version that it was copied from. */
    copiedFrom: textOrNull,
    sites: siteSchema.array().readonly(),
    settings: profileSettingsSchema,
  })
  .openapi('LimitsProfile');
export type ProfileView = ViewOf<typeof profileSchema>;

const draftSchema = z
  .object({
    letterId: z.string(),
    siteId: z.string(),
    authorName: textOrNull,
    createdAt: instant,
    reasons: z.string().array().readonly(),
  })
  .openapi('DraftBeyondLimits');
export type BeyondDraftView = ViewOf<typeof draftSchema>;

/** What a change would do; nothing is saved. */
export const profileLookSchema = z
  .object({
    version: whole,
    changes: settingChangeSchema.array().readonly(),
    effects: z.string().array().readonly(),
    sites: siteSchema.array().readonly(),
    /** Drafts that would become too large; of very many only some are judged, and an effect says so. */
    drafts: draftSchema.array().readonly(),
  })
  .openapi('LimitsProfileLook');
export type ProfileLookView = ViewOf<typeof profileLookSchema>;

export const profileVersionSchema = z
  .object({
    version: whole,
    authorName: z.string(),
    createdAt: instant,
    changes: settingChangeSchema.array().readonly(),
    settings: profileSettingsSchema,
  })
  .openapi('LimitsProfileVersion');
export type ProfileVersionView = ViewOf<typeof profileVersionSchema>;

/** `from`: the version to copy, as letters keep it. */
export const profileCopySchema = z
  .object({ from: typed(64), family: typed(40), name: typed(120) })
  .openapi('LimitsProfileCopy');
export type ProfileCopy = ViewOf<typeof profileCopySchema>;
