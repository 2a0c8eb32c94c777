import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { SystemNeed } from '#scripts/platform/debian/needs.ts';
import { TEST_NEEDS } from '#scripts/platform/debian/needs.ts';

const run = promisify(execFile);
const GIVE_UP_MS = 240_000;
const MOST_OUTPUT = 64 * 1024 * 1024;
const PACKAGES: ReadonlySet<string> = new Set(['unzip', 'libxml2-utils', 'poppler-utils']);

/** Judges that a start does not need. */
export const JUDGES: readonly SystemNeed[] = TEST_NEEDS.filter((need) => PACKAGES.has(need.package));

/** What a program answered; `code` is its exit code. */
export interface Answer {
  readonly code: number;
  readonly out: string;
}

/** Runs a program that is not ours. @throws Error when it cannot be started, or was ended since it did not answer in its time */
export async function ask(program: string, args: readonly string[], cwd?: string): Promise<Answer> {
  try {
    const { stdout, stderr } = await run(program, args, { cwd, maxBuffer: MOST_OUTPUT, timeout: GIVE_UP_MS });
    return { code: 0, out: `${stdout}${stderr}` };
  } catch (error) {
    const { code, stdout, stderr } = error as { code?: unknown; stdout?: string; stderr?: string };
    if (typeof code !== 'number') throw error;
    return { code, out: `${stdout ?? ''}${stderr ?? ''}` };
  }
}

/** A folder for what is unpacked; gone afterwards. */
export async function inScratch<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'mask-proof-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Unpacks by `unzip`, into a new folder. @throws Error in the words of unzip */
export async function unzip(file: string, folder: string): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const { code, out } = await ask('unzip', ['-q', '-o', file, '-d', folder]);
  if (code !== 0) throw new Error(`unzip не открыл ${file}: ${out}`);
  return (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** A signature ГОСТ of a document, by the roots of `trust`. */
export async function isSigned(pdf: string, signature: string, trust: string): Promise<boolean> {
  const files = ['-in', signature, '-content', pdf, '-CAfile', trust, '-out', '/dev/null'];
  return (
    (await ask('openssl', ['cms', '-verify', '-engine', 'gost', '-binary', '-cades', '-inform', 'PEM', ...files]))
      .code === 0
  );
}

/** A stamp of time of a content, by the authority's certificates. */
export async function isStamped(content: string, stamp: string, authority: string): Promise<boolean> {
  return (await ask('openssl', ['ts', '-verify', '-data', content, '-in', stamp, '-CAfile', authority])).code === 0;
}

/** `verify.sh` of an unpacked evidence file, in a shell that knows nothing of us. */
export function verifySh(folder: string): Promise<Answer> {
  return ask('env', ['-i', 'sh', 'verify.sh'], folder);
}

/** The same, with one bit of a part turned in a copy of the folder. */
export async function verifyTurned(folder: string, part: string, scratch: string): Promise<Answer> {
  const copy = join(scratch, 'turned');
  await rm(copy, { recursive: true, force: true });
  await cp(folder, copy, { recursive: true });
  const bytes = await readFile(join(copy, part));
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  await writeFile(join(copy, part), bytes);
  return verifySh(copy);
}

export async function isSoundPdf(pdf: string): Promise<boolean> {
  return (await ask('qpdf', ['--check', pdf])).code === 0;
}

/** The words of a PDF as pdftotext reads them, spaces made one. */
export async function textOfPdf(pdf: string): Promise<string> {
  return (await ask('pdftotext', ['-layout', pdf, '-'])).out.replaceAll(/\s+/g, ' ');
}

/** Which parts of an xlsx xmllint does not take. */
export async function faultyXml(xlsx: string, scratch: string): Promise<readonly string[]> {
  const files = await unzip(xlsx, await mkdtemp(join(scratch, 'xlsx-')));
  const { code, out } = await ask('xmllint', ['--noout', ...files]);
  return code === 0 ? [] : [out.slice(0, 200)];
}

/**
 * The signature within a PDF, over every byte but its own, by openssl: who signed is not asked, the certificate of a service is trusted by nobody.
 * Source: ISO 32000-1, 12.8.1 (ByteRange).
 */
export async function isSignedWithin(pdf: string, scratch: string): Promise<boolean> {
  const bytes = await readFile(pdf);
  const [, ...places] = /\/ByteRange ?\[ ?(\d+) (\d+) (\d+) (\d+)/.exec(bytes.toString('latin1')) ?? [];
  const [from = -1, length = 0, second = 0, rest = 0] = places.map(Number);
  if (from !== 0 || second + rest !== bytes.length) return false;
  const folder = await mkdtemp(join(scratch, 'cms-'));
  const at = (name: string): string => join(folder, name);
  await writeFile(at('content'), Buffer.concat([bytes.subarray(0, length), bytes.subarray(second)]));
  await writeFile(at('cms'), Buffer.from(bytes.subarray(length + 1, second - 1).toString('latin1'), 'hex'));
  const files = ['-in', at('cms'), '-content', at('content'), '-noverify', '-out', '/dev/null'];
  return (await ask('openssl', ['cms', '-verify', '-binary', '-inform', 'DER', ...files])).code === 0;
}
