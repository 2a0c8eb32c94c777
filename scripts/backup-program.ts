import { startBeating } from '#config/beat.ts';
import { backupProcess, readSettings } from '#config/settings.ts';
import { everyInterval } from './backup/schedule.ts';

/** The program that makes copies by itself, under whatever supervises the others. */
const settings = readSettings(backupProcess, process.env);
const { MASK_BACKUP_DIR: folder } = settings;
if (folder === undefined) throw new Error('MASK_BACKUP_DIR не задан: копии класть некуда');
startBeating();
process.exit(await everyInterval(settings, folder));
