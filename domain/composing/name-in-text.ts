import { hasLegalForm, legalForm } from '../letters/name-question.ts';
import { likeText, postText } from '../post/post-text.ts';

const WORDS = /\p{L}[\p{L}'-]*/gu;
const QUOTED = /[«"“„]([^«»"“”„]+)[»"”“]/u;
/** What Russian ends a bent noun or adjective with. */
const ENDING_LETTERS = 'аеиоуыэюяйьмгхв';
/** Of a name that bends: what is left after its last letters, and never less than tells it from others. */
const BENT_LETTERS = 2;
const LEAST_LETTERS = 3;

/**
 * Whether a text names this person or company, in whatever case. A person's surname counts where the initial of his first name stands beside it:
 * the beginning of a surname alone begins many words («Мирова» and «Мировой судья»). A company is told by every word of its own name.
 * @param line as `postText` makes it
 */
export function isNamedIn(line: string, name: string): boolean {
  const typed = postText(name);
  if (!/\p{L}/u.test(typed)) return true;
  const words = line.match(WORDS) ?? [];
  if (QUOTED.test(typed) || hasLegalForm(typed) || legalForm(typed) !== undefined) return isCompanyIn(words, typed);
  return isPersonIn(words, typed);
}

function isPersonIn(words: readonly string[], typed: string): boolean {
  const parts = typed.match(WORDS) ?? [];
  // Particles stand before a surname and are written small: «фон Дитмар».
  const at = Math.max(0, parts.findIndex(isCapital));
  const [surname = '', first] = parts.slice(at);
  const isSurname = formsOf(surname);
  return words.some((word, index) => {
    if (!isCapital(word) || !isSurname(word)) return false;
    const beside = [words[index + 1], words[index - 1], words[index - 2]];
    return first === undefined || beside.some((other) => other !== undefined && isInitialOf(other, first));
  });
}

function isCompanyIn(words: readonly string[], typed: string): boolean {
  const own = QUOTED.exec(typed)?.[1] ?? typed.slice(legalForm(typed)?.length ?? 0);
  const parts = own.match(WORDS) ?? [];
  return parts.every((part) => words.some(formsOf(part)));
}

/** Tells the same word, bent: its beginning, then its own last letters or those of endings («Кравец», «Кравцу»; not «Кац», «Кацман»). */
function formsOf(known: string): (word: string) => boolean {
  const whole = likeText(known);
  const beginning = whole.slice(0, Math.max(LEAST_LETTERS, whole.length - BENT_LETTERS));
  const endings = new Set([...ENDING_LETTERS, ...whole.slice(beginning.length)]);
  return (word) => {
    const bent = likeText(word);
    return bent.startsWith(beginning) && [...bent.slice(beginning.length)].every((letter) => endings.has(letter));
  };
}

function isInitialOf(word: string, first: string): boolean {
  return isCapital(word) && likeText(word).charAt(0) === likeText(first).charAt(0);
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
