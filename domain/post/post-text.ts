/** Text as the Post takes it: composed letters, single ordinary spaces, nothing invisible. */
const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]/gu;
/** Hyphens and dashes that word processors put in for the one of the keyboard, and the sign of minus. */
const DASHES = /[\u2010-\u2015\u2212]/gu;
const APOSTROPHES = /[\u2018\u2019\u02BB\u02BC]/gu;
const FORBIDDEN = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;

/**
 * The copy of a field that goes to the Post: NFC, every run of white space (non-breaking spaces, tabs and line ends of a pasted text
 * included) made one space, soft hyphens, zero-width marks and direction marks removed, dashes and apostrophes as on the
 * keyboard: a name has one spelling however it was pasted. The case keeps the text as typed.
 */
export function postText(text: string): string {
  const composed = text.replace(INVISIBLE, '').normalize('NFC');
  return composed.replace(DASHES, '-').replace(APOSTROPHES, "'").replace(/\s+/gu, ' ').trim();
}

/** Two spellings that make the same of this are one name, number or address: capitals and «ё» are no difference. */
export function likeText(text: string): string {
  return postText(text).toLowerCase().replaceAll('ё', 'е');
}

/** A name for the Post: as `postText`, and capital «Ё» becomes «Е», which the Post refuses otherwise; «ё» passes. */
export function postName(name: string): string {
  const text = postText(name).replaceAll('Ё', 'Е');
  // A second mark above composes with the bare letter anew.
  return text === name ? text : postName(text);
}

/** True when control characters, halves of surrogate pairs or non-characters are left after `postText`. */
export function hasForbiddenCharacters(text: string): boolean {
  return FORBIDDEN.test(postText(text));
}
