import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brokenText, type Break } from './break.ts';

/** A copy of the sources in which something may be broken; the product's own sources are never touched. */
export interface ProjectCopy {
  readonly root: string;
  /** Does the work with the break in place and takes the break out again. @throws BreakPlaceError */
  whileBroken<T>(one: Break, work: () => T | Promise<T>): Promise<T>;
  remove(): void;
}

/** Makes a copy below `out/`: the packages are hard links, the sources are bytes of their own. */
export function copyProject(root: string): ProjectCopy {
  mkdirSync(join(root, 'out'), { recursive: true });
  const copy = mkdtempSync(join(root, 'out', 'copy-'));
  const remove = (): void => rmSync(copy, { recursive: true, force: true });
  try {
    copySources(root, copy);
  } catch (error) {
    remove();
    throw error;
  }
  return { root: copy, whileBroken: (one, work) => whileBroken(copy, one, work), remove };
}

/** What is made, not written; a checkout without its history is a project too, so git is not asked. */
const NOT_SOURCES: ReadonlySet<string> = new Set(['node_modules', '.git', '.mask', 'out', 'coverage']);

/** No package: the runner that is at work writes and removes files there meanwhile. */
const RUNNERS_CACHE = '.vitest-cache';

function copySources(root: string, copy: string): void {
  for (const name of readdirSync(root).filter((entry) => !NOT_SOURCES.has(entry))) {
    cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  // Fenced processes read their own project and nothing else, and they are another user's: a link to the packages would not do.
  const packages = readdirSync(join(root, 'node_modules')).filter((name) => name !== RUNNERS_CACHE);
  mkdirSync(join(copy, 'node_modules'));
  execFileSync('cp', ['-al', '--target-directory', join(copy, 'node_modules'), ...packages], {
    cwd: join(root, 'node_modules'),
  });
  chmodSync(copy, 0o755);
}

async function whileBroken<T>(copy: string, one: Break, work: () => T | Promise<T>): Promise<T> {
  const path = join(copy, one.file);
  const whole = readFileSync(path, 'utf8');
  writeFileSync(path, brokenText(whole, one));
  try {
    return await work();
  } finally {
    writeFileSync(path, whole);
  }
}
