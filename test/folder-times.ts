import { relative, sep } from 'node:path';

/** What one test file took. `path` absolute; `tookMs` counts loading, set-up, hooks and tests, not the wait for a free worker. */
export interface FileTime {
  readonly path: string;
  readonly tests: number;
  readonly tookMs: number;
}

interface FolderTime {
  readonly folder: string;
  readonly files: number;
  readonly tests: number;
  readonly seconds: number;
}

const HEADINGS = ['папка', 'файлов', 'тестов', 'секунд'] as const;

/**
 * The table «папка — файлов — тестов — секунд», the slowest folder first, the sum last. Folders are those right below `root`'s test
 * folder (`test/domain`). Files run beside each other, so the sum is more than the clock on the wall shows.
 */
export function folderTable(root: string, files: readonly FileTime[]): string {
  const folders = Map.groupBy(files, ({ path }) => folderOf(root, path));
  const rows = [...folders].map(([folder, its]) => summed(folder, its)).sort((a, b) => b.seconds - a.seconds);
  return aligned([...rows, summed('всего', files)]);
}

/** `test/domain` for `…/test/domain/letters/status.test.ts`; «.» for a file that lies in no folder. */
function folderOf(root: string, path: string): string {
  return relative(root, path).split(sep).slice(0, -1).slice(0, 2).join('/') || '.';
}

function summed(folder: string, files: readonly FileTime[]): FolderTime {
  const sum = (of: (file: FileTime) => number): number => files.reduce((total, file) => total + of(file), 0);
  return { folder, files: files.length, tests: sum((file) => file.tests), seconds: sum((file) => file.tookMs) / 1_000 };
}

function aligned(rows: readonly FolderTime[]): string {
  const cells = rows.map(({ folder, files, tests, seconds }) => [
    folder,
    String(files),
    String(tests),
    seconds.toFixed(1).replace('.', ','),
  ]);
  const lines = [HEADINGS, ...cells];
  const widths = HEADINGS.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const cell = (text: string, column: number): string =>
    column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0);
  return lines.map((line) => line.map(cell).join('  ').trimEnd()).join('\n');
}
