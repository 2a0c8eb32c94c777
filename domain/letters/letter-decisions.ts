import type { Role } from '../people/role.ts';
import { DECISION_REFUSALS, DECISION_REFUSAL_WORDS, type DecisionRefusal } from './decision-refusals.ts';
import { isTakenByPost, STAGE_STATUSES, statusesBefore, statusesOfPhase } from './letter-life.ts';
import type { LetterDecision, LetterStage } from './letter-process.ts';
import type { LetterStatus } from './letter-status.ts';

/** Everything a person may do with a letter: what its process decides, and what is done before there is one. */
export type LetterAction = LetterDecision | 'edit' | 'submit';

interface ActionRule {
  /** Where the letter must stand. */
  readonly statuses: readonly LetterStatus[];
  /** Who at the letter's own site. */
  readonly roles: readonly Role[];
  /** Only the supervisor who is asked. */
  readonly isApprovers?: true;
  /** Only who is asked for the visa, or the supervisor who is asked to sign: nobody waits for ever for one who has left. */
  readonly isEndorsers?: true;
  /** «Четыре глаза». */
  readonly isNeverAuthors?: true;
  /** A batch that has taken the letter sends it: nobody can hold it any more. */
  readonly isOutsideBatch?: true;
  /** Only while somebody is asked for the notice that did not come. */
  readonly isNoticeMissing?: true;
  /** Said of a letter that stands elsewhere; a recalled one is told as recalled, whatever was to be done with it. */
  readonly otherwise: DecisionRefusal | ((letter: WhereItStands) => DecisionRefusal);
}

type WhereItStands = Pick<LetterAtDecision, 'status' | 'isInBatch'>;

const { wrongStage, alreadySent, alreadyNumbered, stillDraft, inBatch } = DECISION_REFUSALS;
const { alreadyCancelled, alreadySigned, alreadyPosted } = DECISION_REFUSALS;

/** Statuses in which a letter is in its author's hands. */
const IN_AUTHORS_HANDS = statusesOfPhase('draft', 'to_mend');

const STATUSES_OF_APPROVAL = statusesOfPhase('approval');

const RULES: Readonly<Record<LetterAction, ActionRule>> = {
  edit: { statuses: IN_AUTHORS_HANDS, roles: ['clerk'], otherwise: outOfHands },
  submit: { statuses: ['draft'], roles: ['clerk'], otherwise: alreadyNumbered },
  resubmit: { statuses: statusesOfPhase('to_mend'), roles: ['clerk'], otherwise: outOfHands },
  approve: {
    statuses: ['awaiting_signature'],
    roles: ['supervisor'],
    isApprovers: true,
    isNeverAuthors: true,
    otherwise: wrongStage,
  },
  sendBack: { statuses: ['awaiting_signature'], roles: ['supervisor'], isApprovers: true, otherwise: wrongStage },
  endorse: {
    statuses: ['awaiting_visa'],
    roles: ['clerk', 'supervisor'],
    isEndorsers: true,
    isNeverAuthors: true,
    otherwise: wrongStage,
  },
  declineVisa: {
    statuses: ['awaiting_visa'],
    roles: ['clerk', 'supervisor'],
    isEndorsers: true,
    otherwise: wrongStage,
  },
  reassign: { statuses: ['awaiting_visa', 'awaiting_signature'], roles: ['supervisor'], otherwise: wrongStage },
  cancel: {
    statuses: statusesBefore('cancelled'),
    roles: ['clerk', 'supervisor'],
    isOutsideBatch: true,
    otherwise: outOfHands,
  },
  fileWithoutNotice: {
    statuses: ['delivered'],
    roles: ['clerk', 'supervisor'],
    isNoticeMissing: true,
    otherwise: wrongStage,
  },
  settleReturn: { statuses: ['returned_to_court', 'lost'], roles: ['clerk', 'supervisor'], otherwise: wrongStage },
  takeAddress: {
    statuses: ['awaiting_visa', 'awaiting_signature', 'signed', 'queued'],
    roles: ['clerk'],
    isOutsideBatch: true,
    otherwise: wrongStage,
  },
};

