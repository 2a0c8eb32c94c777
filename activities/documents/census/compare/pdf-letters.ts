import { lettersOf } from './letters.ts';

/** Steps of search a document may take: a sound one takes a thousandth of them. */
const MAX_STEPS = 4_000_000;

/** The searches went on too long: the document is of a kind that cannot be compared. */
export class TooManySteps extends Error {
  override name = 'TooManySteps';
}

/** How a match must lie in the text. */
export interface Fit {
  /** It begins a word. */
  readonly isWord?: boolean;
  /** No figure stands right before or behind it. */
  readonly isWhole?: boolean;
}

/** The letters of a PDF, of which each may be matched once. */
export class PdfLetters {
  readonly letters: string;
  readonly #starts: readonly number[];
  readonly #used: Uint8Array;
  /** Place of each page's first letter. */
  readonly #pages: readonly number[];
  #steps = 0;

  constructor(pages: readonly string[]) {
    const parts = pages.map(lettersOf);
    this.letters = parts.map(({ letters }) => letters).join('');
    this.#starts = parts.flatMap(({ starts }) => [...starts]);
    this.#used = new Uint8Array(this.letters.length);
    let place = 0;
    this.#pages = parts.map(({ letters }) => (place += letters.length) - letters.length);
  }

  /** Marks the first free match behind `from`, else the first before it. @returns where it ends, undefined when there is none */
  take(word: string, from: number, fit: Fit = {}): number | undefined {
    const place =
      this.#search(word, from, this.letters.length, fit) ?? this.#search(word, 0, from + word.length - 1, fit);
    if (place === undefined) return undefined;
    this.#used.fill(1, place, place + word.length);
    return place + word.length;
  }

  /** Letters (figures apart) that nobody has taken. */
  get unclaimed(): number {
    let count = 0;
    for (const [place, used] of this.#used.entries())
      if (used === 0 && !/\d/.test(this.letters[place] ?? '')) count += 1;
    return count;
  }

  /** The page (from 1) on which a place lies. */
  pageOf(place: number): number {
    return Math.max(1, this.#pages.filter((start) => start < Math.max(1, place)).length);
  }

  #search(word: string, from: number, end: number, fit: Fit): number | undefined {
    for (
      let place = this.letters.indexOf(word, from);
      place >= 0 && place + word.length <= end;
      place = this.letters.indexOf(word, place + 1)
    ) {
      this.#steps += 1;
      if (this.#steps > MAX_STEPS) throw new TooManySteps();
      if (this.#isFree(place, word.length) && this.#fits(place, word.length, fit)) return place;
    }
    // A search from end to end costs by the letters it passes, not by the matches.
    this.#steps += (end - from) >> 9;
    if (this.#steps > MAX_STEPS) throw new TooManySteps();
    return undefined;
  }

  #isFree(place: number, length: number): boolean {
    for (let index = place; index < place + length; index += 1) if (this.#used[index] === 1) return false;
    return true;
  }

  #fits(place: number, length: number, { isWord, isWhole }: Fit): boolean {
    const end = place + length;
    if (isWord === true && !this.#isStart(place)) return false;
    return isWhole !== true || (!this.#isFigureOpen(place - 1, place) && !this.#isFigureOpen(end, end));
  }

  /** A word may also follow on figures: the mark of a note stands close to it. */
  #isStart(place: number): boolean {
    return (
      this.#starts[place] === 1 || (/\d/.test(this.letters[place - 1] ?? '') && /\D/.test(this.letters[place] ?? ''))
    );
  }

  /** Whether a figure nobody has claimed stands at a place without a gap at the border. */
  #isFigureOpen(place: number, border: number): boolean {
    return this.#starts[border] !== 1 && this.#used[place] !== 1 && /\d/.test(this.letters[place] ?? '');
  }
}
