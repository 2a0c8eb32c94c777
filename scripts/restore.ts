import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isByEnvironment } from './platform/installed.ts';
import { reopenByEnvironment, restoreByEnvironment } from './restore/by-environment.ts';

const OPTIONS = {
  keys: { type: 'string' },
  moved: { type: 'boolean' },
  'without-damaged': { type: 'boolean' },
} as const;

const NEXT = [
  'Суд откроется в режиме восстановления: партии не передаются, пока у Почты не выяснено, что у неё уже есть.',
  'Дальше: запустите программу, затем «Восстановление» в меню администратора.',
] as const;

/**
 * `npm run restore -- <copy> --keys <file>`, with `--without-damaged` also where files of the copy are not whole; or `--moved` for a court
 * that was carried to another machine.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: OPTIONS, strict: true, allowPositionals: true });
  const [copy, ...more] = positionals;
  if (more.length > 0) throw new Error(`Лишнее: ${more.join(' ')}`);
  const { restore, reopen } = await ways(values.keys, values['without-damaged'] === true);
  if (values.moved) await reopen();
  else if (copy === undefined) throw new Error('Какую копию: npm run restore -- папка-копии --keys файл-ключей');
  else await restore(resolve(copy));
  for (const line of NEXT) console.log(line);
}

interface Ways {
  readonly restore: (folder: string) => Promise<void>;
  readonly reopen: () => Promise<void>;
}

async function ways(keysFile: string | undefined, withoutDamaged: boolean): Promise<Ways> {
  if (isByEnvironment()) {
    return { restore: (folder) => restoreByEnvironment(folder, withoutDamaged), reopen: reopenByEnvironment };
  }
  // Loaded only here: an image for production has no installation of `npm start`.
  const { reopenHere, restoreHere } = await import('./restore/here.ts');
  return { restore: (folder) => restoreHere(folder, keysFile, withoutDamaged), reopen: reopenHere };
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
