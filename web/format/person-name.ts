/** «Примерова Анна Сергеевна» → «Примерова А. С.»; anything that is not three words with capitals stays as it is. */
export function shortName(fullName: string): string {
  const words = fullName.trim().split(/\s+/);
  const isName = words.length >= 2 && words.length <= 3 && words.every((word) => /^\p{Lu}[\p{Ll}-]/u.test(word));
  const [surname, ...others] = words;
  if (!isName || surname === undefined || fullName === 'Почта России') return fullName;
  return [surname, ...others.map((word) => `${word.charAt(0)}.`)].join(' ');
}
