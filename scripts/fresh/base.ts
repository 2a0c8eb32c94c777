import { execFile, spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, cpSync, mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { PROJECT_ROOT } from '../platform/layout.ts';
import { HostUnfit, hostProgram, RELEASE, type HostNetwork } from './host-network.ts';

const run = promisify(execFile);
const OUTPUT_BYTES = 64 * 1024 * 1024;
const SAID_LINES = 10;

/** Where the machine keeps the certificates given to it: a place that no package of Debian writes. */
const CERTIFICATES = '/usr/local/share/host-network/certificates.crt';

/** Who runs a command in the machine. */
export type Person = 'root' | 'plain';

/** The account of the pass without rights. */
export const CLERK = { name: 'clerk', id: 1000, home: '/home/clerk' } as const;

/** Where the project lies in the machine. */
export const PROJECT_THERE = `${CLERK.home}/court/mask`;

/** Makes `root`: the least Debian there is, with Node and npm of this machine, its way to the registries, and the committed tree. */
export async function makeBase(root: string, network: HostNetwork, signal: AbortSignal): Promise<void> {
  // debootstrap mounts /proc in the folder; in a namespace of its own the mount cannot outlive it.
  const apart = ['--mount', '--pid', '--fork', '--kill-child', '--propagation', 'private'];
  await done('unshare', [...apart, 'debootstrap', '--variant=minbase', RELEASE, root, network.debian], signal);
  giveNetwork(root, network);
  await giveNode(root);
  await done('chroot', [root, 'useradd', '--uid', String(CLERK.id), '--create-home', '--shell', '/bin/sh', CLERK.name]);
  // A service account must be able to walk down to the project, as in any home that is not closed.
  chmodSync(join(root, CLERK.home), 0o755);
  await giveProject(root);
}

/** A machine of its own from the base, in which the project belongs to the person; other owners, devices and times stay. */
export async function copyBase(base: string, root: string, person: Person, signal: AbortSignal): Promise<void> {
  await done('cp', ['--archive', base, root], signal);
  const owner = person === 'root' ? '0:0' : `${String(CLERK.id)}:${String(CLERK.id)}`;
  await done('chown', ['--recursive', '--no-dereference', owner, dirname(join(root, PROJECT_THERE))], signal);
}

/** Whether the working tree differs from what the machine will get. */
export function hasUncommitted(): boolean {
  return spawnSync('git', ['status', '--porcelain'], { cwd: PROJECT_ROOT, encoding: 'utf8' }).stdout.trim() !== '';
}

/** Environment of every command in the machine, besides the network's own. */
export function environmentOf(network: HostNetwork): Readonly<Record<string, string>> {
  const own = ['NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE', 'PIP_CERT', 'npm_config_cafile'];
  const certificates = network.certificates === undefined ? [] : own.map((name) => [name, CERTIFICATES] as const);
  return { ...network.environment, ...Object.fromEntries(certificates) };
}

function giveNetwork(root: string, network: HostNetwork): void {
  for (const file of ['/etc/resolv.conf', '/etc/hosts']) cpSync(realpathSync(file), join(root, file));
  writeFileSync(join(root, 'etc/apt/sources.list'), `${network.sources.join('\n')}\n`);
  const settings = join(root, 'etc/apt/apt.conf.d/90host');
  writeFileSync(settings, `${network.aptSettings}\n`);
  if (network.certificates === undefined) return;
  mkdirSync(dirname(join(root, CERTIFICATES)), { recursive: true });
  cpSync(realpathSync(network.certificates), join(root, CERTIFICATES));
  appendFileSync(settings, `Acquire::https::CaInfo "${CERTIFICATES}";\n`);
}

async function giveNode(root: string): Promise<void> {
  const npm = dirname(dirname(realpathSync(hostProgram('npm'))));
  const local = join(root, 'usr/local');
  cpSync(realpathSync(hostProgram('node')), join(local, 'bin/node'));
  cpSync(npm, join(local, 'lib/node_modules/npm'), { recursive: true, verbatimSymlinks: true });
  for (const name of ['npm', 'npx'])
    symlinkSync(`../lib/node_modules/npm/bin/${name}-cli.js`, join(local, 'bin', name));
  await done('chroot', [root, 'npm', '--version']);
}

/** The committed tree, nothing else: what is not committed does not reach the court. */
async function giveProject(root: string): Promise<void> {
  const there = join(root, PROJECT_THERE);
  mkdirSync(dirname(there), { recursive: true });
  await done('git', ['clone', '--quiet', '--depth', '1', `file://${PROJECT_ROOT}`, there]);
}

async function done(file: string, args: readonly string[], signal?: AbortSignal): Promise<void> {
  const env = { ...process.env, LC_ALL: 'C' };
  try {
    await run(file, args, { env, maxBuffer: OUTPUT_BYTES, ...(signal ? { signal } : {}) });
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
    const last = said.trim().split('\n').slice(-SAID_LINES).join('\n');
    throw new HostUnfit(`${file} ${args[0] ?? ''} не удалось:\n${last}`, { cause: error });
  }
}
