import { searchForm } from '../search/search-form.ts';

/**
 * Groups of documents and kinds of delivery are words of a list that different people and programs type: their case, spaces, dashes and
 * letters that look alike make no other word. The database compares the same (`list_word_form` in the migrations).
 */
export function listWordForm(word: string): string {
  return searchForm(word).toLowerCase();
}

/** True when one of these is the very word, however it is typed. */
export function hasListWord(words: readonly string[], word: string): boolean {
  const form = listWordForm(word);
  return words.some((each) => listWordForm(each) === form);
}

/** Each word once, as it is typed first. */
export function distinctListWords(words: readonly string[]): readonly string[] {
  const first = new Map<string, string>();
  for (const word of words) {
    const form = listWordForm(word);
    if (!first.has(form)) first.set(form, word);
  }
  return [...first.values()];
}
