import type { ConversionNotice } from '#domain/documents/conversion-faults.ts';
import { GENERATED } from '../census.ts';
import type { FoundWord } from './find-words.ts';
import { lettersOf } from './letters.ts';
import type { PdfLetters } from './pdf-letters.ts';

/** So many words in a row are no whim of the reader's. */
const RUN_OF_WORDS = 3;
const QUOTED_WORDS = 6;
const QUOTED_LETTERS = 80;

interface Run {
  readonly words: FoundWord[];
  /** Where the last word before it ends. */
  readonly after: number;
}

/** What of the text did not come across: a notice for text, another for tables of which nothing did. */
export function lostText(words: readonly FoundWord[], pdf: PdfLetters): readonly ConversionNotice[] {
  const lost = runsOf(words.filter(({ paragraph }) => paragraph.isSure)).filter(isLoss);
  const gone = tablesGone(words, lost);
  const [tables, texts] = [lost.filter((run) => isIn(run, gone)), lost.filter((run) => !isIn(run, gone))];
  return [
    ...(texts.length > 0 ? [notice('lost_text', texts, pdf, 'слов')] : []),
    ...(tables.length > 0 ? [notice('lost_tables', tables, pdf, 'слов')] : []),
  ];
}

function runsOf(words: readonly FoundWord[]): readonly Run[] {
  const runs: Run[] = [];
  let run: Run | undefined;
  let place = 0;
  for (const word of words) {
    if (word.place !== undefined) {
      // A word too short to tell may be found by chance in the middle of what is lost.
      if (word.isTelling) run = undefined;
      place = word.place;
    } else if (run) run.words.push(word);
    else if (word.isTelling) runs.push((run = { words: [word], after: place }));
  }
  return runs;
}

function isLoss({ words }: Run): boolean {
  const telling = words.filter(({ isTelling }) => isTelling);
  return telling.length >= RUN_OF_WORDS || telling.some(({ word }) => /\d/.test(word));
}

/** Tables with no word found. */
function tablesGone(words: readonly FoundWord[], lost: readonly Run[]): ReadonlySet<number> {
  const suspected = new Set(lost.flatMap((run) => run.words.flatMap(({ paragraph }) => paragraph.table ?? [])));
  for (const { isTelling, place, paragraph } of words) {
    if (isTelling && place !== undefined && paragraph.table !== undefined) suspected.delete(paragraph.table);
  }
  return suspected;
}

function isIn({ words }: Run, tables: ReadonlySet<number>): boolean {
  return words.every(({ paragraph }) => paragraph.table !== undefined && tables.has(paragraph.table));
}

function notice(
  code: 'lost_text' | 'lost_tables',
  runs: readonly Run[],
  pdf: PdfLetters,
  unit: string,
): ConversionNotice {
  const count = runs.reduce((sum, { words }) => sum + words.length, 0);
  return { code, about: `${quoted(runs[0])}, ${unit}: ${String(count)}`, page: pdf.pageOf(runs[0]?.after ?? 0) };
}

/** The author's own spelling, from the first missing word on. */
function quoted(run: Run | undefined): string {
  const [first] = run?.words ?? [];
  if (!run || !first) return '«»';
  const text = first.paragraph.text.replaceAll(GENERATED, ' ');
  const spelt = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)];
  const begin = spelt.findIndex(([word]) => lettersOf(word).letters === first.word);
  const count = run.words.filter(({ paragraph }) => paragraph === first.paragraph).length;
  const last = spelt[Math.max(begin, 0) + Math.min(QUOTED_WORDS, count) - 1];
  const end = last ? last.index + last[0].length : text.length;
  return `«${text.slice(spelt[Math.max(begin, 0)]?.index ?? 0, end).slice(0, QUOTED_LETTERS)}${run.words.length > QUOTED_WORDS ? '…' : ''}»`;
}
