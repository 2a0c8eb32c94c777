import { z } from '@hono/zod-openapi';
import { LINK_HOURS } from '#domain/people/password-link.ts';
import { ROLES } from '#domain/people/role.ts';

const text = z.string().max(300);

/** A person as whoever looks after people types him. */
export const personRequestSchema = z
  .object({
    fullName: text,
    position: text,
    role: z.enum(ROLES),
    /** Null for those who see the whole installation. */
    siteId: z.string().max(16).nullable(),
    /** Name of the folder of his key on the server; null: he signs by his own. */
    signerId: z.string().max(64).nullable(),
  })
  .openapi('PersonRequest');
export type PersonRequest = z.infer<typeof personRequestSchema>;

export const newPersonSchema = personRequestSchema.extend({ login: z.string().max(64) }).openapi('NewPerson');
export type NewPersonRequest = z.infer<typeof newPersonSchema>;

export const linkRequestSchema = z
  .object({ validHours: z.literal([...LINK_HOURS]).optional() })
  .openapi('PasswordLinkRequest');
