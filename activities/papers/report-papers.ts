import type { Basis } from '#domain/statistics/filter.ts';
import { cellText, type ReportCell } from '#domain/statistics/report-cell.ts';
import {
  headLines,
  headNote,
  headSums,
  sectionsOf,
  type ReportContent,
  type ReportSection,
} from '#domain/statistics/sections.ts';
import type { Cell } from '../post/workbook-parts.ts';
import { tablePdf } from './table-pdf.ts';
import { writeWorkbook } from './workbook.ts';

/** A report with its heading: of whom, of which days, by which date letters are counted. */
export interface ReportPaper extends ReportContent {
  readonly heading: string;
  readonly basis: Basis;
}

const WIDTHS = [44, 16, 14, 16, 14, 14, 12];
const MOST_COLUMNS = WIDTHS.length;

/** One sheet: part under part, each with its columns. The same report gives the same bytes. */
export function reportWorkbook(paper: ReportPaper): Uint8Array {
  const rows: (readonly ReportCell[])[] = [
    [paper.heading],
    ...headSums(paper, paper.basis),
    [headNote(paper.norms, paper.basis)],
  ];
  for (const section of sectionsOf(paper)) rows.push([], ...tableOf(section));
  return writeWorkbook(
    'Отчёт',
    rows.map((row) => row.map(numberOf)),
    WIDTHS,
  );
}

/** Whoever reads the table sums and sorts it: a measure in words would count for nothing. */
function numberOf(cell: ReportCell): Cell {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return { whole: cell };
  if ('hundredths' in cell) return { share: cell.hundredths / 10_000 };
  return 'seconds' in cell ? { hours: cell.seconds / 3_600 } : cell;
}

/** For print: every part in one table, its title over it. */
export function reportPdf(paper: ReportPaper): Promise<Uint8Array> {
  const rows = sectionsOf(paper).flatMap((section) => [...tableOf(section), ['']]);
  return tablePdf({
    ...{
      heading: paper.heading,
      before: headLines(paper, paper.basis),
      after: ['Составил ____________________   Дата ____________'],
    },
    columns: WIDTHS.map((width, at) => ({ title: at === 0 ? 'Показатель' : '', width })),
    rows: rows.map((row) => row.map(cellText)),
  });
}

function tableOf({ title, columns, lines, note }: ReportSection): (readonly ReportCell[])[] {
  return [
    [title.toUpperCase()],
    columns.slice(0, MOST_COLUMNS),
    ...lines.map(({ name, cells }) => [name, ...cells]),
    ...(note === undefined ? [] : [[note]]),
  ];
}
