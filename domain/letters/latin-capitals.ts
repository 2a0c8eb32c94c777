const LATIN: ReadonlyMap<string, string> = new Map(
  [...'АВСЕНКМОРТХУ'].map((letter, place) => [letter, 'ABCEHKMOPTXY'[place] ?? letter]),
);

/** Russian capitals that look like Latin ones, read as these: only Latin capitals stand in a number and in a court's code. */
export function latinCapitals(text: string): string {
  return text.replace(/[А-Я]/gu, (letter) => LATIN.get(letter) ?? letter);
}
