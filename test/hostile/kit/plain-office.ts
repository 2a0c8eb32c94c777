import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { findOffice } from '#activities/documents/office/installation.ts';

const TIMEOUT_MS = 25_000;
const run = promisify(execFile);

/** What LibreOffice alone, without any of our checks and without network, makes of a file; undefined when it makes nothing. */
export async function plainOffice(name: string, bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const { binary } = await findOffice();
  const folder = await mkdtemp(join(tmpdir(), 'mask-plain-'));
  const source = join(folder, `in${extname(name)}`);
  await writeFile(source, bytes);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const args = [binary, profile, '--headless', '--norestore', '--convert-to', 'pdf', '--outdir', folder, source];
  try {
    // Its first start only completes the profile and asks to be started again (exit code 81).
    const start = () =>
      run('unshare', ['--net', '--', 'prlimit', '--as=4294967296', '--', ...args], {
        timeout: TIMEOUT_MS,
        killSignal: 'SIGKILL',
      }).catch(() => undefined);
    const made = () => readFile(join(folder, 'in.pdf')).catch(() => undefined);
    await start();
    const first = await made();
    if (first) return first;
    await start();
    return await made();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
