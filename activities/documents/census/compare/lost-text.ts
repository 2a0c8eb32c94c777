import type { ConversionNotice } from '#domain/documents/conversion-faults.ts';
import { GENERATED } from '../census.ts';
import type { FoundWord } from './find-words.ts';
import { lettersOf } from './letters.ts';
import type { PdfLetters } from './pdf-letters.ts';

/** So many words in a row are no whim of the reader's. */
const RUN_OF_WORDS = 3;
/** The share of a lost table's words that other text may hold. */
const CHANCE = 0.2;
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
    } else if (run && run.words[0]?.paragraph.table === word.paragraph.table) run.words.push(word);
    else if (word.isTelling) runs.push((run = { words: [word], after: place }));
  }
  return runs;
}

function isLoss({ words }: Run): boolean {
  const telling = words.filter(({ isTelling }) => isTelling);
  return telling.length >= RUN_OF_WORDS || telling.some(({ word }) => /\d/.test(word));
}

/** Tables of which hardly a word is found: a few will always stand somewhere else too. */
function tablesGone(words: readonly FoundWord[], lost: readonly Run[]): ReadonlySet<number> {
  const counts = new Map<number | undefined, { all: number; found: number }>(
    lost.flatMap((run) => run.words.map(({ paragraph }) => [paragraph.table, { all: 0, found: 0 }] as const)),
  );
  for (const { isTelling, place, paragraph } of words) {
    const count = counts.get(paragraph.table);
    if (!count || !isTelling) continue;
    count.all += 1;
    if (place !== undefined) count.found += 1;
  }
  counts.delete(undefined);
  return new Set([...counts].flatMap(([table, { all, found }]) => (found <= all * CHANCE ? (table ?? []) : [])));
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
