import { randomBytes } from 'node:crypto';
import type { AdminCommand } from './command.ts';

/** New secrets for a file of settings; nothing is stored anywhere. */
const keys: AdminCommand = {
  name: 'keys',
  title:
    'напечатать новые случайные ключи и пароли для файла настроек (.env): сохраните их, без них письма не прочесть',
  options: {},
  required: [],
  run: () =>
    Promise.resolve([
      ...['MASK_PAYLOAD_KEYS', 'MASK_BLOB_KEYS'].map((name) => `${name}=${ringKey()}`),
      ...['POSTGRES_PASSWORD', 'MASK_DB_PASSWORD', 'MASK_APP_DB_PASSWORD', 'TEMPORAL_DB_PASSWORD'].map(
        (name) => `${name}=${randomBytes(24).toString('base64url')}`,
      ),
    ]),
};

function ringKey(): string {
  return `${randomBytes(3).toString('hex')}:${randomBytes(32).toString('base64')}`;
}

export const KEY_COMMANDS = [keys] as const;
