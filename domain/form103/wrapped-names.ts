import type { AskedLetter } from '../cabinet/batch-facts.ts';
import { comparedName } from '../cabinet/found-words.ts';
import { isNamedWithin } from '../cabinet/named-within.ts';

/** A line with a ШПИ; `letter` undefined: it is of nobody here. */
interface Row {
  readonly at: number;
  readonly letter: AskedLetter | undefined;
}

/** A cell of a name takes so many lines at most. */
const LINES_AT_MOST = 5;

/**
 * Lines in which a name of ours that its cell breaks stands whole in the line of its ШПИ: the cells of one row may stand beside each other,
 * each line of them in a line of the text. Another's name is never made ours: all of it must stand there, in its order.
 */
export function joinNames(lines: readonly string[], rows: readonly Row[]): readonly string[] {
  const left = [...lines];
  for (const [place, { at, letter }] of rows.entries()) {
    const line = left[at] ?? '';
    if (!letter || isNamedWithin(line, letter)) continue;
    const from = Math.max((rows[place - 1]?.at ?? -1) + 1, at - LINES_AT_MOST);
    const to = Math.min(rows[place + 1]?.at ?? left.length, at + LINES_AT_MOST);
    const pieces = piecesOf(left, { from, to }, letter);
    if (pieces === null || isElsewhere(left.slice(from, to), { pieces, at, letter })) continue;
    putTogether(left, at, { pieces, name: letter.recipientName });
  }
  return left;
}

/** It stands whole above its ШПИ or below it, where such lists have it. */
function isElsewhere(
  near: readonly string[],
  { pieces, at, letter }: { readonly pieces: readonly Piece[]; readonly at: number; readonly letter: AskedLetter },
): boolean {
  return pieces.every((piece) => piece.at !== at) && isNamedWithin(near.join('\n'), letter);
}

interface Piece {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Where a name stands, a piece a line: the first anywhere in its line, the others before any other words of theirs. Null: it does not stand there whole. */
function piecesOf(
  lines: readonly string[],
  { from, to }: { from: number; to: number },
  letter: AskedLetter,
): Piece[] | null {
  const letters = plain(comparedName(letter.recipientName));
  for (let at = from; at < to; at += 1) {
    for (const start of wordStarts(lines[at] ?? '')) {
      const first = alike(lines[at] ?? '', start, letters);
      if (first.count < MIN_LETTERS) continue;
      const pieces = goesOn(lines, { at: at + 1, to }, letters.slice(first.count));
      if (pieces !== null && endsThere(lines, pieces.at(-1), letter))
        return [{ at, from: start, to: first.end }, ...pieces];
    }
  }
  return null;
}

/** A name that goes on is another's. */
function endsThere(lines: readonly string[], last: Piece | undefined, letter: AskedLetter): boolean {
  const after = last && (lines[last.at] ?? '').slice(last.to);
  return after !== undefined && isNamedWithin(`${letter.recipientName}${after}`, letter);
}

const MIN_LETTERS = 2;

/** The rest of a name begins the next line, or the one after the line that holds the other cells. */
function goesOn(lines: readonly string[], { at, to }: { at: number; to: number }, rest: string): Piece[] | null {
  if (rest === '') return [];
  for (let next = at; next < Math.min(at + 2, to); next += 1) {
    const line = lines[next] ?? '';
    // Its place in the list may stand before it.
    const start = line.search(/[\p{L}«"(]/u);
    const { count, end } = start < 0 ? NOTHING : alike(line, start, rest);
    const more = count === 0 ? null : goesOn(lines, { at: next + 1, to }, rest.slice(count));
    if (more !== null) return [{ at: next, from: start, to: end }, ...more];
  }
  return null;
}

const NOTHING = { count: 0, end: 0 };

/** How many letters of a name stand from a place of a line on, and where they end; a hyphen may end the line within a word. */
function alike(line: string, start: number, letters: string): { readonly count: number; readonly end: number } {
  let count = 0;
  let at = start;
  for (; at < line.length && count < letters.length; at += 1) {
    const sign = plain(comparedName(line[at] ?? ''));
    if (sign === '') continue;
    if (sign !== letters[count]) break;
    count += 1;
  }
  const isWithinWord = /\p{L}/u.test(line[at - 1] ?? '') && /[\p{L}\d]/u.test(line[at] ?? '');
  const isCellEnd = count === letters.length || !/^\p{Lu}/u.test(line.slice(at));
  return !isWithinWord && isCellEnd ? { count, end: at } : NOTHING;
}

/** A name without what a line may break it at. */
function plain(name: string): string {
  return name.replaceAll(/[\s-]/g, '');
}

function wordStarts(line: string): readonly number[] {
  return [...line.matchAll(/(?<![\p{L}\d-])[\p{L}«"(]/gu)].map(({ index }) => index);
}

function putTogether(lines: string[], row: number, { pieces, name }: { pieces: readonly Piece[]; name: string }): void {
  const own = pieces.find(({ at }) => at === row);
  for (const piece of pieces) {
    const line = lines[piece.at] ?? '';
    const words = piece === own ? `${name} ` : ' ';
    lines[piece.at] = `${line.slice(0, piece.from)}${words}${line.slice(piece.to)}`;
  }
  if (own === undefined) lines[row] = `${name} ${lines[row] ?? ''}`;
}
