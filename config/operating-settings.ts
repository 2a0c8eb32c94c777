import { z } from 'zod';
import type { SettingFault } from './setting-fault.ts';

/** What whoever looks after the machine sets: room, copies, alarms. Parsed with the rest of the settings (`settings.ts`). */
const durationMs = z.coerce.number().int().min(0);

/** `database=/path,engine=/path`: the names are bounded, for metrics carry them. */
const disks = z
  .string()
  .regex(
    /^(database|engine|temp|logs|backup)=[^,=]+(,(database|engine|temp|logs|backup)=[^,=]+)*$/,
    'MASK_DISKS: ожидается имя=папка через запятую; имена: database, engine, temp, logs, backup',
  )
  .transform((text) => text.split(',').map((pair) => pair.split('=') as [DiskName, string]))
  .transform((pairs) => pairs.map(([name, path]) => ({ name, path })));
type DiskName = 'database' | 'engine' | 'temp' | 'logs' | 'backup';

/** When new work is refused because a disk is filling up. */
export const roomSettings = z.object({
  /** With less free on a watched disk no new letters are taken; on a small volume a tenth of it is enough. */
  MASK_MIN_FREE_BYTES: z.coerce
    .number()
    .int()
    .min(0)
    .default(512 * 1024 * 1024),
  /** Further folders of this machine whose disks are watched besides the store of files. */
  MASK_DISKS: disks.optional(),
});

/** Copies of the whole court. Keys are never in them. */
export const backupSettings = z.object({
  /** Folder of the copies, on another disk than the data; absent: none are made by themselves. */
  MASK_BACKUP_DIR: z.string().min(1).optional(),
  MASK_BACKUP_INTERVAL_MS: durationMs.min(60_000).default(24 * 3_600_000),
  /** So many copies are kept; the oldest goes when one more has been made. */
  MASK_BACKUP_KEEP: z.coerce.number().int().min(1).default(14),
});

/** Who is told by mail, and how much of a month the installation is to be there. */
export const alarmSettings = z.object({
  /** Addresses of those who are told of an absence of a part, by commas; absent: nobody is. Letters go by MASK_SMTP_URL. */
  MASK_ALARM_MAIL_TO: z
    .string()
    .transform((text) => text.split(',').map((address) => address.trim()))
    .pipe(
      z
        .array(z.email({ error: 'MASK_ALARM_MAIL_TO: ожидаются почтовые адреса через запятую' }))
        .min(1)
        .max(20),
    )
    .optional(),
  /** Whose name the letters carry. */
  MASK_ALARM_MAIL_FROM: z.email({ error: 'MASK_ALARM_MAIL_FROM: ожидается почтовый адрес' }).optional(),
  /** Percent of a month, two digits after the point. */
  MASK_AVAILABILITY_TARGET: z
    .string()
    .regex(/^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/, 'MASK_AVAILABILITY_TARGET: ожидается процент вида 99.5')
    .default('99.5')
    .transform((text) => Math.round(Number(text) * 100)),
});

/** Settings of alarms that mean nothing without one another. */
export function alarmFaults({
  MASK_ALARM_MAIL_TO: to,
  MASK_ALARM_MAIL_FROM: from,
  MASK_SMTP_URL: server,
}: z.infer<typeof alarmSettings> & { readonly MASK_SMTP_URL?: string | undefined }): readonly SettingFault[] {
  if (to === undefined) return [];
  return [
    ...(from === undefined ? [{ name: 'MASK_ALARM_MAIL_FROM', message: 'нужно при MASK_ALARM_MAIL_TO' }] : []),
    ...(server === undefined ? [{ name: 'MASK_SMTP_URL', message: 'нужно при MASK_ALARM_MAIL_TO' }] : []),
  ];
}
