import { tablePdf } from '#activities/papers/table-pdf.ts';
import { writeWorkbook } from '#activities/papers/workbook.ts';
import { ACT_STATES, ITEM_STATES } from '#domain/keeping/destruction.ts';
import { START_RULE } from '#domain/keeping/storage-term.ts';
import { DOCUMENT_KIND_NAMES } from '#domain/letters/letter.ts';
import type { ActView } from '#views/keeping/keeping.ts';
import { dateTimeText, dayText } from '#web/format/time.ts';

const COLUMNS = [
  ['№', 6],
  ['Номер письма', 24],
  ['Вид', 24],
  ['Индекс дела', 12],
  ['Окончено', 14],
  ['Хранить до', 14],
  ['Что с письмом', 40],
  ['SHA-256 файлов', 66],
] as const;

/** The act for signing on paper: nothing in it names an addressee. */
export function actPdf(act: ActView, timeZone: string): Promise<Uint8Array> {
  return tablePdf({
    heading: headingOf(act),
    before: linesOf(act, timeZone),
    columns: COLUMNS.map(([title, width]) => ({ title, width })),
    rows: rowsOf(act, shortHashes),
    after: ['Составил ____________________   Утвердил ____________________   Дата ____________'],
  });
}

export function actWorkbook(act: ActView, timeZone: string): Uint8Array {
  const table = [
    [headingOf(act)],
    ...linesOf(act, timeZone).map((line) => [line]),
    [],
    COLUMNS.map(([title]) => title),
    ...rowsOf(act, (hashes) => hashes.join(' ')),
  ];
  return writeWorkbook(
    'Акт',
    table,
    COLUMNS.map(([, width]) => width),
  );
}

function headingOf({ number, siteName }: ActView): string {
  return `Акт № ${number} о выделении к уничтожению писем, не подлежащих хранению. ${siteName}`;
}

function linesOf(act: ActView, timeZone: string): readonly string[] {
  const decided = act.decidedAt === null ? '' : dateTimeText(act.decidedAt, timeZone);
  return [
    `Сроки посчитаны на ${dayText(act.asOfDay)} по номенклатуре дел, версия ${String(act.nomenclatureVersion)}. ${START_RULE}`,
    `Составил: ${act.draftedByName}, ${dateTimeText(act.draftedAt, timeZone)}. Состояние: ${ACT_STATES[act.state]}.`,
    ...(act.decidedByName === null ? [] : [`Решил: ${act.decidedByName}, ${decided}.`]),
    `Писем: ${String(act.itemCount)}, уничтожено: ${String(act.destroyedCount)}.`,
    act.copies,
  ];
}

function rowsOf({ items }: ActView, hashesText: (hashes: readonly string[]) => string): string[][] {
  return items.map((item) => [
    ...[String(item.place), item.number, DOCUMENT_KIND_NAMES[item.documentKind], item.itemIndex],
    ...[dayText(item.endedOn), dayText(item.keptUntil), itemWords(item), hashesText(item.hashes)],
  ]);
}

/** What is with a letter of an act, in words. */
export function itemWords({ state, reason, sharedCount }: ActView['items'][number]): string {
  const shared = sharedCount === 0 ? '' : `; файлов, нужных и другим записям, оставлено: ${String(sharedCount)}`;
  return `${ITEM_STATES[state]}${reason === null ? '' : `: ${reason}`}${shared}`;
}

function shortHashes(hashes: readonly string[]): string {
  return hashes.map((hash) => hash.slice(0, 16)).join(' ');
}
