import { DECISION_REFUSAL_WORDS } from '#domain/letters/decision-refusals.ts';
import type { LETTER_EVENT_TEXTS } from '#domain/letters/letter-event.ts';
import type { LetterDecision } from '#domain/letters/letter-process.ts';
import { letterSubject } from '#domain/work/subject.ts';
import type { SiteActor } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { newestDeed, withDeed } from '../work/deed.ts';

const OF_SIGNING = ['signed', 'sent_back', 'reassigned', 'cancelled'] as const;
const OF_VISA = ['endorsed', 'sent_back', 'reassigned', 'cancelled'] as const;

/** Lines of a letter's course that make a decision come too late. */
const DEEDS_BEFORE: Readonly<Record<LetterDecision, readonly (keyof typeof LETTER_EVENT_TEXTS)[]>> = {
  approve: OF_SIGNING,
  sendBack: OF_SIGNING,
  endorse: OF_VISA,
  declineVisa: OF_VISA,
  reassign: ['reassigned', 'signed', 'sent_back', 'cancelled'],
  cancel: ['cancelled', 'queued'],
  resubmit: ['resubmitted', 'cancelled'],
  fileWithoutNotice: ['filed'],
  takeAddress: ['address_taken', 'address_kept', 'queued', 'cancelled'],
  settleReturn: ['counted_as_notified', 'sent_again', 'other_way'],
};

/** Refusals that say only that something else came first. */
const TOO_LATE: readonly (string | undefined)[] = [
  DECISION_REFUSAL_WORDS.WRONG_STAGE,
  DECISION_REFUSAL_WORDS.NOT_THE_APPROVER,
];

/** @throws ApplicationError A decision that came too late is told what was decided before, by whom and when; any other error goes on as it was. */
export async function toldWhoWasFirst(
  { database }: Pick<ServiceDeps, 'database'>,
  { accountId, timeZone }: SiteActor,
  { letterId, decision }: { readonly letterId: string; readonly decision: LetterDecision },
  error: unknown,
): Promise<never> {
  if (!(error instanceof ApplicationError) || !TOO_LATE.includes(error.detail)) throw error;
  const kinds = DEEDS_BEFORE[decision];
  const deed = await database.read((em) => newestDeed(em, letterSubject(letterId), { kinds }, timeZone));
  if (deed === null) throw error;
  const detail = withDeed(error.detail ?? error.title, deed, { accountId });
  throw new ApplicationError('conflict', { detail, deed, cause: error });
}
