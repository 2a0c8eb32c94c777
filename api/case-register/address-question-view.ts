import { findOpenQuestion, findQuestion, type QuestionRow } from '#db/case-register/address-questions.ts';
import type { LetterRow } from '#db/letters/letters.ts';
import type { EntityManager } from '#db/orm.ts';
import { isSameAddress } from '#domain/case-register/address-question.ts';
import { may } from '#domain/letters/letter-decisions.ts';
import { isOpen, isSigned, statusesOfPhase } from '#domain/letters/letter-life.ts';
import type { AddressQuestionView } from '#views/case-register/address-question.ts';
import type { Actor } from '../actor.ts';
import { atDecision } from '../letters/letter-actions.ts';

/** What a letter's card tells of its party's moving; null: nothing. */
export async function readAddressQuestion(
  em: EntityManager,
  actor: Actor,
  letter: LetterRow,
): Promise<AddressQuestionView | null> {
  const open = await findOpenQuestion(em, letter.id);
  if (open !== null) return openView(actor, letter, open);
  const late = await findQuestion(em, letter.id, 'late');
  if (late === null || !isOpen(letter.status) || isSameAddress(late.newAddress, letter.recipientAddress)) return null;
  return { ...factsOf(late), isLate: true, answers: [], isApprovalLost: false, whyNotTake: null };
}

function openView(actor: Actor, letter: LetterRow, question: QuestionRow): AddressQuestionView {
  const isTheirs = actor.role === 'clerk' && actor.siteId === letter.siteId;
  const whyNotTake = isInAuthorsHands(letter) ? null : refusalOf(actor, letter);
  return {
    ...factsOf(question),
    isLate: false,
    answers: isTheirs ? [...(whyNotTake === null ? (['take'] as const) : []), 'keep'] : [],
    isApprovalLost: isSigned(letter.status),
    whyNotTake: isTheirs ? whyNotTake : null,
  };
}

function refusalOf(actor: Actor, letter: LetterRow): string | null {
  const refusal = may('takeAddress', atDecision(letter), actor);
  if (refusal === true) return null;
  return letter.status === 'preparing'
    ? 'Документ письма сейчас готовится: взять новый адрес можно будет, когда он подготовлен.'
    : refusal.words;
}

function factsOf({ id, wasAddress, newAddress, askedAt }: QuestionRow) {
  return { id, was: wasAddress, now: newAddress, askedAt: askedAt.toISOString() };
}

/** A change of the letter is the author's own there, and needs nobody's decision. */
export function isInAuthorsHands({ status }: Pick<LetterRow, 'status'>): boolean {
  return statusesOfPhase('draft', 'to_mend').includes(status);
}
