import { z } from '@hono/zod-openapi';
import { FINDING_SOURCES, RECOVERY_CAUSES, SEARCH_STATES } from '#domain/recovery/recovery.ts';
import { instant, instantOrNull, textOrNull, whole, wholeOrNull, type ViewOf } from '../view.ts';

const searchSchema = z.object({
  siteId: z.string(),
  siteName: z.string(),
  year: whole,
  state: z.enum(SEARCH_STATES),
  firstSequence: whole,
  askedTo: whole,
  highestFound: wholeOrNull,
  /** What the site's counter was lifted to; null: it was not. */
  liftedTo: wholeOrNull,
});

const findingSchema = z.object({
  registrationNumber: z.string(),
  siteId: z.string(),
  /** Null: the copy does not know the letter. */
  letterId: z.uuid().nullable(),
  /** The copy is older than its signature: what was sent is not here, and nobody is notified by it. */
  isUnkept: z.boolean(),
  shpi: textOrNull,
  addressee: textOrNull,
  source: z.enum(FINDING_SOURCES),
  foundAt: instant,
  settledAt: instantOrNull,
  note: textOrNull,
});

/** A letter of the reader's site that the Post has and a copy that was put back does not know. */
export const foundLetterSchema = findingSchema
  .pick({ registrationNumber: true, shpi: true, addressee: true, foundAt: true, settledAt: true, note: true })
  .extend({ copyAt: instant })
  .openapi('FoundLetter');
export type FoundLetterView = ViewOf<typeof foundLetterSchema>;

/** What was asked of the Post after a copy was put back, what it said and what is left. */
export const recoverySchema = z.object({
  cause: z.enum(RECOVERY_CAUSES),
  copyAt: instant,
  openedAt: instant,
  /** When all of the copy's own letters had been asked about. */
  knownAt: instantOrNull,
  askedCount: whole,
  adoptedCount: whole,
  trouble: textOrNull,
  finishedAt: instantOrNull,
  finishedByName: textOrNull,
  finishReason: textOrNull,
  searches: z.array(searchSchema).readonly(),
  findings: z.array(findingSchema).readonly(),
});
export type RecoveryView = ViewOf<typeof recoverySchema>;
export type RecoverySearchView = RecoveryView['searches'][number];
export type RecoveryFindingView = RecoveryView['findings'][number];

/** Copies and recovery together, as the administrator's page shows them. */
export interface CopiesView {
  /** Null: none was ever made. */
  readonly lastBackupAt: string | null;
  /** False: none are made by themselves. */
  readonly isScheduled: boolean;
  readonly recovery: RecoveryView | null;
}
