/** A text as its letters and figures alone, so that hyphens, blanks, capitals, ligatures and accents are no difference. */
export interface Letters {
  readonly letters: string;
  /** By letter: 1 where a word begins. */
  readonly starts: readonly number[];
}

const MARK = /^\p{M}|^[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff\u0002]/u;
const LETTER = /^[\p{L}\p{N}]/u;
const PRIVATE_USE = /[\ue000-\uf8ff]/g;
/** Decomposed it would become letters, which a viewer may or may not do. */
const NUMBER_SIGN = /[№™©®℠]/g;

export function lettersOf(text: string): Letters {
  let letters = '';
  const starts: number[] = [];
  let isStart = true;
  for (const character of text
    .replaceAll(NUMBER_SIGN, ' ')
    .replaceAll(PRIVATE_USE, ' ')
    .normalize('NFKD')
    .toLowerCase()) {
    if (LETTER.test(character)) {
      for (let unit = 0; unit < character.length; unit += 1) starts.push(isStart && unit === 0 ? 1 : 0);
      letters += character;
      isStart = false;
    } else if (!MARK.test(character)) isStart = true;
  }
  return { letters, starts };
}

/** The words of a text, as {@link lettersOf} writes them. */
export function wordsOf(text: string): readonly string[] {
  const { letters, starts } = lettersOf(text);
  const places = [...starts.keys()].filter((place) => starts[place] === 1);
  return places.map((place, index) => letters.slice(place, places[index + 1] ?? letters.length));
}
