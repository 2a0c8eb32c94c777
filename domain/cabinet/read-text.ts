import { LETTER_NUMBER_WITHIN } from '../letters/letter-number.ts';
import { REGISTRY_COLUMNS } from '../post/profiles.ts';
import type { AnswerFault, AnswerRow } from './answer-row.ts';
import type { AskedLetter } from './batch-facts.ts';
import { tellsFault } from './fault-words.ts';
import { comparedName, findShpis, indexOf, withoutShpis, type FoundShpi } from './found-words.ts';
import { namedWithin } from './named-within.ts';
import { ownMessage } from './own-message.ts';
import { lineEnd, lineStart, rowsFrom, rowWords, type PlacedShpi, type Side } from './row-words.ts';

/**
 * What a text without columns says of letters: lines copied from the cabinet, or form 103. A ШПИ stands in a line; the letter's number
 * counts when it stands in the same line; the addressee may stand in it, before it or after it, as most of this text has it.
 */
export function readText(text: string, letters: readonly AskedLetter[]): readonly AnswerRow[] {
  const shpis = findShpis(text);
  const side = sideOfNames(text, shpis, letters);
  const accepted = shpis.map((found, at) => acceptedRow(text, { found, at, shpis, side }, letters));
  const faulty = text.split('\n').flatMap((line, at) => faultyRow(line, shpis.length + at + 1, letters));
  return [...accepted, ...faulty];
}

const SIDES: readonly Side[] = ['line', 'before', 'after'];

function acceptedRow(text: string, placed: PlacedShpi, letters: readonly AskedLetter[]): AnswerRow {
  const line = partOf(text, { ...placed, side: 'line' });
  const near = partOf(text, placed);
  const named = namedWithin(near, letters);
  const [one] = named;
  return {
    ...{ place: placed.at + 1, words: rowWords(text, placed) },
    registrationNumber: LETTER_NUMBER_WITHIN.exec(line)?.[0] ?? null,
    ...{ fileName: null, shpi: placed.found.shpi, fault: faultIn(ownWords(text, placed), one) },
    recipient:
      new Set(named.map(({ recipientName }) => comparedName(recipientName))).size === 1
        ? (one?.recipientName ?? null)
        : null,
    index: indexNear(withoutShpis(near), one),
  };
}

/** The sender's own index may stand beside: the addressee's is told by the letter. */
function indexNear(near: string, letter: AskedLetter | undefined): string | null {
  const own = letter && indexOf(letter.recipientAddress);
  return own != null && near.includes(own) ? own : indexOf(near);
}

/** Where most of the numbers have exactly one addressee of ours. */
function sideOfNames(text: string, shpis: readonly FoundShpi[], letters: readonly AskedLetter[]): Side {
  const scores = SIDES.map((side) => ({
    side,
    score: shpis.filter((found, at) => {
      const names = namedWithin(partOf(text, { found, at, shpis, side }), letters);
      return new Set(names.map(({ recipientName }) => comparedName(recipientName))).size === 1;
    }).length,
  }));
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).side;
}

function partOf(text: string, { found, at, shpis, side }: PlacedShpi): string {
  if (side === 'before') return text.slice(shpis[at - 1]?.to ?? rowsFrom(text, shpis), found.from);
  if (side === 'after') return text.slice(found.to, shpis[at + 1]?.from ?? text.length);
  const from = Math.max(lineStart(text, found.from), sameLine(text, shpis[at - 1], found) ?? 0);
  return text.slice(from, lineEnd(text, found.to));
}

/** Two numbers in one line: what stands before the second one is its own. */
function sameLine(text: string, previous: FoundShpi | undefined, found: FoundShpi): number | undefined {
  return previous && !text.slice(previous.to, found.from).includes('\n') ? previous.to : undefined;
}

/** What its line says of this number alone, itself and the letter's number left out. */
function ownWords(text: string, placed: PlacedShpi): string {
  const { found, at, shpis } = placed;
  const next = shpis[at + 1]?.from ?? text.length;
  const whole = partOf(text, { ...placed, side: 'line' });
  const own = whole.slice(0, whole.length - Math.max(0, lineEnd(text, found.to) - next));
  return own.replace(text.slice(found.from, found.to), ' ').replace(LETTER_NUMBER_WITHIN, ' ');
}

function faultyRow(line: string, place: number, letters: readonly AskedLetter[]): readonly AnswerRow[] {
  const registrationNumber = LETTER_NUMBER_WITHIN.exec(line)?.[0];
  if (registrationNumber === undefined || findShpis(line).length > 0) return [];
  const letter = letters.find((one) => one.registrationNumber === registrationNumber);
  const fault = faultIn(line.slice(line.indexOf(registrationNumber) + registrationNumber.length), letter);
  if (fault === null) return [];
  return [
    { place, words: spaced(line), registrationNumber, fault, fileName: null, shpi: null, recipient: null, index: null },
  ];
}

/** `letter`: of whom the line is, as far as that is known. Null: nothing is said against the letter. */
function faultIn(words: string, letter: AskedLetter | undefined): AnswerFault | null {
  const said = spaced(words);
  const column = REGISTRY_COLUMNS.find((name) => said.includes(name));
  if (column === undefined && !tellsFault(words)) return null;
  return {
    column: column ?? '',
    message: column === undefined ? wholeOr(ownMessage(words, letter), said) : messageOf(said, column),
  };
}

function messageOf(said: string, column: string): string {
  return wholeOr(said.slice(said.indexOf(column) + column.length), said);
}

function wholeOr(message: string, said: string): string {
  return message.replace(/^[\s:;,—–-]+/, '').trim() || said;
}

function spaced(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
