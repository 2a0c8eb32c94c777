import { zonedMomentWords } from '#domain/calendar/zoned-moment.ts';
import { postTimeWords } from '#domain/post/local-time.ts';
import { oneLine } from '#domain/work/one-line.ts';
import { tablePdf } from '../../papers/table-pdf.ts';
import { toPdfA } from '../../papers/pdf-a.ts';
import type { EvidenceSource } from './evidence-source.ts';
import { gapsIn } from './gaps.ts';

const COLUMNS = [
  { title: 'Что', width: 30 },
  { title: 'Сведения', width: 70 },
] as const;

/** The summary for people, PDF/A-2b: every moment is on the court's clock, and the clock is named. */
export async function summaryOf(source: EvidenceSource): Promise<Uint8Array> {
  const { title, facts, operations, acts, madeAt, madeBy, timeZone } = source;
  const rows = [
    ...facts.map(([name, value]) => [name, value]),
    ...operations.map(({ operType, operAttr, words, localTime, operDate, officeIndex }) => [
      `Операция Почты ${String(operType)}/${String(operAttr)}`,
      `${words}; ${postTimeWords(localTime ?? operDate)}${officeIndex === '' ? '' : `; отделение ${officeIndex}`}`,
    ]),
    ...acts.map(({ at, who, what }) => ['Действие', `${zonedMomentWords(new Date(at), timeZone)} — ${who}: ${what}`]),
    ...gapsIn(source).map((gap) => ['Чего в файле нет', gap]),
  ];
  const paper = await tablePdf({
    heading: title,
    before: [`Составлено ${zonedMomentWords(madeAt, timeZone)}, ${madeBy}.`],
    columns: COLUMNS,
    rows: rows.map((row) => row.map(plain)),
    after: ['Проверить файл: sh verify.sh (нужны только sh и openssl).'],
  });
  return toPdfA(paper, { title, madeAt });
}

/** PDF/A knows no sign without a picture: what the face may lack is asked about, not left out. */
function plain(text: string): string {
  return oneLine(text)
    .normalize('NFC')
    .replaceAll(/[^\u0020-\u007e\u00a0-\u00ff\u0400-\u045f\u2013\u2014\u2116\u20bd«»…·№]/g, '?');
}
