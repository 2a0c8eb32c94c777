import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { restingToday } from '#test/long-stories.ts';
import { closingLine, type Outcome } from '#test/reporter.ts';
import { ensurePackages } from './platform/debian/ensure-packages.ts';
import { TEST_NEEDS } from './platform/debian/needs.ts';
import { PROJECT_ROOT } from './platform/layout.ts';
import { consoleProgress } from './platform/progress.ts';

const NOTHING_RAN: Outcome = { passed: 0, failed: 1, skipped: 0 };

/**
 * `npm test`: system packages, every check of the house, then all tests: beside each other both would take longer, and tests would wait in vain. Arguments go to vitest (`npm test -- test/domain`).
 * The last line is always `N passed, N failed`, and the exit code says the same; checks that did not pass count as one failure.
 */
async function main(): Promise<Outcome> {
  const progress = consoleProgress();
  await progress.step('Программы операционной системы', (tell) => ensurePackages(TEST_NEEDS, tell));
  console.log('Проверки: формат, линт, типы, направление импортов, сборка процессов');
  const isGood = await runChecks();
  const args = process.argv.slice(2);
  const resting = restingToday(args);
  if (resting.length > 0)
    console.log(`Длинных рассказов до завтра: ${String(resting.length)}; все сразу — MASK_WHOLE_SUITE=1`);
  const outcome = await runTests(args);
  if (isGood) return outcome;
  console.log('Проверки не прошли: npm run check');
  return { ...outcome, failed: outcome.failed + 1 };
}

function runChecks(): Promise<boolean> {
  const checks = [join(PROJECT_ROOT, 'scripts', 'check.ts')];
  const child = spawn(process.execPath, checks, { cwd: PROJECT_ROOT, stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code === 0));
  });
}

async function runTests(args: readonly string[]): Promise<Outcome> {
  const directory = mkdtempSync(join(tmpdir(), 'mask-outcome-'));
  const file = join(directory, 'outcome.json');
  try {
    const vitest = join(PROJECT_ROOT, 'node_modules', 'vitest', 'vitest.mjs');
    // Hundreds of programs are started: what one has compiled serves the next.
    const compiled = { NODE_COMPILE_CACHE: join(directory, 'compiled') };
    const code = await runVitest([vitest, 'run', ...args], { MASK_TEST_OUTCOME: file, ...compiled });
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

function runVitest(args: readonly string[], env: Readonly<Record<string, string>>): Promise<number> {
  const child = spawn(process.execPath, args, { cwd: PROJECT_ROOT, stdio: 'inherit', env: { ...process.env, ...env } });
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
