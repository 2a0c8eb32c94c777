import { likeText } from '../post/post-text.ts';
import { numbersOfCase, yearSpellings } from './case-number.ts';
import type { Fault } from '../documents/fault.ts';
import { isBlank } from '../work/typed-text.ts';
import type { LetterFields, Recipient } from './letter.ts';
import { keptText } from './letter-texts.ts';

/**
 * What makes a letter the same as another: whom it goes to, in which case, with what kind of document; one key for each number of the case,
 * and a key in common makes two letters the same. None: without a case nobody can tell. The order of words, dots, «ё», capitals and the
 * leading zeros of a number are no difference.
 */
export function repeatKeys(fields: LetterFields): readonly string[] {
  const number = keptText('caseNumber', fields.caseNumber ?? '');
  return [...new Set(numbersOfCase(number).map(wordsOf))].flatMap((one) => keyOf(fields, one) ?? []);
}

/** Besides, the keys by which older versions kept a letter: by all that stands in the field of the number as one, and by its year as it was typed. */
export function formerRepeatKeys(fields: LetterFields): readonly string[] {
  const number = keptText('caseNumber', fields.caseNumber ?? '');
  const spelled = [number, ...numbersOfCase(number)].flatMap(yearSpellings);
  return [...new Set(spelled.map(wordsOf))].flatMap((one) => keyOf(fields, one) ?? []);
}

/** By which a recipient is the same as another whatever is written to them. */
export function recipientKey({ type, name, address }: Recipient): string {
  return [type, wordsOf(name), wordsOf(address)].join('|');
}

/**
 * What makes letters that name no case the same: the recipient and the very document, by its SHA-256. In a case the document is no sign, for
 * one act goes to one person in two cases. Null: the letter names a case, or nobody.
 */
export function documentKey({ caseNumber = '', recipient }: LetterFields, document: string): string | null {
  if (!isBlank(caseNumber) || isBlank(recipient.name)) return null;
  return [recipientKey(recipient), document].join('|');
}

/** By what a letter repeats one that is there, and that one. */
export interface RepeatedBy {
  readonly by: 'case' | 'document';
  readonly number: string;
}

/** What is said of it before it is asked why; `day` is when that one was written. */
export function repeatWords({ by, number }: RepeatedBy, day?: string): string {
  const about = by === 'case' ? 'по этому делу уже есть' : 'с тем же документом уже есть';
  return `Такое письмо этому получателю ${about}: № ${number}${day === undefined ? '' : ` от ${day}`}.`;
}

/** It may be meant; then it is said why, in the letter itself. */
export function repeatFault(repeated: RepeatedBy, day?: string): Fault {
  const message = `${repeatWords(repeated, day)} Если нужно ещё одно, напишите почему.`;
  return { code: 'repeat_unexplained', field: 'repeatReason', message };
}

/** A reason is given for one person in one case: with another of them it tells nothing, unless it was written anew. */
export function withReasonOfItsOwn(before: LetterFields, after: LetterFields): LetterFields {
  const known = new Set(knownBy(before));
  const isSame = knownBy(after).some((key) => known.has(key));
  return isSame || before.repeatReason !== after.repeatReason ? after : { ...after, repeatReason: undefined };
}

function knownBy(fields: LetterFields): readonly string[] {
  const keys = repeatKeys(fields);
  return keys.length > 0 ? keys : [recipientKey(fields.recipient)];
}

function keyOf({ recipient, documentKind }: LetterFields, number: string): string | null {
  const name = wordsOf(recipient.name);
  return number === '' || name === '' ? null : [recipient.type, name, number, documentKind].join('|');
}

function wordsOf(text: string): string {
  return (likeText(text).match(/[\p{L}\d/-]+/gu) ?? []).toSorted().join(' ');
}
