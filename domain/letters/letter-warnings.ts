import type { Warning } from '../documents/fault.ts';
import { addressQuestion } from '../post/address-question.ts';
import { LETTER_TEXT_NAMES } from './letter-texts.ts';
import { mixedAlphabet } from './mixed-alphabet.ts';
import { nameQuestion } from './name-question.ts';
import type { LetterFields } from './letter.ts';

/** What the clerk should look at in what was filled in; the letter goes on all the same. Fields are named as in `validateLetterFields`. */
export function letterWarnings(fields: LetterFields): readonly Warning[] {
  return [...nameWarnings(fields), ...mixedWarnings(fields)];
}

/** Words of two alphabets, in every text of the letter. */
export function mixedWarnings(fields: LetterFields): readonly Warning[] {
  const { name, address } = fields.recipient;
  const texts = [
    ['recipient.name', name],
    ['recipient.address', address],
    ...LETTER_TEXT_NAMES.map((own) => [own, fields[own] ?? ''] as const),
  ] as const;
  return texts.flatMap(([field, text]) => {
    const message = mixedAlphabet(text);
    return message === undefined ? [] : [{ code: 'mixed_alphabet', field, message, severity: 'warning' as const }];
  });
}

/** What the form says of an address while it is typed, for those that nobody types. */
export function addressWarnings({ recipient: { address } }: LetterFields): readonly Warning[] {
  const message = addressQuestion(address);
  return message === undefined
    ? []
    : [{ code: 'address_unusual', field: 'recipient.address', message, severity: 'warning' }];
}

/** What the form asks before it sends: the name may be meant so. */
export function nameWarnings({ recipient: { type, name } }: LetterFields): readonly Warning[] {
  const message = nameQuestion(type, name);
  return message === undefined ? [] : [{ code: 'name_unusual', field: 'recipient.name', message, severity: 'warning' }];
}
