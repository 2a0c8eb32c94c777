import { z } from '@hono/zod-openapi';
import { CHANNEL_NAMES } from '#domain/post/channels.ts';
import { whole, type ViewOf } from '../view.ts';

export const siteSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    returnAddress: z.string(),
    timeZone: z.string(),
    /** `HH:MM` in the site's zone. */
    cutOffTime: z.string(),
    recallWindowSeconds: whole,
    /** The version in force of the limits that it has chosen. */
    profileId: z.string(),
    /** By which its letters reach the Post. */
    channel: z.enum(CHANNEL_NAMES),
    /** A letter may be sent on paper beside the site's electronic way. */
    hasBothWays: z.boolean(),
  })
  .openapi('Site');
export type SiteView = ViewOf<typeof siteSchema>;
