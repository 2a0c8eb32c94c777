import { AlignmentType, BorderStyle, Document, LevelFormat, Paragraph, Table, TableCell, TableLayoutType, TableRow,
  TabStopType, TextRun, WidthType } from 'docx';
import type { FileChild, IParagraphOptions } from 'docx';

const FONT = 'Times New Roman';
const SIZE = 26;
const CM = 567;
const TEXT_WIDTH = Math.round(16.5 * CM);

/** Text of a court paper; `**…**` is bold. */
export function text(words: string, options: IParagraphOptions = {}): Paragraph {
  const runs = words
    .replaceAll('№ ', '№\u00a0')
    .split('**')
    .map((part, index) => new TextRun({ text: part, bold: index % 2 === 1 }));
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: 1.25 * CM },
    spacing: { after: 60 },
    ...options,
    children: runs,
  });
}

/** A line in the middle, bold: titles and «РЕШИЛ». */
export function heading(words: string, after = 160): Paragraph {
  return text(`**${words}**`, { alignment: AlignmentType.CENTER, indent: {}, spacing: { before: 160, after } });
}

/** A numbered paragraph of the operative part. */
export function numbered(words: string, reference = 'points'): Paragraph {
  return text(words, { numbering: { reference, level: 0 }, indent: { left: 0, firstLine: 1.25 * CM } });
}

/** The site's letterhead with its rule beneath. */
export function letterhead(): FileChild[] {
  const centre = { alignment: AlignmentType.CENTER, indent: {}, spacing: { after: 0 } };
  return [
    text('**МИРОВОЙ СУДЬЯ**', centre),
    text('**Судебный участок № 95 Учебного судебного района Московской области (учебный)**', centre),
    text('143000, Московская область, г. Учебный, ул. Судебная, д. 1; тел. (495) 000-00-95; 95.mo@example.org', {
      ...centre,
      spacing: { after: 200 },
      border: { bottom: { style: BorderStyle.SINGLE, size: 8, space: 4, color: '000000' } },
    }),
  ];
}

/** Date on the left, place on the right. */
export function dateAndPlace(date: string, place: string): Paragraph {
  return edges(date, place);
}

/** Who signs, in the form of the end of a court paper. */
export function signatory(role: string, name: string): Paragraph {
  return edges(role, name);
}

/** Two words at both edges of the text. */
function edges(left: string, right: string): Paragraph {
  return new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
    children: [new TextRun({ text: left }), new TextRun({ text: `\t${right}` })],
  });
}

/** A table; its first row is bold. Widths in per cent. */
export function columns(rows: readonly (readonly string[])[], widths: readonly number[]): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
  const borders = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths.map((width) => Math.round((width / 100) * TEXT_WIDTH)),
    borders,
    rows: rows.map(
      (cells, row) => new TableRow({ children: cells.map((words, column) => cell(words, { row, column, widths })) }),
    ),
  });
}

interface CellPlace {
  readonly row: number;
  readonly column: number;
  readonly widths: readonly number[];
}

function cell(words: string, { row, column, widths }: CellPlace): TableCell {
  const content = row === 0 ? `**${words}**` : words;
  return new TableCell({
    width: { size: Math.round(((widths[column] ?? 0) / 100) * TEXT_WIDTH), type: WidthType.DXA },
    margins: { left: 80, right: 80, top: 40, bottom: 40 },
    children: [text(content, { alignment: AlignmentType.LEFT, indent: {}, spacing: { after: 0 } })],
  });
}

/** A document on A4 with the margins of ГОСТ Р 7.0.97: 30, 10 (15 here), 20, 20 mm. */
export function courtDocument(children: readonly FileChild[]): Document {
  const level = { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.LEFT };
  return new Document({
    creator: 'Судебный участок № 95 (учебный)',
    styles: { default: { document: { run: { font: FONT, size: SIZE, language: { value: 'ru-RU' } } } } },
    numbering: { config: [{ reference: 'points', levels: [level] }] },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { left: 3 * CM, right: 1.5 * CM, top: 2 * CM, bottom: 2 * CM },
          },
        },
        children,
      },
    ],
  });
}

/** Lines of the addressee in the right half of the page. */
export function addressee(...lines: readonly string[]): FileChild[] {
  return lines.map((line) => text(line, { alignment: AlignmentType.LEFT, indent: { left: 8.5 * CM } }));
}