/** Where a letter went that has left its author's hands. */
function outOfHands({ status, isInBatch }: WhereItStands): DecisionRefusal {
  if (STATUSES_OF_APPROVAL.includes(status)) return alreadySent;
  if (isTakenByPost(status)) return alreadyPosted;
  return isInBatch ? inBatch : alreadySigned;
}

/** What is looked at of the letter. */
export interface LetterAtDecision {
  readonly siteId: string;
  readonly status: LetterStatus;
  readonly authorId: string;
  readonly approverId: string;
  /** Whose visa the letter needs; null: nobody's. */
  readonly endorserId?: string | null | undefined;
  readonly isInBatch: boolean;
  /** A person is asked for the notice that did not come. */
  readonly isNoticeMissing: boolean;
}

/** Who would decide. */
export interface Decider {
  readonly accountId: string;
  readonly role: Role;
  readonly siteId: string | null;
}

/** Why not, as a code and in words. */
export interface Refusal {
  readonly code: DecisionRefusal;
  readonly words: string;
}

/** Whether this person may do this with this letter as it stands, or why not. The letter's process, where there is one, has the last word. */
export function may(action: LetterAction, letter: LetterAtDecision, decider: Decider): true | Refusal {
  const rule = RULES[action];
  const isTheirs = decider.siteId === letter.siteId && rule.roles.includes(decider.role);
  const code = isTheirs ? (whyNotNow(action, letter) ?? whyNotBy(action, letter, decider.accountId)) : NOT_YOURS;
  return code === undefined || refusalOf(code);
}

const NOT_YOURS = DECISION_REFUSALS.notYourRole;

export function refusalOf(code: DecisionRefusal): Refusal {
  return { code, words: DECISION_REFUSAL_WORDS[code] };
}

/** Roles that may do it at the letter's site. */
export function rolesFor(action: LetterAction): readonly Role[] {
  return RULES[action].roles;
}

/** Statuses in which it may be done. */
export function statusesFor(action: LetterAction): readonly LetterStatus[] {
  return RULES[action].statuses;
}

/** Whether it is the time for it, whoever asks. */
export function whyNotNow(
  action: LetterAction,
  { status, isInBatch, isNoticeMissing }: Pick<LetterAtDecision, 'status' | 'isInBatch' | 'isNoticeMissing'>,
): DecisionRefusal | undefined {
  const rule = RULES[action];
  if (!rule.statuses.includes(status)) return elsewhere(rule, { status, isInBatch });
  if (rule.isOutsideBatch && isInBatch) return inBatch;
  return rule.isNoticeMissing && !isNoticeMissing ? wrongStage : undefined;
}

function elsewhere({ otherwise }: ActionRule, letter: WhereItStands): DecisionRefusal {
  if (letter.status === 'draft') return stillDraft;
  if (letter.status === 'cancelled') return alreadyCancelled;
  return typeof otherwise === 'string' ? otherwise : otherwise(letter);
}

/** Whether this person stands in the right relation to the letter. */
export function whyNotBy(
  action: LetterAction,
  { authorId, approverId, endorserId }: Pick<LetterAtDecision, 'authorId' | 'approverId' | 'endorserId'>,
  accountId: string,
): DecisionRefusal | undefined {
  const { isApprovers, isEndorsers, isNeverAuthors } = RULES[action];
  if (isNeverAuthors && accountId === authorId) return DECISION_REFUSALS.authorMayNotApprove;
  if (isEndorsers && accountId !== endorserId && accountId !== approverId) return DECISION_REFUSALS.notTheEndorser;
  return isApprovers && accountId !== approverId ? DECISION_REFUSALS.notTheApprover : undefined;
}

/** Whether the letter's process hears it where it stands; `signing` is a decision that is being carried out. */
export function isHeardAt(decision: LetterDecision, stage: LetterStage): boolean {
  if (RULES[decision].isNoticeMissing) return stage === 'missing_notice';
  return stage !== 'signing' && STAGE_STATUSES[stage].some((status) => RULES[decision].statuses.includes(status));
}
