import type { FoundShpi } from './found-words.ts';

/** On which side of a ШПИ its addressee stands. */
export type Side = 'line' | 'before' | 'after';

/** A ШПИ of a text among all of them. */
export interface PlacedShpi {
  readonly found: FoundShpi;
  readonly at: number;
  readonly shpis: readonly FoundShpi[];
  readonly side: Side;
}

/** Words of the heads of a list's table; the real form's own are not published. */
const HEAD_WORD =
  /№|шпи(?!\p{L})|штрих-?код|идентификатор|адресат|получател|фио|рег\S*\s+номер|масса|плата(?!\p{L})|стоимость|ценность/giu;
const TOTAL = /^\s*(?:всего|итого)/iu;
/** Where nothing tells where a row begins, an address above its ШПИ takes no more lines. */
const ADDRESS_LINES = 3;

/** Where the rows begin: after the last line above the first ШПИ that is heads of a table; 0: there is none. */
export function rowsFrom(text: string, [first]: readonly FoundShpi[]): number {
  const above = text.slice(0, first?.from ?? 0).split('\n');
  const heads = above.slice(0, -1).findLastIndex(isHeads);
  return lengthOf(above.slice(0, heads + 1));
}

/** Heads of a table. */
export function isHeads(line: string): boolean {
  return new Set([...line.matchAll(HEAD_WORD)].map(([word]) => word.toLowerCase())).size > 1;
}

/** As a row stood there, whole and once: without what stands above the table or below it, and without its neighbours. */
export function rowWords(text: string, placed: PlacedShpi): string {
  return text.slice(startOf(text, placed), endOf(text, placed)).replaceAll(/\s+/g, ' ').trim();
}

function startOf(text: string, { found, at, shpis, side }: PlacedShpi): number {
  const line = lineStart(text, found.from);
  const previous = shpis[at - 1];
  if (previous && previous.to > line) return previous.to;
  if (side !== 'before') return line;
  return previous ? nextFrom(text, lineEnd(text, previous.to) + 1, line, at + 1) : firstFrom(text, shpis, line);
}

/** At its own number: between the rows of two pages stand the end of the one and the head of the other. */
function nextFrom(text: string, from: number, line: number, place: number): number {
  if (from >= line) return line;
  const above = text.slice(from, line).split('\n').slice(0, -1);
  const numbered = above.findIndex((words) => beginsAt(place).test(words));
  return numbered < 0 ? from : from + lengthOf(above.slice(0, numbered));
}

/** A line that begins with the number of a row and goes on with words. */
function beginsAt(place: number): RegExp {
  return new RegExp(String.raw`^\s*${String(place)}[.)]?\s+\p{L}`, 'u');
}

/** After the heads, at its own number, or where an address may begin. */
function firstFrom(text: string, shpis: readonly FoundShpi[], line: number): number {
  const from = rowsFrom(text, shpis);
  const above = text.slice(from, line).split('\n').slice(0, -1);
  const numbered = above.findLastIndex((words) => beginsAt(1).test(words));
  if (numbered >= 0) return from + lengthOf(above.slice(0, numbered));
  return from > 0 ? from : lengthOf(above.slice(0, -ADDRESS_LINES));
}

function endOf(text: string, { found, at, shpis, side }: PlacedShpi): number {
  const next = shpis[at + 1]?.from ?? text.length;
  if (side !== 'after') return Math.min(lineEnd(text, found.to), Math.max(next, found.to));
  const below = text.slice(found.to, next).split('\n');
  const rows = shpis[at + 1] && below.length > 1 ? below.slice(0, -1) : below;
  const total = rows.findIndex((line) => TOTAL.test(line));
  return found.to + lengthOf(total < 0 ? rows : rows.slice(0, total));
}

/** Of lines with their ends. */
function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}

export function lineStart(text: string, from: number): number {
  return text.lastIndexOf('\n', from - 1) + 1;
}

export function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
