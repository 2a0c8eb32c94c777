/**
 * Words that mix alphabets, told in a sentence: they look right, and the Post reads another word. Nothing is stopped by it:
 * names of firms may be written so on purpose. Words joined by hyphens are one word, whose parts may each have an alphabet («IT-отдел»).
 * Undefined when there are none. Browsers run this very function (`api/pages/assets.ts`), so nothing outside of it is used here.
 */
export function mixedAlphabet(text: string): string | undefined {
  const alphabets: readonly (readonly [string, RegExp])[] = [
    ['русские', /\p{Script=Cyrillic}/u],
    ['латинские', /\p{Script=Latin}/u],
    ['греческие', /\p{Script=Greek}/u],
    ['армянские', /\p{Script=Armenian}/u],
    ['чужие', /./u],
  ];
  // Apostrophes are letters too and belong to every alphabet.
  const lettersOf = (word: string) => (word.match(/\p{L}/gu) ?? []).filter((letter) => !/\p{Lm}/u.test(letter));
  const alphabetOf = (letter: string) => alphabets.findIndex(([, pattern]) => pattern.test(letter));
  const foreignOf = (part: string) => {
    const letters = lettersOf(part);
    const home = Math.min(...letters.map(alphabetOf));
    return letters.filter((letter) => alphabetOf(letter) !== home);
  };
  const words = new Set(text.match(/[\p{L}\p{M}'’-]+/gu) ?? []);
  const mixed = [...words].flatMap((word) => {
    const foreign = new Set(word.split('-').flatMap(foreignOf));
    return foreign.size > 0 ? [{ word, foreign: [...foreign] }] : [];
  });
  const [first] = mixed;
  if (first === undefined) return undefined;
  const groups = alphabets.flatMap(([name], index) => {
    const own = first.foreign.filter((letter) => alphabetOf(letter) === index);
    return own.length > 0 ? [`${name}: ${own.map((letter) => `«${letter}»`).join(', ')}`] : [];
  });
  const several = groups.length > 1 ? 'разных' : 'двух';
  const others = mixed.length > 1 ? `, и ещё слов: ${String(mixed.length - 1)}` : '';
  return `В слове «${first.word}» буквы ${several} алфавитов, ${groups.join(', ')}${others}. Проверьте, так ли задумано.`;
}
