import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ProjectCopy } from '#test/breaks/project-copy.ts';
import { handedServices, type TestServices } from '#test/environment/handed-services.ts';
import { verdictOf, type Verdict } from './verdict.ts';
import type { Sabotage } from './sabotage.ts';

/** Breaks one line of the copy and runs the test that must see it. @param services those of the caller's own run */
export async function trySabotage(copy: ProjectCopy, sabotage: Sabotage, services: TestServices): Promise<Verdict> {
  // The template of the shared database was migrated by whole code.
  const isTemplateStale = sabotage.file.startsWith('db/migrations/');
  const env = isTemplateStale ? {} : handedServices(services);
  return copy.whileBroken(sabotage, () => runTest(copy.root, sabotage.test, env));
}

/** Runs one test in the copy as it stands. */
export async function runTest(
  root: string,
  { file, name }: Sabotage['test'],
  env: Readonly<Record<string, string>>,
): Promise<Verdict> {
  const report = join(root, 'out-of-test.json');
  rmSync(report, { force: true });
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const asked = ['run', file, '-t', exactly(name), '--reporter=json', `--outputFile=${report}`];
  const words = await outputOf(root, [vitest, ...asked], env);
  return verdictOf(existsSync(report) ? readFileSync(report, 'utf8') : '', words);
}

function exactly(name: string): string {
  return `${name.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')}$`;
}

function outputOf(cwd: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<string> {
  const inherited = Object.entries(process.env).filter(([key]) => !/^(VITEST|MASK_TEST)/.test(key));
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...Object.fromEntries(inherited), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const words: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => words.push(text));
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => resolve(words.join('')));
  });
}
