import { GENERATED } from '../census.ts';
import type { SourceParagraph } from '../census.ts';
import { wordsOf } from './letters.ts';
import type { PdfLetters } from './pdf-letters.ts';

/** Too short to tell a loss from a chance. */
const TELLING_LETTERS = 3;
/** Shorter pieces are found by chance within other words. */
const SAFE_LETTERS = 10;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** One word of the source, and where the PDF has it. */
export interface FoundWord {
  readonly word: string;
  readonly paragraph: SourceParagraph;
  /** Whether its absence would tell anything. */
  readonly isTelling: boolean;
  /** Where it ends among the PDF's letters; undefined when it is missing. */
  place?: number | undefined;
}

/** A run of words between which the converter writes nothing of its own. */
interface Piece {
  readonly words: readonly FoundWord[];
  /** The converter writes right before or behind. */
  readonly isOpen: boolean;
}

/**
 * Looks the source's words up in the PDF: first whole pieces, which hardly go wrong, then what is left in halves, down to words. So a
 * piece that a page's end, a label or a picture has cut is found in two, and the order of boxes, notes and columns does not matter.
 */
export function findWords(paragraphs: readonly SourceParagraph[], pdf: PdfLetters): readonly FoundWord[] {
  const pieces = paragraphs.flatMap(piecesOf);
  const isLong = ({ words }: Piece) => lettersIn(words) >= SAFE_LETTERS;
  let place = 0;
  for (const piece of pieces.filter(isLong)) place = takeWhole(piece, place, pdf) ?? place;
  place = 0;
  for (const piece of pieces) {
    const first = piece.words[0]?.place;
    if (first !== undefined) place = piece.words.at(-1)?.place ?? place;
    else if (!isLong(piece)) place = takeWhole(piece, place, pdf) ?? place;
  }
  place = 0;
  for (const piece of pieces) {
    if (piece.words[0]?.place === undefined) takeHalves(piece.words, piece.isOpen, place, pdf);
    place = piece.words.findLast((each) => each.place !== undefined)?.place ?? place;
  }
  return pieces.flatMap(({ words }) => words);
}

function piecesOf(paragraph: SourceParagraph): readonly Piece[] {
  const texts = paragraph.text.split(GENERATED);
  return texts
    .map((text) => ({ words: wordsOf(text).map((word) => found(word, paragraph)), isOpen: texts.length > 1 }))
    .filter(({ words }) => words.length > 0);
}

function found(word: string, paragraph: SourceParagraph): FoundWord {
  const isLetters = word.length >= TELLING_LETTERS && !RIGHT_TO_LEFT.test(word);
  return { word, paragraph, isTelling: isLetters || /\d\d/.test(word) };
}

function lettersIn(words: readonly FoundWord[]): number {
  return words.reduce((sum, { word }) => sum + word.length, 0);
}

function takeWhole({ words, isOpen }: Piece, from: number, pdf: PdfLetters): number | undefined {
  const letters = words.map(({ word }) => word).join('');
  const isFree = letters.length >= SAFE_LETTERS || (isOpen && letters.length >= TELLING_LETTERS);
  const end = pdf.take(letters, from, isFree ? {} : { isWord: true, isWhole: !isOpen });
  if (end === undefined) return undefined;
  for (const each of words) each.place = end;
  return end;
}

function takeHalves(words: readonly FoundWord[], isOpen: boolean, from: number, pdf: PdfLetters): number {
  const piece = { words, isOpen };
  const end = takeWhole(piece, from, pdf);
  if (end !== undefined) return end;
  if (words.length < 2) return from;
  const middle = words.length >> 1;
  return takeHalves(words.slice(middle), isOpen, takeHalves(words.slice(0, middle), isOpen, from, pdf), pdf);
}
