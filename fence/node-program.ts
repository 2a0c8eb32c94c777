import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ChildProgram } from './fenced-child.ts';
import { chooseSandbox } from './sandbox.ts';
import type { SandboxGap } from './sandbox-gaps.ts';

const PROJECT_ROOT = join(import.meta.dirname, '..');
const MAX_ANSWER_BYTES = 160 * 1024 * 1024;
const MEBIBYTE = 1024 * 1024;

/** A fenced Node, and what its fence leaves open. */
export interface NodeProgram extends ChildProgram {
  readonly gaps: readonly SandboxGap[];
}

/**
 * Our own file in a Node that may read the project and `readableFolders` and nothing else, start nothing and, where the machine permits, reach no network. @throws SandboxRefused
 * Private memory is bounded by the kernel (RLIMIT_DATA) below `memoryLimitBytes`: what is shared, such as the program itself, comes on top.
 */
export async function nodeProgram(
  file: string,
  memoryLimitBytes: number,
  readableFolders: readonly string[] = [],
): Promise<NodeProgram> {
  const privateBytes = memoryLimitBytes - SHARED_BYTES;
  const dataBytes = privateBytes + (await idleDataBytes());
  const probe = [process.execPath, '-e', `require('node:fs').accessSync(${JSON.stringify(file)})`];
  const { command, gaps } = await chooseSandbox(dataBytes, probe);
  const heap = Math.floor((privateBytes * HEAP_SHARE) / MEBIBYTE);
  const readable = readableFolders.map((folder) => `--allow-fs-read=${folder}`);
  const node = [
    process.execPath,
    ...PERMISSIONS,
    ...readable,
    `--max-old-space-size=${String(heap)}`,
    '--v8-pool-size=1',
    file,
  ];
  return { command: [...command, ...node], env: ENVIRONMENT, maxAnswerBytes: MAX_ANSWER_BYTES, gaps };
}

/** V8 claims half a gigabyte for machine code, uses a fraction of it, and the kernel counts the claim. */
async function idleDataBytes(): Promise<number> {
  const print =
    "console.log(/VmData:\\s+(\\d+)/.exec(require('node:fs').readFileSync('/proc/self/status', 'utf8'))[1])";
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', print], { env: ENVIRONMENT });
  return Number(stdout) * 1024;
}

const SHARED_BYTES = 96 * MEBIBYTE;
const HEAP_SHARE = 0.8;
const PERMISSIONS = ['--permission', '--allow-addons', `--allow-fs-read=${PROJECT_ROOT}`, '--no-warnings'];
/** No secret of ours is among them. Few threads and one heap for them: each would take its share of the memory. */
const ENVIRONMENT = { PATH: '/usr/bin:/bin', LANG: 'C.UTF-8', UV_THREADPOOL_SIZE: '2', MALLOC_ARENA_MAX: '1' };
