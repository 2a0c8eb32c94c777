import { z } from '@hono/zod-openapi';
import { AUTHORITY_SOURCES } from '#domain/signing/authority.ts';
import { textOrNull, type ViewOf } from '../view.ts';

/** A machine-readable power of attorney (МЧД); only its days are checked. */
export const authoritySchema = z
  .object({
    number: z.string(),
    /** Days `yyyy-MM-dd`, both included. */
    from: z.string(),
    until: z.string(),
    datesFrom: z.enum(AUTHORITY_SOURCES),
    fileName: textOrNull,
    sha256: textOrNull,
  })
  .openapi('Authority');
export type AuthorityView = ViewOf<typeof authoritySchema>;
