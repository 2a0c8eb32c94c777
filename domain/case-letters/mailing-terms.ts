import { ACT_KINDS, type ActKind } from '../cases/case-act.ts';
import type { PartyRole } from '../cases/case-party.ts';
import type { DocumentKind, LetterKind } from '../letters/letter.ts';

/** Which act of each case is sent. */
export const MAILED_ACTS = ['latest', ...ACT_KINDS] as const;
export type MailedAct = 'latest' | ActKind;

/** What holds for all letters of one mailing; what is not said is proposed by each case's act. */
export interface MailingTerms {
  /** Whom to write to; nobody else gets a letter. */
  readonly roles: readonly PartyRole[];
  /** A party that has a representative gets its letter through him. */
  readonly toRepresentatives: boolean;
  readonly act: MailedAct;
  readonly kind?: LetterKind | undefined;
  readonly documentKind?: DocumentKind | undefined;
  /** With merge fields; empty: as the act proposes. */
  readonly title: string;
  readonly comment: string;
  readonly repeatReason: string;
}

/** Cases that are chosen at once, and letters that are made of them; more is another mailing. */
export const MAX_MAILED_CASES = 500;
export const MAX_MAILED_LETTERS = 500;
