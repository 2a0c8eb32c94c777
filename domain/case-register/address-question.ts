import type { Fault } from '../documents/fault.ts';
import { searchForm } from '../search/search-form.ts';
import { LETTER_LIFE, isTakenByPost, type LetterPhase } from '../letters/letter-life.ts';
import type { LetterStatus } from '../letters/letter-status.ts';

/**
 * What became of the question that is asked when a party's address is not the letter's any more. `open`: nobody has answered; `taken`,
 * `kept`: a person's answers; `lapsed`: nothing is left to ask; `late`: the letter was with the Post already, and is only told of.
 */
export const ADDRESS_QUESTION_STATES = ['open', 'taken', 'kept', 'lapsed', 'late'] as const;
export type AddressQuestionState = (typeof ADDRESS_QUESTION_STATES)[number];

/** What people answer. */
export const ADDRESS_ANSWERS = ['take', 'keep'] as const;
export type AddressAnswer = (typeof ADDRESS_ANSWERS)[number];

/** Whether both texts send a letter to the same door: signs, capitals and look-alike letters do not move anybody. */
export function isSameAddress(one: string, other: string): boolean {
  return doorOf(one) === doorOf(other);
}

function doorOf(address: string): string {
  return searchForm(address)
    .toLowerCase()
    .replaceAll(/[.,;]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** What is to be done when a letter's party has moved: ask, only tell, or nothing, for its course is over. */
export type MovedLetter = 'ask' | 'tell' | 'nothing';

const BEFORE_POST: readonly LetterPhase[] = ['draft', 'to_mend', 'approval'];

/** @param isInBatch a batch has taken it: nobody can hold it any more */
export function whenPartyMoved(status: LetterStatus, isInBatch: boolean): MovedLetter {
  const { phase } = LETTER_LIFE[status];
  if (BEFORE_POST.includes(phase)) return 'ask';
  if (phase === 'to_send') return isInBatch ? 'tell' : 'ask';
  // A letter that was handed over, or that came back, may be wanted at the new address.
  return isTakenByPost(status) && phase !== 'done' ? 'tell' : 'nothing';
}

/** Stands at the field of the address when the new one has been put there: the author looks, and sends the letter again. */
export function addressTakenFault(wasAddress: string): Fault {
  const message = `Адрес взят из дела. Было: ${wasAddress}. Проверьте письмо и его документы и отправьте снова: прежнее одобрение больше не действует.`;
  return { code: 'address_taken', field: 'recipient.address', message };
}
