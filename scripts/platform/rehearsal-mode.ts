import { z } from 'zod';
import { isGiven } from '#config/setting-files.ts';
import { commonSettings, readSettings } from '#config/settings.ts';

const modeSchema = z.object({ MASK_REHEARSAL: commonSettings.shape.MASK_REHEARSAL });

/**
 * `npm start` rehearses unless told otherwise; what is told is read as every program reads it, by file too.
 * @throws SettingsError when it is neither true nor false: a court must not be taken for a rehearsal by a slip of the pen
 */
export function isRehearsal(own: Readonly<Record<string, string | undefined>> = process.env): boolean {
  return isGiven('MASK_REHEARSAL', own) ? readSettings(modeSchema, own).MASK_REHEARSAL : true;
}
