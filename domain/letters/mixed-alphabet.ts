const WORD = /[\p{L}\p{M}]+/gu;
const LATIN = /\p{Script=Latin}/gu;
const CYRILLIC = /\p{Script=Cyrillic}/u;

/**
 * Words that mix alphabets, told in a sentence: they look right, and the Post reads another word. Nothing is stopped by it:
 * names of firms may be written so on purpose. Undefined when there are none.
 */
export function mixedAlphabet(text: string): string | undefined {
  const mixed = (text.match(WORD) ?? []).filter((word) => CYRILLIC.test(word) && word.search(LATIN) >= 0);
  const [first] = mixed;
  if (first === undefined) return undefined;
  const letters = [...new Set(first.match(LATIN))].map((letter) => `«${letter}»`).join(', ');
  const others = mixed.length > 1 ? `, и ещё слов: ${String(mixed.length - 1)}` : '';
  return `В слове «${first}» буквы двух алфавитов, латинские: ${letters}${others}. Проверьте, так ли задумано.`;
}
