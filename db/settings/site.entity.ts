import { defineEntity, p } from '@mikro-orm/core';
import { CHANNEL_NAMES } from '#domain/post/channels.ts';
import type { SiteSettings } from '#domain/settings/site-settings.ts';

/** One court site (судебный участок) with the settings its letters begin with. */
export const SiteSchema = defineEntity({
  name: 'Site',
  tableName: 'site',
  properties: {
    /** Court code as it opens every number, for example `50MS0095`. */
    id: p.string().length(16).primary(),
    name: p.text(),
    returnAddress: p.text(),
    timeZone: p.text(),
    /** `HH:MM` in the site's zone. */
    cutOffTime: p.string().length(5),
    recallWindowSeconds: p.integer(),
    remindAfterSeconds: p.integer(),
    escalateAfterSeconds: p.integer(),
    /** A registered letter without an outcome for so long becomes a person's task. */
    outcomeWatchSeconds: p.integer(),
    /** Working time for a task about form 103. */
    form103TaskSeconds: p.integer().default(259_200),
    /** How its batches reach the Post, and by which limits. */
    channel: p.enum(CHANNEL_NAMES),
    profileId: p.text(),
    /** The first number of a year. */
    numberingStart: p.integer().default(1),
    /** Index of the office where letters on paper are handed in; absent: none. */
    paperOffice: p.text().nullable(),
  },
});

export class Site extends SiteSchema.class {}
SiteSchema.setClass(Site);

/** What a site's settings were from a moment on. A site whose settings nobody has changed has none: its row is its first version. */
export const SiteVersionSchema = defineEntity({
  name: 'SiteVersion',
  tableName: 'site_version',
  properties: {
    siteId: p.string().length(16).primary(),
    version: p.integer().primary(),
    settings: p.json<SiteSettings>(),
    /** Absent: somebody at the machine, or the installation itself. */
    authorId: p.uuid().nullable(),
    createdAt: p.datetime(),
  },
});
export class SiteVersion extends SiteVersionSchema.class {}
SiteVersionSchema.setClass(SiteVersion);
