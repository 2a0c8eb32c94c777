import { exactly, moneyText } from '../post/tariff.ts';
import { percentText, termText } from './measures.ts';

/** What stands in one place of a report: words, a count, or a measure. It is read as words on the page and on paper, and is a number in a table. */
export type ReportCell = string | number | ReportMeasure;
export type ReportMeasure =
  /** Hundredths of a percent. */
  | { readonly hundredths: number }
  /** `normSeconds`: what it is compared with in its line; its words never contradict that. */
  | { readonly seconds: number; readonly normSeconds?: number | undefined }
  | { readonly kopecks: number }
  | { readonly days: number };

/** Nothing was measured. */
const NONE = '—';

export function shareCell(hundredths: number | null): ReportCell {
  return hundredths === null ? NONE : { hundredths };
}

export function termCell(seconds: number | null, normSeconds?: number): ReportCell {
  return seconds === null ? NONE : { seconds, normSeconds };
}

export function daysCell(days: number | null): ReportCell {
  return days === null ? NONE : { days };
}

/** The words of a measure; a count and words are the caller's. */
export function measureText(measure: ReportMeasure): string {
  if ('hundredths' in measure) return percentText(measure.hundredths);
  if ('seconds' in measure) return termText(measure.seconds, measure.normSeconds);
  if ('kopecks' in measure) return moneyText(exactly(measure.kopecks));
  return measure.days.toLocaleString('ru-RU', { maximumFractionDigits: 1 });
}

export function cellText(cell: ReportCell): string {
  return typeof cell === 'object' ? measureText(cell) : String(cell);
}
