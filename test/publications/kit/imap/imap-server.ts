import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ImapFlow } from 'imapflow';
import { freePorts } from '#scripts/platform/free-port.ts';
import { cacheDir } from '#scripts/platform/layout.ts';
import type { ServerKey } from '../tls-authority.ts';

/** The server and all that it needs, each pinned to a version and to the sums of its files. */
const REQUIREMENTS = fileURLToPath(new URL('requirements.txt', import.meta.url));
/** The one password here guards nothing: half a million rounds for each signing in would only take time. */
const BEGIN = `from pysasl.hashing import BuiltinHash
BuiltinHash.__init__.__kwdefaults__['rounds'] = 1
from pymap.main import main
main()`;
const USER = 'court';
export const IMAP_PASSWORD = 'p@ss word';

/** An IMAP server of another make (pymap, from PyPI) with one box, in its memory. */
export interface ImapServer {
  readonly port: number;
  /** Who looks into the box beside the program: its own client, the box open. */
  look<T>(work: (client: ImapFlow) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Starts it on a free port of this machine; with a key it offers STARTTLS. */
export async function openImapServer(key: ServerKey | null = null): Promise<ImapServer> {
  const [port = 0] = await freePorts(1);
  const folder = mkdtempSync(join(tmpdir(), 'mask-imap-'));
  const args = ['-c', BEGIN, '--host', '127.0.0.1', '--port', String(port), ...protectedBy(key, folder)];
  const box = ['dict', '--demo-user', USER, '--demo-password', IMAP_PASSWORD];
  const env = { PATH: process.env['PATH'], PYTHONPATH: installed(cacheDir()) };
  const server = spawn('python3', [...args, ...box], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  await untilListening(server, port);
  return {
    port,
    look: (work) => inBox(port, work),
    close: async () => {
      server.kill('SIGKILL');
      if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
      rmSync(folder, { recursive: true });
    },
  };
}

function protectedBy(key: ServerKey | null, folder: string): readonly string[] {
  if (key === null) return ['--no-tls'];
  const [keyFile, certFile] = [join(folder, 'server.key'), join(folder, 'server.crt')];
  writeFileSync(keyFile, key.key, { mode: 0o600 });
  writeFileSync(certFile, key.cert);
  return ['--cert', certFile, '--key', keyFile];
}

/** By pip into a folder of its own, once, and again when the pinned versions change. @throws Error with pip's words */
function installed(cache: string): string {
  const version = createHash('sha256').update(readFileSync(REQUIREMENTS)).digest('hex').slice(0, 16);
  const home = join(cache, `imap-server-${version}`);
  if (existsSync(home)) return home;
  mkdirSync(cache, { recursive: true });
  const making = mkdtempSync(`${home}-`);
  const options = ['--no-deps', '--only-binary=:all:', '--require-hashes', '--disable-pip-version-check', '--quiet'];
  const args = ['-m', 'pip', 'install', ...options, '--target', making, '--requirement', REQUIREMENTS];
  const { status, stderr } = spawnSync('python3', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`python3 -m pip: ${stderr}`);
  if (!existsSync(home)) renameSync(making, home);
  return home;
}

async function untilListening(server: ChildProcess, port: number): Promise<void> {
  let said = '';
  server.stderr?.on('data', (part: Buffer) => (said += part.toString()));
  while (!(await isListening(port))) {
    if (server.exitCode !== null) throw new Error(`the IMAP server ended: ${said}`);
    await pause(50);
  }
}

async function isListening(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    // Refused: it is not there yet.
    return false;
  } finally {
    socket.destroy();
  }
}

async function inBox<T>(port: number, work: (client: ImapFlow) => Promise<T>): Promise<T> {
  const auth = { user: USER, pass: IMAP_PASSWORD };
  const client = new ImapFlow({ host: '127.0.0.1', port, secure: false, doSTARTTLS: false, auth, logger: false });
  await client.connect();
  await client.mailboxOpen('INBOX');
  try {
    return await work(client);
  } finally {
    await client.logout();
  }
}
