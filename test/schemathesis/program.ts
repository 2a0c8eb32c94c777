import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Schemathesis and all that it needs, each pinned to a version and to the sums of its files. */
const REQUIREMENTS = fileURLToPath(new URL('requirements.txt', import.meta.url));

/**
 * The program from PyPI in an environment of its own below the folder; made once, and again when the pinned versions change.
 * @returns the path of its executable
 * @throws Error with pip's words, or naming what the machine lacks
 */
export function installSchemathesis(folder: string): string {
  const version = createHash('sha256').update(readFileSync(REQUIREMENTS)).digest('hex').slice(0, 16);
  const home = join(folder, `schemathesis-${version}`);
  const program = join(home, 'bin', 'schemathesis');
  const done = join(home, 'installed');
  if (existsSync(done)) return program;
  mkdirSync(folder, { recursive: true });
  run('python3', ['-m', 'venv', home], 'Нужен Python 3.10 или новее с модулем venv');
  run(
    join(home, 'bin', 'pip'),
    ['install', '--quiet', '--no-deps', '--require-hashes', '--requirement', REQUIREMENTS],
    'pip не поставил Schemathesis',
  );
  writeFileSync(done, '');
  return program;
}

function run(command: string, args: readonly string[], advice: string): void {
  const { status, error, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${advice}\n${error?.message ?? stderr}`);
}
