import { z } from '@hono/zod-openapi';
import { instantOrNull, textOrNull, whole, type ViewOf } from '../view.ts';

/**
 * `whole`: as it was given out by this installation. `packed_anew`: its parts are, the zip around them is not. `stranger`: either of the two, but
 * sealed by a key that is not known here.
 */
export const EVIDENCE_STANDINGS = ['whole', 'packed_anew', 'stranger', 'damaged'] as const;

/** What an uploaded evidence file is worth; nothing of the file is kept. */
export const evidenceCheckSchema = z
  .object({
    standing: z.enum(EVIDENCE_STANDINGS),
    /** The standing in one sentence. */
    words: z.string(),
    /** Of what it is; null where that cannot be told any more. */
    kind: z.enum(['letter', 'case']).nullable(),
    fileName: z.string(),
    sha256: z.string(),
    /** «Доказательства по письму …»; null where that cannot be believed any more. */
    title: textOrNull,
    madeAt: instantOrNull,
    madeBy: textOrNull,
    seals: z
      .array(z.object({ fingerprint: z.string(), isOurs: z.boolean(), firstUsedAt: instantOrNull, words: z.string() }))
      .readonly(),
    /** Each part that is not as it was, and in words. */
    faults: z.array(z.object({ part: z.string(), words: z.string() })).readonly(),
    /** More than are told. */
    faultCount: whole,
    letters: z.array(z.object({ name: z.string(), title: textOrNull, isWhole: z.boolean() })).readonly(),
    journal: z.object({ entries: whole, rooted: whole, stamped: whole, unstamped: whole }),
    /** What was not looked at, and by what it is. */
    notLooked: z.string(),
  })
  .openapi('EvidenceCheck');
export type EvidenceCheckView = ViewOf<typeof evidenceCheckSchema>;
