import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { GOST_ENGINE_CONFIG } from '../../gost-engine.ts';
import type { DeloSiteSettings } from '../settings.ts';

const run = promisify(execFile);

/** The message inside an encrypted one; null: it is not for this key, or there is no key. */
export async function decrypt(
  sealed: Uint8Array,
  { DELO_SITE_DECRYPT_CERT: certificate, DELO_SITE_DECRYPT_KEY: key }: DeloSiteSettings,
): Promise<Buffer | null> {
  if (certificate === undefined || key === undefined) return null;
  const directory = await mkdtemp(join(tmpdir(), 'delo-site-'));
  try {
    await writeFile(join(directory, 'openssl.cnf'), GOST_ENGINE_CONFIG);
    await writeFile(join(directory, 'sealed'), sealed, { mode: 0o600 });
    const env = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', OPENSSL_CONF: join(directory, 'openssl.cnf') };
    const which = ['-recip', certificate, '-inkey', key];
    const args = ['cms', '-decrypt', '-binary', '-inform', 'DER', '-in', 'sealed', ...which, '-out', 'message'];
    await run('openssl', args, { cwd: directory, env });
    return await readFile(join(directory, 'message'));
  } catch {
    // Whatever openssl says, to the site it is a message that it cannot read.
    return null;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
