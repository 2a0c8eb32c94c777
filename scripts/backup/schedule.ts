import { setTimeout as pause } from 'node:timers/promises';
import type { BackupSettings } from '#config/settings.ts';
import { findLastBackupAt } from '#db/operating/last-backup.ts';
import { tellProgramKeys } from '#db/operating/program-keys.ts';
import { openOrm } from '#db/orm.ts';
import { backUp } from './back-up.ts';
import { tellParent } from '#config/tell-parent.ts';

const LOOK_EVERY_MS = 30_000;
/** A copy that failed is tried again so soon, or at its next turn if that comes before. */
const AGAIN_MS = 15 * 60_000;

/** Makes a copy whenever the newest one is an interval old, until the process is told to stop. @returns the exit code */
export async function everyInterval(settings: BackupSettings, folder: string): Promise<number> {
  const stopping = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stopping.abort());
  process.once('disconnect', () => stopping.abort());
  const orm = await openOrm(settings.DATABASE_URL, 1);
  const stopTelling = await tellProgramKeys(orm, 'backup', { files: settings.MASK_BLOB_KEYS }, (error) => {
    const errorType = error instanceof Error ? error.name : 'unknown';
    console.log(JSON.stringify({ level: 40, msg: 'the keys at hand could not be told', errorType }));
  });
  tellParent({ type: 'ready' });
  while (!stopping.signal.aborted)
    await pause(await turn(settings, folder), undefined, { signal: stopping.signal }).catch(() => undefined);
  stopTelling();
  await orm.close(true);
  return 0;
}

/** @returns when to look again, ms */
async function turn(settings: BackupSettings, folder: string): Promise<number> {
  const { MASK_BACKUP_INTERVAL_MS: intervalMs } = settings;
  try {
    const lastAt = await lastBackupAt(settings);
    const dueInMs = lastAt === null ? 0 : lastAt + intervalMs - Date.now();
    if (dueInMs > 0) return Math.min(dueInMs, LOOK_EVERY_MS);
    const made = await backUp(settings, folder);
    console.log(
      JSON.stringify({ level: 30, msg: 'a copy was made', folder: made.folder, files: made.content.files.count }),
    );
    return LOOK_EVERY_MS;
  } catch (error) {
    // The last line tells a person what is wrong; the age of the newest copy tells the alarms.
    console.error(`Резервная копия не сделана: ${error instanceof Error ? error.message : String(error)}`);
    return Math.min(AGAIN_MS, intervalMs);
  }
}

async function lastBackupAt(settings: BackupSettings): Promise<number | null> {
  const orm = await openOrm(settings.DATABASE_URL, 1);
  try {
    return await findLastBackupAt(orm.em.fork());
  } finally {
    await orm.close(true);
  }
}
