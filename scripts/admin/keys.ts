import { newRingKey } from '../platform/state/secrets.ts';
import type { AdminCommand } from './command.ts';

/** New keys for a file of settings; nothing is stored anywhere. A folder of secrets is made by scripts/new-secrets.ts. */
const keys: AdminCommand = {
  name: 'keys',
  title: 'напечатать новые случайные ключи для файла настроек: сохраните их, без них письма не прочесть',
  options: {},
  required: [],
  run: () => Promise.resolve(['MASK_PAYLOAD_KEYS', 'MASK_BLOB_KEYS'].map((name) => `${name}=${newRingKey()}`)),
};

export const KEY_COMMANDS = [keys] as const;
