import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** One protection, how it is taken out of a copy of the sources, and the row that must then fail. */
export interface Protection {
  readonly name: string;
  /** What is taken out, Russian. */
  readonly words: string;
  readonly row: string;
  readonly seeds: number;
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

export const PROTECTIONS: readonly Protection[] = [
  {
    name: 'intent',
    words: 'намерение о передаче не проверяется: кто пришёл, тот и шлёт',
    ...{ row: 'F4', seeds: 2 },
    file: 'db/batches/submission-intents.ts',
    find: '  return rows.length > 0;\n',
    replace: '  return rows.length >= 0;\n',
  },
  {
    name: 'idempotency',
    words: 'ответ, данный под этим ключом, не ищется: повтор делает работу снова',
    ...{ row: 'F1', seeds: 2 },
    file: 'api/work/idempotent-command.ts',
    find: '    if (stored) return replayed<T>(stored, requestHash);\n',
    replace: '    if (stored && requestHash === key) return replayed<T>(stored, requestHash);\n',
  },
  {
    name: 'unclear',
    words: 'неясный ответ Почты считается отказом в связи: та же передача повторяется вслепую',
    ...{ row: 'F22', seeds: 2 },
    file: 'activities/batches/submit-archive.ts',
    find: '    return await channel.submit(archive, signal);\n',
    replace:
      "    const answer = await channel.submit(archive, signal);\n    if (answer.outcome === 'unknown') return { outcome: 'not_sent', trouble: { reason: answer.reason, isTold: false, advice: '' } };\n    return answer;\n",
  },
];

/** True when the row fails without the protection, as it must. The product's own sources are never touched. */
export function failsWithout(protection: Protection, root: string): boolean {
  mkdirSync(join(root, 'out'), { recursive: true });
  const copy = mkdtempSync(join(root, 'out', 'without-'));
  try {
    copySources(root, copy);
    takeOut(protection, copy);
    const asked = ['scripts/faults.ts', '--rows', protection.row, '--seeds', String(protection.seeds), '--lanes', '2'];
    const { status } = spawnSync(process.execPath, asked, { cwd: copy, stdio: 'inherit' });
    // 1: ran to its end, and seeds failed; anything else says nothing about the guarantee.
    if (status !== 0 && status !== 1) throw new Error(`прогон без «${protection.name}» не состоялся`);
    return status === 1 && judgedBroken(copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function copySources(root: string, copy: string): void {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' });
  for (const path of listed.split('\0').filter((name) => name !== '' && !name.startsWith('node_modules'))) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    cpSync(join(root, path), join(copy, path));
  }
  // Fenced processes read their own project and nothing else, and they are another user's: a link to the packages would not do.
  execFileSync('cp', ['-al', join(root, 'node_modules'), join(copy, 'node_modules')]);
  chmodSync(copy, 0o755);
}

function takeOut({ name, file, find, replace }: Protection, copy: string): void {
  const path = join(copy, file);
  const source = readFileSync(path, 'utf8');
  if (source.split(find).length !== 2) throw new Error(`защита «${name}»: место в ${file} не найдено или не одно`);
  writeFileSync(
    path,
    source.replace(find, () => replace),
  );
}

/** Every seed was told to an end, and at least one of them did not hold. */
function judgedBroken(copy: string): boolean {
  const result = JSON.parse(readFileSync(join(copy, 'out/faults.json'), 'utf8')) as {
    readonly rows: readonly { readonly seeds: number; readonly held: number }[];
  };
  return result.rows.some(({ seeds, held }) => held < seeds);
}
