import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { keptPrograms } from '#scripts/platform/temporal/cli-program.ts';
import { cacheDir } from '../layout.ts';
import { HEADLESS_CHROMIUM } from './chromium.ts';

/** Something the operating system must have. */
export interface SystemNeed {
  /** In Russian, for the line that says it is missing. */
  readonly title: string;
  /** The Debian package that brings it. */
  readonly package: string;
  /** Looks for the thing itself, so that another package (a desktop LibreOffice) counts too. */
  readonly isPresent: () => boolean;
  /** True: there is another way without it, so nobody who may not install is stopped by its absence alone. */
  readonly isDispensable?: true;
}

const LIBREOFFICE = ['/usr/lib/libreoffice/program', '/opt/libreoffice/program'];

/** Needed by the programs of the system, wherever they run. */
export const RUN_NEEDS: readonly SystemNeed[] = [
  { title: 'LibreOffice Writer', package: 'libreoffice-writer-nogui', isPresent: () => hasModule('libswlo.so') },
  // Tables of a spreadsheet and equations within a text are drawn by these two: without them they vanish from the PDF.
  { title: 'LibreOffice Calc', package: 'libreoffice-calc-nogui', isPresent: () => hasModule('libsclo.so') },
  { title: 'LibreOffice Math', package: 'libreoffice-math-nogui', isPresent: () => hasModule('libsmlo.so') },
  { title: 'openssl', package: 'openssl', isPresent: () => runs('openssl', ['version']) },
  {
    title: 'ГОСТ для openssl',
    package: 'libengine-gost-openssl',
    isPresent: () => runs('openssl', ['engine', 'gost']),
  },
  { title: 'qpdf', package: 'qpdf', isPresent: () => runs('qpdf', ['--version']) },
  { title: 'список шрифтов (fc-list)', package: 'fontconfig', isPresent: () => runs('fc-list', ['--version']) },
  {
    title: 'шрифт Liberation (Times New Roman)',
    package: 'fonts-liberation2',
    isPresent: () => hasFont('Liberation Serif'),
  },
  { title: 'шрифт Carlito (Calibri)', package: 'fonts-crosextra-carlito', isPresent: () => hasFont('Carlito') },
  { title: 'шрифт Caladea (Cambria)', package: 'fonts-crosextra-caladea', isPresent: () => hasFont('Caladea') },
  { title: 'шрифт PT Serif', package: 'fonts-paratype', isPresent: () => hasFont('PT Serif') },
  {
    title: 'шрифт Tahoma (Wine)',
    package: 'fonts-wine',
    isPresent: () => existsSync('/usr/share/wine/fonts/tahoma.ttf') || hasFont('Tahoma'),
  },
  { title: 'шрифт DejaVu', package: 'fonts-dejavu-core', isPresent: () => hasFont('DejaVu Sans') },
];

/** Needed by a start on this machine besides: what brings the Temporal server. */
export const START_NEEDS: readonly SystemNeed[] = [
  ...RUN_NEEDS,
  {
    title: 'pip — приносит сервер Temporal',
    package: 'python3-pip',
    isPresent: () => hasTemporal() || runs('python3', ['-m', 'pip', '--version']),
    isDispensable: true,
  },
];

/** Needed by the tests besides: independent judges of what the system makes. */
export const TEST_NEEDS: readonly SystemNeed[] = [
  ...START_NEEDS,
  { title: 'poppler (pdftotext)', package: 'poppler-utils', isPresent: () => runs('pdftotext', ['-v']) },
  { title: 'unzip', package: 'unzip', isPresent: () => runs('unzip', ['-v']) },
  { title: 'xmllint', package: 'libxml2-utils', isPresent: () => runs('xmllint', ['--version']) },
  { title: 'curl', package: 'curl', isPresent: () => runs('curl', ['--version']) },
  { title: 'crun (контейнеры)', package: 'crun', isPresent: () => runs('crun', ['--version']) },
  { title: 'Chromium', package: 'chromium-headless-shell', isPresent: () => existsSync(HEADLESS_CHROMIUM) },
];

/** Needed to build a machine that has nothing, for `npm run fresh`. */
export const FRESH_NEEDS: readonly SystemNeed[] = [
  { title: 'debootstrap', package: 'debootstrap', isPresent: () => existsSync('/usr/sbin/debootstrap') },
  { title: 'git', package: 'git', isPresent: () => runs('git', ['--version']) },
];

/** Needed by `npm run schemathesis` alone: the program lives in a Python environment of its own. */
export const SCHEMATHESIS_NEEDS: readonly SystemNeed[] = [
  {
    title: 'venv — среда Python для Schemathesis',
    package: 'python3-venv',
    // Debian takes ensurepip out of its Python: `-m venv` is there without it and fails half-way.
    isPresent: () => runs('python3', ['-c', 'import venv, ensurepip']),
  },
];

/** Those that are not there. */
export function missingNeeds(needs: readonly SystemNeed[]): readonly SystemNeed[] {
  return needs.filter((need) => !need.isPresent());
}

/** A server that need not be fetched: elsewhere, on the PATH, or fetched before. */
function hasTemporal(): boolean {
  if (process.env['TEMPORAL_ADDRESS'] !== undefined || runs('temporal', ['--version'])) return true;
  return Object.values(keptPrograms(cacheDir())).some((program) => existsSync(program));
}

function hasModule(file: string): boolean {
  return LIBREOFFICE.some((dir) => existsSync(`${dir}/${file}`));
}

function hasFont(family: string): boolean {
  const found = spawnSync('fc-list', [family], { encoding: 'utf8' });
  return found.status === 0 && found.stdout.trim() !== '';
}

function runs(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}
