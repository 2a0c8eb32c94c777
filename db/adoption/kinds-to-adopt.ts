import { BATCHES_TO_ADOPT } from './batches-to-adopt.ts';
import { LETTERS_TO_ADOPT } from './letters-to-adopt.ts';
import { NOTIFICATIONS_TO_ADOPT } from './notifications-to-adopt.ts';
import type { KindToAdopt } from './process-to-adopt.ts';
import { PUBLICATIONS_TO_ADOPT } from './publications-to-adopt.ts';

/** Kinds of subjects that a process leads. */
export const ADOPTED_KINDS = ['letter', 'batch', 'publication', 'notification'] as const;
export type AdoptedKind = (typeof ADOPTED_KINDS)[number];

/** How each of them is found and read. */
export const KINDS_TO_ADOPT: Readonly<Record<AdoptedKind, KindToAdopt>> = {
  letter: LETTERS_TO_ADOPT,
  batch: BATCHES_TO_ADOPT,
  publication: PUBLICATIONS_TO_ADOPT,
  notification: NOTIFICATIONS_TO_ADOPT,
};
