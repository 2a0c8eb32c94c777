import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { cacheDir } from '#scripts/platform/layout.ts';

const REQUIREMENTS = fileURLToPath(new URL('requirements.txt', import.meta.url));
const CLIENT = fileURLToPath(new URL('client.py', import.meta.url));

/** What the client of another make saw. */
export interface AnotherView {
  readonly parts: number;
  readonly taken: readonly string[];
  readonly receipts: readonly {
    readonly messageId: string;
    readonly state: number;
    readonly reference: number;
    readonly isReceipt: boolean;
    readonly text: string;
  }[];
}

/** Sends a text by smpplib (PyPI). @throws Error with the client's own words */
export async function runAnotherClient(port: number, ...args: readonly string[]): Promise<AnotherView> {
  const env = { ...process.env, PYTHONPATH: installed(cacheDir()) };
  const client = spawn('python3', [CLIENT, String(port), ...args], { env, timeout: 60_000 });
  const [out, words] = await Promise.all([textOf(client.stdout), textOf(client.stderr)]);
  if (out.trim() === '') throw new Error(`the client of another make: ${words}`);
  return JSON.parse(out) as AnotherView;
}

/** By pip into a folder of its own, once, and again when the pinned version changes. */
function installed(cache: string): string {
  const version = createHash('sha256').update(readFileSync(REQUIREMENTS)).digest('hex').slice(0, 16);
  const home = join(cache, `smpp-client-${version}`);
  if (existsSync(home)) return home;
  mkdirSync(cache, { recursive: true });
  const making = mkdtempSync(`${home}-`);
  const options = ['--no-deps', '--only-binary=:all:', '--require-hashes', '--disable-pip-version-check', '--quiet'];
  const args = ['-m', 'pip', 'install', ...options, '--target', making, '--requirement', REQUIREMENTS];
  const { status, stderr } = spawnSync('python3', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`python3 -m pip: ${stderr}`);
  // Somebody else may have been quicker: his is the same.
  if (!existsSync(home)) renameSync(making, home);
  return home;
}
