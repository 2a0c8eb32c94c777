import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { newRingKey, writeWhole } from './platform/state/secrets.ts';

const USAGE = `node scripts/new-secrets.ts ПАПКА [--database УЗЕЛ:ПОРТ] [--rehearsal]
  --database    где программы найдут PostgreSQL; обычно postgres:5432, как в docker-compose.yml
  --rehearsal   ещё и пароли эмуляторов (docker-compose.rehearsal.yml)`;

/** The folder is its owner's alone; in it the containers' users, who are others, may read the one file that each is given. */
const [FOLDER_MODE, FILE_MODE] = [0o700, 0o444];

interface Asked {
  readonly folder: string;
  readonly database: string;
  readonly isRehearsal: boolean;
}

/** Makes the secrets of an installation, each a file; what is there stays, for old data cannot be read without it. */
function main(): void {
  const { folder, database, isRehearsal } = asked();
  mkdirSync(folder, { recursive: true, mode: FOLDER_MODE });
  const made: string[] = [];
  const keep = (name: string, make: () => string): string => {
    const file = join(folder, name);
    if (!existsSync(file)) {
      writeWhole(file, `${make()}\n`, FILE_MODE);
      made.push(name);
    }
    return readFileSync(file, 'utf8').trim();
  };
  court(keep, database);
  if (isRehearsal) emulators(keep);
  console.log(made.length === 0 ? `В ${folder} уже всё есть.` : `Записано в ${folder}: ${made.join(', ')}.`);
  const missing = ['tracking_password'].filter((name) => !existsSync(join(folder, name)));
  if (missing.length > 0) console.log(`Запишите туда сами то, что выдала Почта: ${missing.join(', ')}.`);
  console.log('Сделайте копию папки и храните её отдельно от копий данных: без ключей их не прочесть.');
}

type Keep = (name: string, make: () => string) => string;

function court(keep: Keep, database: string): void {
  keep('postgres_password', newPassword);
  const mask = keep('mask_db_password', newPassword);
  const engine = keep('temporal_db_password', newPassword);
  const programs = keep('app_db_password', newPassword);
  keep('owner_database_url', () => `postgres://mask:${mask}@${database}/mask`);
  keep('database_url', () => `postgres://mask_app:${programs}@${database}/mask`);
  keep('engine.env', () => `POSTGRES_PWD=${engine}\nSQL_PASSWORD=${engine}`);
  keep('payload_keys', newRingKey);
  keep('blob_keys', newRingKey);
}

function emulators(keep: Keep): void {
  keep('post_password', newPassword);
  keep('tracking_password', newPassword);
  const site = keep('site_password', newPassword);
  keep('smtp_url', () => `smtp://court:${site}@delo-site:2525?starttls=never`);
  const sms = keep('sms_password', () => newPassword().slice(0, 8));
  keep('sms_token', newPassword);
  keep('sms_url', () => `smpp://court:${sms}@sms:2775?tls=never`);
  keep('mailbox_url', () => `pop3://court:${site}@delo-site:2110?starttls=never`);
}

/** Letters, digits, «-» and «_»: it stands in addresses as it is. */
function newPassword(): string {
  return randomBytes(24).toString('base64url');
}

function asked(): Asked {
  const options = {
    database: { type: 'string', default: 'postgres:5432' },
    rehearsal: { type: 'boolean', default: false },
  } as const;
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new Error(USAGE);
  return { folder, database: values.database, isRehearsal: values.rehearsal };
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
