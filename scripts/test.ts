import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { closingLine, type Outcome } from '#test/reporter.ts';
import { ensurePackages } from './platform/debian/ensure-packages.ts';
import { TEST_NEEDS } from './platform/debian/needs.ts';
import { PROJECT_ROOT } from './platform/layout.ts';
import { consoleProgress } from './platform/progress.ts';

const NOTHING_RAN: Outcome = { passed: 0, failed: 1, skipped: 0 };

/** The tests have the cores first: what they wait in is enough for the checks. */
const CHECKS_NICENESS = 5;

/**
 * `npm test`: system packages, all tests and, beside them, every check of the house. Arguments go to vitest (`npm test -- test/domain`).
 * The last line is always `N passed, N failed`, and the exit code says the same; checks that did not pass count as one failure.
 */
async function main(): Promise<Outcome> {
  const progress = consoleProgress();
  await progress.step('Программы операционной системы', (tell) => ensurePackages(TEST_NEEDS, tell));
  const [checks, outcome] = await Promise.all([runChecks(), runTests(process.argv.slice(2))]);
  console.log(`\nПроверки: формат, линт, типы, направление импортов, сборка процессов\n${checks.words}`);
  if (checks.isGood) return outcome;
  console.log('Проверки не прошли: npm run check');
  return { ...outcome, failed: outcome.failed + 1 };
}

/** What they say is kept until the tests have ended, so that neither stands in the midst of the other. */
function runChecks(): Promise<{ readonly isGood: boolean; readonly words: string }> {
  const child = spawn(process.execPath, [join(PROJECT_ROOT, 'scripts', 'check.ts')], {
    cwd: PROJECT_ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.pid !== undefined) setPriority(child.pid, CHECKS_NICENESS);
  const words: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => void words.push(text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ isGood: code === 0, words: words.join('').trim() }));
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
