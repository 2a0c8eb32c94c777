import { sizeText } from '#domain/documents/size-text.ts';
import { moscowTimeText } from '#web/format/time.ts';
import type { MadeCopy } from './make-copy.ts';
import type { CopyContent } from './manifest.ts';

/** When a copy was taken, for people; its folder is named by the same moment in UTC, so that names sort by time. */
export function takenAt({ copyAt }: Pick<CopyContent, 'copyAt'>): string {
  return moscowTimeText(new Date(copyAt));
}

/** A copy that has been made, in words. */
export function madeWords({ folder, content, files }: MadeCopy): readonly string[] {
  const rows = content.tables.reduce((sum, table) => sum + table.rows, 0);
  return [
    `Копия на ${takenAt(content)} готова и прочитана: ${folder}`,
    `  строк ${String(rows)}, файлов ${String(content.files.count)} (новых ${String(files.copied)}), всего ${sizeText(files.byteSize)}`,
    ...(content.missing.length === 0
      ? []
      : [
          `ВНИМАНИЕ: ${String(content.missing.length)} файлов нет или они испорчены в самой установке: npm run reconcile -- --deep`,
        ]),
  ];
}

/** A copy whose database has been read, before its files are. */
export function wholeWords(content: Pick<CopyContent, 'copyAt'>, home: string): string {
  return `База копии от ${takenAt(content)} цела. Читаю файлы, кладу целые в ${home}…`;
}

/** Which of the two kinds the copy was, and so how `npm start` is told to go on with it. */
export function kindWords({ isRehearsal }: Pick<CopyContent, 'isRehearsal'>): string {
  return isRehearsal
    ? 'Это копия репетиции: запускайте её репетицией — npm start.'
    : 'Это копия суда, не репетиции: запускайте с теми же настройками, что и прежде, — MASK_REHEARSAL=false npm start.';
}
