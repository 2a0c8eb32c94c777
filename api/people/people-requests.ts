import { z } from '@hono/zod-openapi';
import { LINK_HOURS } from '#domain/people/password-link.ts';
import { ROLES } from '#domain/people/role.ts';
import { typed } from '#views/view.ts';

const text = typed(300);

/** A person as whoever looks after people types him. */
export const personRequestSchema = z
  .object({
    fullName: text,
    position: text,
    role: z.enum(ROLES),
    /** Null for those who see the whole installation. */
    siteId: typed(16).nullable(),
    /** Name of the folder of his key on the server; null: he signs by his own. */
    signerId: typed(64).nullable(),
  })
  .openapi('PersonRequest');
export type PersonRequest = z.infer<typeof personRequestSchema>;

export const newPersonSchema = personRequestSchema
  .extend({ login: typed(64), isAnother: z.boolean().optional() })
  .openapi('NewPerson');
export type NewPersonRequest = z.infer<typeof newPersonSchema>;

export const linkRequestSchema = z
  .object({ validHours: z.literal([...LINK_HOURS]).optional() })
  .openapi('PasswordLinkRequest');
