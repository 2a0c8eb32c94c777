import { z } from '@hono/zod-openapi';
import { KEY_PLACES } from '#domain/signing/key-place.ts';
import { authoritySchema } from '../signing/authority.ts';
import { instant, instantOrNull, textOrNull, type ViewOf } from '../view.ts';

/** Whose certificate it is. */
export const certificateFactsSchema = z.object({
  serialNumber: z.string(),
  ownerName: z.string(),
  position: z.string().optional(),
  issuerName: z.string(),
  validFrom: z.string(),
  validTo: z.string(),
});
export type CertificateFacts = ViewOf<typeof certificateFactsSchema>;

/** A list of the revoked that the verdict went by. */
const usedListSchema = z
  .object({
    issuerName: z.string(),
    number: textOrNull,
    thisUpdate: instant,
    nextUpdate: instantOrNull,
    sha256: z.string(),
    isStale: z.boolean(),
  })
  .openapi('UsedList');
export type UsedListView = ViewOf<typeof usedListSchema>;

/** `facts` of a signature's file: whose it is and what the verification found. */
export const signatureFactsSchema = z.object({
  /** Absent: it was made before this was told, with no training key. */
  keyPlace: z.enum(KEY_PLACES).optional(),
  certificate: certificateFactsSchema.nullable(),
  /** The power of attorney that was in force when it was made; absent in signatures from before that was kept. */
  authority: authoritySchema.nullable().optional(),
  verdict: z.object({
    ...{ signature: z.string(), validity: z.string(), revocation: z.string(), summary: z.string() },
    /** Absent in signatures from before that was kept. */
    lists: z.array(usedListSchema).readonly().optional(),
  }),
});

/** `facts` of a prepared document: the certificate that its stamp names. */
export const stampFactsSchema = z.object({
  certificate: certificateFactsSchema.extend({ fingerprintSha256: z.string().optional() }),
});
