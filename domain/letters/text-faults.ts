import type { Fault } from '../documents/fault.ts';
import { isBlank } from '../work/typed-text.ts';
import { hasForbiddenCharacters, postText } from '../post/post-text.ts';

export interface TextRule {
  /** The form field, as in `Fault.field`. */
  readonly field: string;
  /** The field's name on the screen. */
  readonly label: string;
  readonly maxLength: number;
  readonly required: boolean;
  /** Whose bound `maxLength` is, in words; absent: the program's own. */
  readonly bound?: string | undefined;
}

/**
 * Faults of one line of text: absent, too long, with characters that cannot be written into the registry. A text that begins like a
 * formula (`=`, `+`, `-`, `@`) is not a fault: the registry has text cells only.
 */
export function textFaults(text: string, { field, label, maxLength, required, bound }: TextRule): Fault[] {
  const clean = postText(text);
  if (isBlank(clean)) return required ? [{ code: 'missing', field, message: `${label}: заполните поле.` }] : [];
  const faults: Fault[] = [];
  if (clean.length > maxLength) {
    const message = `${label}: сократите до ${maxLength} символов, сейчас ${clean.length}.`;
    faults.push({ code: 'too_long', field, message: bound === undefined ? message : `${message} ${bound}` });
  }
  if (hasForbiddenCharacters(clean)) {
    const message = `${label}: есть непечатаемые символы: уберите их. Если их не видно, поможет набрать текст заново.`;
    faults.push({ code: 'forbidden_characters', field, message });
  }
  return faults;
}
