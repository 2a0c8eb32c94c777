import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join, matchesGlob, relative } from 'node:path';
import { PROJECT_ROOT } from '#scripts/platform/layout.ts';
import { readRecipe, type Recipe, type Step } from './dockerfile.ts';

/** The files of an image in a folder; the programs of Debian are this machine's own. */
export interface Image {
  /** The root of its file system, only with what the Dockerfile itself makes. */
  readonly root: string;
  readonly recipe: Recipe;
  /** The user of its programs. */
  readonly uid: number;
  remove(): void;
}

/** `whole`: as files, so that programs run from there; `named`: there, to be looked for. */
type Packages = 'whole' | 'named';

/** Carries out the stage's instructions in a new folder below `out/`, one by one, as a build would. */
export function buildImage(target: string, packages: Packages = 'whole'): Image {
  const recipe = readRecipe(target);
  mkdirSync(join(PROJECT_ROOT, 'out'), { recursive: true });
  const root = mkdtempSync(join(PROJECT_ROOT, 'out', 'image-'));
  chmodSync(root, 0o755);
  mkdirSync(join(root, recipe.workdir), { recursive: true });
  const uid = Number(/useradd .*--uid (\d+)/.exec(JSON.stringify(recipe.steps))?.[1]);
  const image = { root, recipe, uid, remove: () => rmSync(root, { recursive: true, force: true }) };
  for (const step of recipe.steps) carryOut(image, step, packages);
  return image;
}

function carryOut(image: Image, step: Step, packages: Packages): void {
  const { root, recipe } = image;
  const workdir = join(root, recipe.workdir);
  if (step.kind === 'copy') for (const source of step.sources) copy(source, destinationOf(workdir, step), step);
  else for (const command of step.line.split('&&')) runInImage({ image, workdir, packages }, command.trim());
}

const destinationOf = (workdir: string, { destination }: Extract<Step, { kind: 'copy' }>) =>
  destination.startsWith('/') ? join(workdir, '..', destination) : join(workdir, destination);

/** A folder's content goes into the destination; a file becomes it, or lies in it when it ends with a slash. */
function copy(source: string, destination: string, step: Extract<Step, { kind: 'copy' }>): void {
  const from = join(PROJECT_ROOT, source);
  if (!existsSync(from) || isIgnored(source)) throw new Error(`COPY ${source}: такого в контексте сборки нет`);
  const into = /\/$/.test(step.destination) ? join(destination, basename(source)) : destination;
  mkdirSync(dirname(into), { recursive: true });
  cpSync(from, into, { recursive: true, filter: (path) => !isIgnored(relative(PROJECT_ROOT, path)) });
}

const IGNORED = readFileSync(join(PROJECT_ROOT, '.dockerignore'), 'utf8').split('\n').filter(Boolean);

/** The last line of `.dockerignore` that fits decides; a folder's line holds for all in it. */
function isIgnored(path: string): boolean {
  return IGNORED.reduce((ignored, line) => {
    const pattern = line.replace(/^!/, '');
    return matchesGlob(path, pattern) || matchesGlob(path, `${pattern}/**`) ? !line.startsWith('!') : ignored;
  }, false);
}

interface Shell {
  readonly image: Image;
  readonly workdir: string;
  readonly packages: Packages;
}

/** What a line of the shell does to the files. The packages of Debian and the user are this machine's. @throws Error for any other line */
function runInImage({ image: { root, uid }, workdir, packages }: Shell, line: string): void {
  if (/^(apt-get|useradd|rm -rf \/(var\/lib\/apt\/lists\/\*|root\/\.cache)$)/.test(line)) return;
  if (line.startsWith('node ')) return runProgram(workdir, line.split(' ').slice(1), packages);
  if (line === 'npm ci --omit=dev --ignore-scripts') return installPackages(workdir, packages);
  if (line.startsWith('rm -rf node_modules/')) return void execFileSync('sh', ['-c', line], { cwd: workdir });
  if (line.startsWith('install -d -o mask -g mask -m 0700 /')) return makeFolders(root, line.split(' ').slice(8), uid);
  throw new Error(`строка RUN не понята: ${line}`);
}

/** From the files of the image alone, as every program of it. */
function runProgram(workdir: string, words: readonly string[], packages: Packages): void {
  if (packages === 'whole')
    execFileSync(process.execPath, words, { cwd: workdir, stdio: ['ignore', 'ignore', 'inherit'] });
}

function makeFolders(root: string, folders: readonly string[], uid: number): void {
  for (const folder of folders) {
    mkdirSync(dirname(join(root, folder)), { recursive: true });
    if (!existsSync(join(root, folder))) mkdirSync(join(root, folder), { mode: 0o700 });
    if (process.getuid?.() === 0) chownSync(join(root, folder), uid, uid);
  }
}

/** What `npm ci --omit=dev` would install by this very lock file: the packages here, as hard links or, to be looked for only, as links. */
function installPackages(workdir: string, packages: Packages): void {
  const lock = JSON.parse(readFileSync(join(workdir, 'package-lock.json'), 'utf8')) as Lock;
  const all = Object.entries(lock.packages).filter(([path]) => path !== '');
  const wanted = all.filter(([, { dev }]) => dev !== true);
  const there = wanted.map(([path]) => path).filter((path) => existsSync(join(PROJECT_ROOT, path)));
  const absent = wanted.filter(([path, { optional }]) => optional !== true && !there.includes(path));
  if (absent.length > 0) throw new Error(`не установлены: ${absent.map(([path]) => path).join(', ')}`);
  // A package within a package comes with the outer one.
  const outer = there.filter((path) => path.lastIndexOf('node_modules/') === 0);
  for (const scope of new Set(outer.map((path) => dirname(path)))) {
    mkdirSync(join(workdir, scope), { recursive: true });
    const sources = outer.filter((path) => dirname(path) === scope).map((path) => join(PROJECT_ROOT, path));
    if (packages === 'named') for (const path of sources) symlinkSync(path, join(workdir, scope, basename(path)));
    else execFileSync('cp', ['-al', '--target-directory', join(workdir, scope), ...sources]);
  }
  if (packages === 'named') return;
  // One that is for development only may lie within one that is not.
  for (const [path, { dev }] of all) if (dev === true) rmSync(join(workdir, path), { recursive: true, force: true });
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly optional?: boolean }>>;
}
