import type { AskedLetter } from '../cabinet/batch-facts.ts';
import { lettersOf } from './compare-form.ts';
import type { ReadForm } from './form-line.ts';

/** Why a brought form does not take the place of the one in force. Codes are kept; their words are shown. */
const ASIDES = {
  lacks_letters: 'в ней нет писем, которые называет форма в силе: {count}',
  posts_own: 'в силе форма самой Почты, и других писем эта не называет',
} as const;

/** `count`: how many letters it is about. */
export interface FormAside {
  readonly code: keyof typeof ASIDES;
  readonly count: number;
}

/** The form that a batch has. */
interface FormInForce {
  readonly form: ReadForm;
  /** The Post gave it, and no person brought it. */
  readonly isPostsOwn: boolean;
}

/**
 * A brought form takes the place of one that it tells everything of: each of its letters. The Post's own gives way only to a form that
 * tells of more letters. Null: it does.
 */
export function asideOf(
  brought: ReadForm,
  { form, isPostsOwn }: FormInForce,
  letters: readonly AskedLetter[],
): FormAside | null {
  const [own, kept] = [lettersOf(brought, letters), lettersOf(form, letters)];
  const lacking = [...kept].filter((letterId) => !own.has(letterId)).length;
  if (lacking > 0) return { code: 'lacks_letters', count: lacking };
  return isPostsOwn && own.size === kept.size ? { code: 'posts_own', count: own.size } : null;
}

export function isAsideCode(code: unknown): code is FormAside['code'] {
  return typeof code === 'string' && Object.hasOwn(ASIDES, code);
}

/** «в ней нет писем, которые называет форма в силе: 1». */
export function asideWords({ code, count }: FormAside): string {
  return ASIDES[code].replace('{count}', String(count));
}
