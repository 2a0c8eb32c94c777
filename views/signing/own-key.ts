import { z } from '@hono/zod-openapi';
import { certificateFactsSchema } from '../letters/signature-facts.ts';
import { instant, textOrNull, type ViewOf } from '../view.ts';
import { authoritySchema } from './authority.ts';

/** The certificate of a person's own key, and the power of attorney kept with it. */
export const keptCertificateSchema = certificateFactsSchema
  .extend({ fingerprintSha256: z.string(), authority: authoritySchema.nullable() })
  .openapi('KeptCertificate');
export type KeptCertificateView = ViewOf<typeof keptCertificateSchema>;

/** What a signer's own program asks before it signs. */
export const ownKeySchema = z
  .object({
    /** The only certificates whose signatures are taken from this person; empty: none is chosen yet. */
    accepted: z.array(keptCertificateSchema).readonly(),
    /** What was asked last, when it is not in use: looked into while `refusal` is null. */
    asked: z.object({ askedAt: instant, refusal: textOrNull }).nullable(),
  })
  .openapi('OwnKey');
export type OwnKeyAnswer = ViewOf<typeof ownKeySchema>;
