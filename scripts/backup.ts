import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { backUp } from './backup/back-up.ts';
import { copyGround, keysOfCopy } from './backup/copy-ground.ts';
import { requireSecretsOpen } from './backup/copied-secrets.ts';
import { readKeys, requireKeysApart, saveKeys } from './backup/keys-file.ts';
import { madeWords, takenAt } from './backup/copy-words.ts';
import { verifyCopy } from './backup/verify-copy.ts';
import { databaseAwayWords } from './platform/database-away.ts';
import { layout } from './platform/layout.ts';

const OPTIONS = {
  to: { type: 'string' },
  keys: { type: 'string' },
  verify: { type: 'string' },
} as const;

const NO_KEYS = 'Ключей в копии нет, без них она не открывается. Сохранить их отдельно: npm run backup -- --keys файл';

/**
 * `npm run backup`: a copy of the running court; `--keys file` its keys apart; `--verify folder` reads a copy through, with `--keys file` on
 * any machine. @returns the exit code
 */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: OPTIONS, strict: true });
  if (values.verify !== undefined) {
    const folder = resolve(values.verify);
    const content = await verifyCopy(folder, await keysOfCopy(folder, values.keys), true);
    if (values.keys !== undefined) await requireSecretsOpen(folder, content, readKeys(resolve(values.keys)));
    const counts = `таблиц ${String(content.tables.length)}, файлов ${String(content.files.count)}`;
    console.log(`Копия от ${takenAt(content)} цела: ${counts}, всё прочитано.`);
    return 0;
  }
  const { settings, folder } = await copyGround(values.to);
  if (values.keys !== undefined) requireKeysApart(values.keys, layout(), folder);
  const made = await backUp(settings, folder);
  for (const line of madeWords(made)) console.log(line);
  // After the copy: whoever reads that the keys are written takes it that all went well.
  console.log(values.keys === undefined ? NO_KEYS : keysWritten(values.keys, folder));
  return 0;
}

function keysWritten(file: string, folder: string): string {
  saveKeys(file, layout(), folder);
  return `Ключи записаны: ${resolve(file)}. Храните их отдельно от копий: вместе они открывают все письма.`;
}

main().then(
  async (code) => {
    await pause(0);
    process.exit(code);
  },
  (error: unknown) => {
    console.error(databaseAwayWords(error) ?? (error instanceof Error ? error.message : String(error)));
    process.exit(1);
  },
);
