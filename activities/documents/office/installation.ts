import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ConverterUnavailableError } from '../converter-error.ts';

/** A LibreOffice that is there. */
export interface OfficeInstallation {
  /** The program itself: the `soffice` script in front of it would leave it orphaned when killed. */
  readonly binary: string;
  /** `major.minor`, which the profile must name or every start rebuilds it (≈ 1 s). */
  readonly version: string;
}

const VERSION_TIMEOUT_MS = 15_000;
const run = promisify(execFile);

const PROGRAM_FOLDERS = ['/usr/lib/libreoffice/program', '/usr/lib64/libreoffice/program', '/opt/libreoffice/program'];

/** @throws ConverterUnavailableError when LibreOffice is in none of its folders */
export async function findOffice(): Promise<OfficeInstallation> {
  for (const folder of PROGRAM_FOLDERS) {
    const binary = join(folder, 'soffice.bin');
    if (await isThere(binary)) return { binary, version: await readVersion(binary) };
  }
  throw new ConverterUnavailableError(
    'LibreOffice не найден. Установите его: apt-get install --no-install-recommends libreoffice-writer-nogui',
  );
}

async function readVersion(binary: string): Promise<string> {
  const { stdout } = await run(binary, ['--version'], {
    timeout: VERSION_TIMEOUT_MS,
    env: { PATH: process.env['PATH'] },
  });
  const version = /\b(\d+\.\d+)(?:\.\d+)*\b/.exec(stdout)?.[1];
  if (version === undefined) throw new ConverterUnavailableError('версия LibreOffice не распознана');
  return version;
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
