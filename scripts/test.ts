import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closingLine, type Outcome } from '#test/reporter.ts';
import { ensurePackages } from './platform/debian/ensure-packages.ts';
import { TEST_NEEDS } from './platform/debian/needs.ts';
import { PROJECT_ROOT } from './platform/layout.ts';
import { consoleProgress } from './platform/progress.ts';

const NOTHING_RAN: Outcome = { passed: 0, failed: 1, skipped: 0 };

/**
 * `npm test`: system packages, every check of the house, all tests. Arguments go to vitest (`npm test -- test/domain`). The last line
 * is always `N passed, N failed`, and the exit code says the same.
 */
async function main(): Promise<Outcome> {
  const progress = consoleProgress();
  await progress.step('Программы операционной системы', (tell) => ensurePackages(TEST_NEEDS, tell));
  await progress.step('Проверки: формат, линт, типы, направление импортов, сборка процессов', () => runChecks());
  return runTests(process.argv.slice(2));
}

async function runChecks(): Promise<void> {
  const code = await run('npm', ['run', '--silent', 'check'], {});
  if (code !== 0) throw new Error('Проверки не прошли: npm run check');
}

async function runTests(args: readonly string[]): Promise<Outcome> {
  const directory = mkdtempSync(join(tmpdir(), 'mask-outcome-'));
  const file = join(directory, 'outcome.json');
  try {
    const vitest = join(PROJECT_ROOT, 'node_modules', 'vitest', 'vitest.mjs');
    const code = await run(process.execPath, [vitest, 'run', ...args], { MASK_TEST_OUTCOME: file });
    const outcome = readOutcome(file);
    return code !== 0 && outcome.failed === 0 ? { ...outcome, failed: 1 } : outcome;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function readOutcome(file: string): Outcome {
  const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof value !== 'object' || value === null) return NOTHING_RAN;
  const count = (name: keyof Outcome): number => Number(new Map<string, unknown>(Object.entries(value)).get(name));
  return { passed: count('passed'), failed: count('failed'), skipped: count('skipped') };
}

function run(file: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<number> {
  const child = spawn(file, args, { cwd: PROJECT_ROOT, stdio: 'inherit', env: { ...process.env, ...env } });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

function fail(error: unknown): Outcome {
  console.error(error instanceof Error ? error.message : String(error));
  return NOTHING_RAN;
}

const outcome = await main().catch(fail);
process.exitCode = outcome.failed === 0 ? 0 : 1;
console.log(closingLine(outcome));
