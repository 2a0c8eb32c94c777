import type { LetterFields, Recipient } from '../letters/letter.ts';
import { recipientKey, repeatKeys } from '../letters/repeat.ts';

/**
 * The earlier one of several recipients to whom this one is the same; undefined: there is none. Of one name and address always, and of one name in
 * a letter that names its case: the second letter would be a repeat of the first and would not go.
 */
export function repeatedRecipient(
  earlier: readonly Recipient[],
  recipient: Recipient,
  fields: Omit<LetterFields, 'recipient'>,
): Recipient | undefined {
  const own = new Set(keysOf(recipient, fields));
  return earlier.find((one) => keysOf(one, fields).some((key) => own.has(key)));
}

function keysOf(recipient: Recipient, fields: Omit<LetterFields, 'recipient'>): readonly string[] {
  return [recipientKey(recipient), ...repeatKeys({ ...fields, recipient })];
}

/** What is said at the field, or at the list, where the second one stands. */
export function repeatedWords({ name, address }: Recipient): string {
  return `«${name}» (${address}) уже есть среди получателей этого письма, второе такое же не уйдёт. Уберите лишнего или впишите другого.`;
}
