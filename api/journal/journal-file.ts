import type { JournalEntryView } from '#views/journal/journal.ts';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const CSV = 'text/csv; charset=utf-8';

interface Column {
  readonly title: string;
  readonly width: number;
  readonly of: (entry: JournalEntryView) => string;
}

/** Columns of the journal as a file. */
export const JOURNAL_COLUMNS: readonly Column[] = [
  { title: 'Когда', width: 18, of: ({ at }) => at },
  { title: 'Кто', width: 34, of: ({ actorName }) => actorName ?? 'программа' },
  { title: 'Логин', width: 16, of: ({ actorLogin }) => actorLogin ?? '' },
  { title: 'Что', width: 40, of: ({ actionWords }) => actionWords },
  { title: 'Код', width: 24, of: ({ action }) => action },
  { title: 'Над чем', width: 34, of: ({ subjectWords }) => subjectWords },
  { title: 'Идентификатор', width: 38, of: ({ subjectId }) => subjectId },
  { title: 'Подробности', width: 50, of: ({ details }) => details },
  { title: 'Адрес', width: 18, of: ({ address }) => address ?? '' },
  { title: 'Устройство', width: 24, of: ({ device }) => device ?? '' },
  { title: 'Место в цепочке', width: 18, of: ({ place }) => place },
];

/** As Excel of a Russian court opens it: semicolons, with a mark of UTF-8; what looks like a formula is only a text. */
export function csvOf(rows: readonly (readonly string[])[]): Uint8Array {
  const cell = (text: string): string => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  return new TextEncoder().encode(`\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`);
}
