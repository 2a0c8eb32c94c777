import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { engineDir, enginePrograms, type EnginePrograms } from './production-pin.ts';

const run = promisify(execFile);
const MODULE = fileURLToPath(new URL('.', import.meta.url));
const PACKAGES = ['go.temporal.io/server/cmd/server', 'go.temporal.io/server/cmd/tools/sql'];

/** Go is absent or too old for the pinned module. */
export class GoMissing extends Error {
  override name = 'GoMissing';
}

/** Builds server and SQL tool from the pinned modules; nothing to do when they are there. About six minutes the first time. */
export async function buildEngine(cacheDir: string): Promise<EnginePrograms> {
  const programs = enginePrograms(cacheDir);
  if (existsSync(programs.server) && existsSync(programs.sql)) return programs;
  await assertGo();
  const target = engineDir(cacheDir);
  await mkdir(dirname(target), { recursive: true });
  const draft = await mkdtemp(`${target}.`);
  try {
    await goBuild(draft);
    // The folder appears whole: a build cut short leaves nothing that looks finished.
    await rm(target, { recursive: true, force: true });
    await rename(draft, target);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return programs;
}

async function assertGo(): Promise<void> {
  try {
    await run('go', ['version']);
  } catch (error) {
    throw new GoMissing('Нужен Go 1.26.8 или новее (1.26.x): https://go.dev/dl; затем npm run engine:build.', {
      cause: error,
    });
  }
}

/** `-mod=readonly`: go.sum decides, nothing newer is taken. */
function goBuild(outputDir: string): Promise<void> {
  const args = [
    'build',
    '-mod=readonly',
    '-trimpath',
    '-buildvcs=false',
    '-ldflags=-s -w',
    '-o',
    `${outputDir}/`,
    ...PACKAGES,
  ];
  const child = spawn('go', args, { cwd: MODULE, stdio: 'inherit', env: { ...process.env, CGO_ENABLED: '0' } });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      code === 0 ? resolve() : reject(new Error(`go build завершился: ${signal ?? `код ${code}`}`)),
    );
  });
}
