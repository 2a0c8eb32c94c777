import type { ConversionNotice } from '#domain/documents/conversion-faults.ts';
import { GENERATED } from '../census.ts';
import type { PdfCensus, SourceCensus } from '../census.ts';
import { findWords } from './find-words.ts';
import { wordsOf } from './letters.ts';
import { lostPictures } from './lost-pictures.ts';
import { lostText } from './lost-text.ts';
import { PdfLetters } from './pdf-letters.ts';

/** What the source holds and the PDF does not. Everything printed is taken once, so that one thing never stands in for two. */
export async function compare(source: SourceCensus, pdf: PdfCensus): Promise<readonly ConversionNotice[]> {
  const letters = new PdfLetters(pdf.pages);
  const words = findWords(source.paragraphs, letters);
  const equations = source.equations.filter((each) => isGone(each, letters)).length;
  const objects = source.objects.filter((each) => isGone(each, letters)).length;
  const pictures = await lostPictures(source, pdf, spareLetters(source, pdf, letters));
  return [
    ...lostText(words, letters),
    ...pictures,
    ...counted('lost_equations', equations, source.equations.length),
    ...counted('lost_objects', objects, source.objects.length),
    ...lostParts(source.parts, letters),
  ];
}

/** Letters that no text explains: a drawing may hold words. Headers stand on every page and are claimed once. */
function spareLetters({ paragraphs }: SourceCensus, { pages }: PdfCensus, letters: PdfLetters): number {
  const headers = paragraphs
    .filter(({ place }) => place === 'header')
    .flatMap(({ text }) => wordsOf(text))
    .join('').length;
  return letters.unclaimed - headers * (pages.length - 1);
}

/** In a formula or a chart the order is the drawing's: it is there when half of its words are. */
function isGone(text: string, letters: PdfLetters): boolean {
  const words = wordsOf(text);
  const found = words.filter((word) => letters.take(word, 0, /\d/.test(word) ? { isWhole: true } : {}) !== undefined);
  return words.length > 0 && found.length < words.length / 2;
}

function counted(code: 'lost_equations' | 'lost_objects', lost: number, all: number): readonly ConversionNotice[] {
  return lost === 0 ? [] : [{ code, about: `${String(lost)} из ${String(all)}` }];
}

/** A part nobody here can read was not printed by what cannot read it either. */
function lostParts(parts: readonly (string | undefined)[], letters: PdfLetters): readonly ConversionNotice[] {
  const lost = parts.filter((text) => text === undefined || isGone(text.replaceAll(GENERATED, ' '), letters));
  if (lost.length === 0) return [];
  const [words] = lost;
  const quote = words === undefined ? '' : `, «${words.trim().slice(0, 60)}»`;
  return [{ code: 'lost_parts', about: `${String(lost.length)}${quote}` }];
}
