import { z } from '@hono/zod-openapi';
import { TRUST_FAULT_CODES, TRUST_KINDS, TRUST_ORIGINS } from '#domain/signing/trust-words.ts';
import { instant, instantOrNull, textOrNull, type ViewOf } from '../view.ts';

/** A certificate of an authority or a list of the revoked by which signatures are judged. */
export const trustItemSchema = z
  .object({
    /** File of the folder of trust, or address. */
    place: z.string(),
    origin: z.enum(TRUST_ORIGINS),
    kind: z.enum(TRUST_KINDS),
    name: textOrNull,
    number: textOrNull,
    /** thisUpdate and nextUpdate of a list, the term of a certificate. */
    from: instantOrNull,
    until: instantOrNull,
    /** SHA-256 of the DER. */
    digest: textOrNull,
    /** Why the last look gave nothing of use; what was kept before is still gone by while its term runs. */
    fault: z.enum(TRUST_FAULT_CODES).nullable(),
    triedAt: instant,
    fetchedAt: instantOrNull,
  })
  .openapi('TrustItem');
export type TrustItemView = ViewOf<typeof trustItemSchema>;

/** When the worker looked last, and when it will look again; only the engine knows the latter. */
export interface TrustLookView {
  /** ISO; null: it has not yet. */
  readonly lookedAt: string | null;
  /**
   * `waits`: for its next time; `paused`: somebody has paused the schedule; `absent`: there is none, the worker makes it when it comes up;
   * `unknown`: the engine does not answer.
   */
  readonly schedule: 'waits' | 'paused' | 'absent' | 'unknown';
  /** ISO; null: not known, or none. */
  readonly nextAt: string | null;
  /** A look goes on now, or has been asked for. */
  readonly isLooking: boolean;
  /** When the newest look that did not succeed began; null: the newest one did. */
  readonly failedAt: string | null;
  /** This person may have it look now. */
  readonly canLook: boolean;
}
