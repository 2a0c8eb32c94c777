import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { identityOf, isRunning } from '../process-identity.ts';

/** Another start over the same folder is running. */
export class AlreadyRunning extends Error {
  override name = 'AlreadyRunning';
}

const holderSchema = z.object({ pid: z.int(), born: z.string() });

/** Held by one `npm start` at a time; a lock of a dead process does not count. @returns the way to give it back. */
export function takeRunLock(file: string): () => void {
  const own = JSON.stringify(identityOf(process.pid));
  for (;;) {
    try {
      writeFileSync(file, own, { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const holder = readHolder(file);
    if (holder && isRunning(holder)) {
      throw new AlreadyRunning(
        `Система уже запущена (процесс ${holder.pid}). Остановите её: Ctrl-C в её окне или kill ${holder.pid}.`,
      );
    }
    rmSync(file, { force: true });
  }
}

/** Undefined: the writer was killed in the middle, or another taker has just removed what a dead one left. */
function readHolder(file: string): z.infer<typeof holderSchema> | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    return text === '' ? undefined : holderSchema.parse(JSON.parse(text));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
