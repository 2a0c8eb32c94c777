import { dayWords } from '#domain/work/plain-text.ts';
import { tablePdf } from '#activities/papers/table-pdf.ts';
import { writeWorkbook } from '#activities/papers/workbook.ts';
import type { PersonReportView } from '#views/keeping/keeping.ts';
import { dateTimeText } from '#web/format/time.ts';

const COLUMNS = [
  ['Где', 22],
  ['Что', 28],
  ['Какие данные хранятся', 60],
  ['Откуда', 28],
  ['С какого времени', 18],
  ['Кому передано', 32],
] as const;
const HEADING = 'Справка о персональных данных, которые хранит программа МАСК';

/** The report for the person, to be signed by who gives it out. */
export function personPdf(report: PersonReportView, timeZone: string): Promise<Uint8Array> {
  return tablePdf({
    heading: HEADING,
    before: linesOf(report, timeZone),
    columns: COLUMNS.map(([title, width]) => ({ title, width })),
    rows: rowsOf(report, timeZone),
    after: ['Выдал ____________________   Дата ____________'],
  });
}

export function personWorkbook(report: PersonReportView, timeZone: string): Uint8Array {
  const lines = linesOf(report, timeZone).map((line) => [line]);
  const table = [[HEADING], ...lines, [], COLUMNS.map(([title]) => title), ...rowsOf(report, timeZone)];
  return writeWorkbook(
    'Справка',
    table,
    COLUMNS.map(([, width]) => width),
  );
}

function linesOf(report: PersonReportView, timeZone: string): readonly string[] {
  const { asked, asOf, isCut, notes, records } = report;
  return [
    `О ком: ${askedWords(asked)}`,
    `По данным на ${dateTimeText(asOf, timeZone)}. Записей: ${String(records.length)}.`,
    ...(isCut ? ['Показаны не все записи: сузьте запрос адресом, телефоном или именем полностью.'] : []),
    ...notes,
  ];
}

/** Whom the request is about, in a line. */
export function askedWords({ name, birthDate, address, phone, email }: PersonReportView['asked']): string {
  const parts = [name, birthDate === '' ? '' : `родился(ась) ${dayWords(birthDate)}`, address, phone, email];
  return parts.filter((part) => part !== '').join(', ');
}

function rowsOf({ records }: PersonReportView, timeZone: string): string[][] {
  return records.map(({ sourceName, title, held, from, since, sentTo }) => [
    ...[sourceName, title, held.map(({ name, value }) => `${name}: ${value}`).join('; ')],
    ...[from, dateTimeText(since, timeZone), sentTo],
  ]);
}
