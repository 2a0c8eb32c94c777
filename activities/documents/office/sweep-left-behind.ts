import { mkdir } from 'node:fs/promises';
import { sweepFolders } from './listener-folder.ts';
import { sweepListeners } from './listener-record.ts';
import type { ConverterLog } from '../converter-options.ts';

/**
 * Clears away listeners and folders of workers that were killed: documents of people lie in them. Called at a worker's start, for the
 * next office document, which starts the listeners, may be days away. @param tempDir absolute; made when absent
 */
export async function sweepLeftBehind(tempDir: string, log: ConverterLog): Promise<void> {
  await mkdir(tempDir, { recursive: true });
  const swept = await sweepListeners(tempDir);
  const { count: folders, foreign } = await sweepFolders(tempDir);
  if (swept + folders > 0)
    log.warn({ swept, folders }, 'убраны процессы и файлы LibreOffice, оставшиеся от прежнего запуска');
  const untold = foreign.filter((path) => !told.has(path));
  for (const path of untold) told.add(path);
  if (untold.length > 0)
    log.warn({ paths: untold }, 'папки LibreOffice другого пользователя оставлены как есть: уберёт их он или root');
}

/** Looked at whenever a pool is made, told once. */
const told = new Set<string>();
