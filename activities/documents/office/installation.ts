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
  /** Version in full and modules, which decide what is printed: `LibreOffice 7.4.7.2 Writer+Calc+Math`. */
  readonly title: string;
}

const VERSION_TIMEOUT_MS = 120_000;
const run = promisify(execFile);

const INSTALL =
  'apt-get install --no-install-recommends libreoffice-writer-nogui libreoffice-calc-nogui libreoffice-math-nogui';
const MODULES = [
  ['Writer', 'libswlo.so'],
  ['Calc', 'libsclo.so'],
  ['Math', 'libsmlo.so'],
] as const;
const PROGRAM_FOLDERS = ['/usr/lib/libreoffice/program', '/usr/lib64/libreoffice/program', '/opt/libreoffice/program'];

/** @throws ConverterUnavailableError when LibreOffice is in none of its folders */
export async function findOffice(): Promise<OfficeInstallation> {
  for (const folder of PROGRAM_FOLDERS) {
    const binary = join(folder, 'soffice.bin');
    if (await isThere(binary)) return describe(binary, folder);
  }
  throw new ConverterUnavailableError(`LibreOffice не найден. Установите его: ${INSTALL}`);
}

/**
 * What a conversion depends on besides our own rules, as it stands in the conversion's key: a sheet within a text is drawn by Calc, an
 * equation by Math, and without them both vanish.
 */
export async function officeTitle(): Promise<string> {
  return findOffice().then(
    ({ title }) => title,
    (error: unknown) => {
      if (error instanceof ConverterUnavailableError) return 'LibreOffice —';
      throw error;
    },
  );
}

async function describe(binary: string, folder: string): Promise<OfficeInstallation> {
  const full = await readVersion(binary);
  const there = await Promise.all(MODULES.map(([, file]) => isThere(join(folder, file))));
  const modules = MODULES.flatMap(([name], index) => (there[index] === true ? [name] : []));
  const version = full.split('.').slice(0, 2).join('.');
  return { binary, version, title: `LibreOffice ${full} ${modules.join('+')}` };
}

async function readVersion(binary: string): Promise<string> {
  const options = { timeout: VERSION_TIMEOUT_MS, env: { PATH: process.env['PATH'] } };
  const { stdout } = await run(binary, ['--version'], options).catch((error: unknown) => {
    const words = `LibreOffice не назвал своей версии: ${binary} --version`;
    throw new ConverterUnavailableError(words, { cause: error });
  });
  const version = /\b(\d+\.\d+(?:\.\d+)*)\b/.exec(stdout)?.[1];
  if (version === undefined) throw new ConverterUnavailableError('версия LibreOffice не распознана');
  return version;
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
