import { DECISION_REFUSALS, type DecisionRefusal } from '#domain/letters/decision-refusals.ts';
import type { LETTER_EVENT_TEXTS } from '#domain/letters/letter-event.ts';
import { refusalOf, whyNotNow } from '#domain/letters/letter-decisions.ts';
import { letterSubject } from '#domain/work/subject.ts';
import type { LetterRow } from '#db/letters/letters.ts';
import type { EntityManager } from '#db/orm.ts';
import type { SiteActor } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import { newestDeed, withDeed } from '../work/deed.ts';
import { atDecision } from './letter-actions.ts';

/** Lines of a letter's course that took it out of its author's hands. */
const DEEDS: Readonly<Partial<Record<DecisionRefusal, readonly (keyof typeof LETTER_EVENT_TEXTS)[]>>> = {
  [DECISION_REFUSALS.alreadyCancelled]: ['cancelled'],
  [DECISION_REFUSALS.alreadySent]: ['submitted', 'resubmitted'],
  [DECISION_REFUSALS.alreadySigned]: ['signed'],
};

/** Why a letter is not changed any more: what became of it, by whom and when; null: it is in its author's hands. */
export async function outOfHands(
  em: EntityManager,
  actor: SiteActor,
  letter: LetterRow,
): Promise<ApplicationError | null> {
  const code = whyNotNow('edit', atDecision(letter));
  if (code === undefined) return null;
  const { words } = refusalOf(code);
  const kinds = DEEDS[code];
  const deed = kinds ? await newestDeed(em, letterSubject(letter.id), { kinds }, actor.timeZone) : null;
  return new ApplicationError('conflict', { detail: withDeed(words, deed, actor), deed });
}
