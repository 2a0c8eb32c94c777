import { z } from '@hono/zod-openapi';
import { ROLES } from '#domain/people/role.ts';
import { instant, textOrNull, type ViewOf } from '../view.ts';

export const personSchema = z.object({ id: z.uuid(), fullName: z.string(), position: z.string() }).openapi('Person');
export type PersonView = ViewOf<typeof personSchema>;

/** Who may be asked to sign. */
export const approverSchema = personSchema.extend({ hasCertificate: z.boolean() }).openapi('Approver');
export type ApproverView = ViewOf<typeof approverSchema>;

export const accountSchema = personSchema
  .extend({
    login: z.string(),
    role: z.enum(ROLES),
    siteId: textOrNull,
    siteName: textOrNull,
    isActive: z.boolean(),
    createdAt: instant,
  })
  .openapi('Account');
export type AccountView = ViewOf<typeof accountSchema>;

/** Who is signed in. */
const signedInAccountSchema = z.object({
  accountId: z.uuid(),
  role: z.enum(ROLES),
  /** Null for the admin of the installation, who reads all sites. */
  siteId: textOrNull,
  fullName: z.string(),
  position: z.string(),
  /** IANA zone in which this person sees dates and times. */
  timeZone: z.string(),
});
export type SignedInAccount = ViewOf<typeof signedInAccountSchema>;

export const sessionSchema = z.object({ csrfToken: z.string(), account: signedInAccountSchema }).openapi('Session');
