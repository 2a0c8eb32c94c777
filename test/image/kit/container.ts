import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PROJECT_ROOT } from '#scripts/platform/layout.ts';
import type { Image } from './build-image.ts';
import { programOf, type Service } from './composition.ts';

/** A service that runs from the files of its image. */
export interface Container {
  /** Of its first process, as this machine counts. */
  pid(): number;
  output(): string;
  /** SIGTERM to its first process. @returns its exit code */
  stop(): Promise<number | null>;
  readonly ended: Promise<number | null>;
}

/** What a container is given besides its image. */
export interface Place {
  readonly image: Image;
  /** Named volumes and the files of secrets lie here, each under its name. */
  readonly volumes: string;
  readonly secrets: string;
  readonly environment: Readonly<Record<string, string>>;
  /** What the operator types after the name of the service. */
  readonly words?: readonly string[] | undefined;
}

const STOP_MS = 60_000;
/** What the image has of Debian is this machine's own, to be read only. */
const DEBIAN = ['/usr', '/bin', '/sbin', '/lib', '/lib64', '/etc', '/var/lib/libreoffice', '/var/cache/fontconfig'];
const NODE = '/opt/node/bin/node';
const PATH = `${dirname(NODE)}:/usr/sbin:/usr/bin:/sbin:/bin`;
/** crun does not know the machines where both kinds of control groups are at work; it needs none here. */
const START = `if mountpoint -q /sys/fs/cgroup/unified; then umount -l /sys/fs/cgroup/unified; fi
exec crun --cgroup-manager=disabled --root "$1/state" run --bundle "$1" box`;

/** Root, crun, and a kernel that gives user namespaces to the container's user: else programs run beside the machine's other ones. */
export function canContain(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/crun')) return false;
  const asStranger = ['setpriv', '--reuid=10001', '--regid=10001', '--clear-groups'];
  return spawnSync('setpriv', [...asStranger.slice(1), 'unshare', '--map-root-user', '--net', 'true']).status === 0;
}

/** Starts the service: in a container of its own where the machine permits, with the users, mounts and locks of the composition. */
export function startContainer(service: Service, place: Place): Container {
  const environment = { ...place.image.recipe.environment, PATH, ...place.environment };
  const command = [...(programOf(service) ?? place.image.recipe.command), ...(place.words ?? [])];
  const child = canContain() ? inContainer(service, command, { ...place, environment }) : beside(command, place);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (piece: string) => (text += piece));
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const pid = () => (canContain() ? innermost(child.pid ?? 0) : (child.pid ?? 0));
  return {
    pid,
    ended,
    output: () => text,
    stop: async () => {
      if (child.exitCode === null) process.kill(pid(), 'SIGTERM');
      const late = setTimeout(() => void child.kill('SIGKILL'), STOP_MS);
      return ended.finally(() => clearTimeout(late));
    },
  };
}

/** Until it says it, or is gone. @throws Error with its words when it ends before */
export async function untilSaid(container: Container, words: string): Promise<void> {
  let isOver = false;
  void container.ended.then(() => (isOver = true));
  while (!container.output().includes(words)) {
    if (isOver) throw new Error(`завершился, не сказав «${words}»:\n${container.output()}`);
    await pause(50);
  }
}

/** A folder for the volume, with the owner that the image gives to the place; as Docker does it with a new volume. */
function volumeOf(name: string, target: string, { image, volumes }: Place): string {
  const folder = join(volumes, name);
  if (existsSync(folder)) return folder;
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const inImage = join(image.root, target);
  if (existsSync(inImage)) chownSync(folder, statSync(inImage).uid, statSync(inImage).gid);
  return folder;
}

function inContainer(service: Service, command: readonly string[], place: Place): ChildProcess {
  const bundle = mkdtempSync(join(place.volumes, 'bundle-'));
  writeFileSync(join(bundle, 'config.json'), JSON.stringify(runtimeSpec(service, command, place)));
  // Killed with us, and the container with it.
  const apart = ['--pdeathsig=KILL', 'unshare', '--mount', '--pid', '--fork', '--kill-child', '--mount-proc'];
  return spawn('setpriv', [...apart, 'sh', '-c', START, 'sh', bundle], { stdio: ['ignore', 'pipe', 'pipe'] });
}

/** The same program by the same environment as an ordinary child, with what the container would bring standing in its place. */
function beside(command: readonly string[], { image, volumes, secrets, environment }: Place): ChildProcess {
  const here = (text: string) =>
    text
      .replaceAll('/run/secrets', secrets)
      .replaceAll(/\/var\/lib\/mask\/(\w+)/g, (_, name: string) =>
        volumeOf(name, `/var/lib/mask/${name}`, { image, volumes, secrets, environment }),
      )
      .replaceAll(/^\/tmp/g, join(volumes, 'tmp'));
  mkdirSync(join(volumes, 'tmp'), { recursive: true, mode: 0o711 });
  const env = Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, here(value)]));
  const [, ...args] = command;
  const cwd = join(image.root, image.recipe.workdir);
  return spawn('setpriv', ['--pdeathsig=KILL', process.execPath, ...args.map(here)], {
    cwd,
    env: { ...env, PATH: process.env['PATH'] ?? '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** In the form of the Open Container Initiative: who runs, what is mounted, what is locked. */
function runtimeSpec(service: Service, command: readonly string[], place: Place): object {
  const { image, environment } = place;
  const locked = service.cap_drop?.includes('ALL') === true ? [] : ['CAP_CHOWN', 'CAP_SETUID', 'CAP_SETGID'];
  const options = service.security_opt ?? [];
  const seccomp = options.find((option) => option.startsWith('seccomp:'))?.slice('seccomp:'.length);
  return {
    ociVersion: '1.0.0',
    root: { path: image.root, readonly: service.read_only === true },
    process: {
      args: command,
      cwd: image.recipe.workdir,
      env: Object.entries(environment).map(([name, value]) => `${name}=${value}`),
      user: { uid: image.recipe.user === 'root' ? 0 : image.uid, gid: image.recipe.user === 'root' ? 0 : image.uid },
      capabilities: Object.fromEntries(['bounding', 'effective', 'permitted'].map((kind) => [kind, locked])),
      noNewPrivileges: options.includes('no-new-privileges:true'),
    },
    mounts: [...SYSTEM_MOUNTS, ...debian(), ...temporary(service), ...given(service, place)],
    linux: {
      namespaces: ['pid', 'ipc', 'uts', 'mount'].map((type) => ({ type })),
      ...(seccomp === undefined
        ? {}
        : { seccomp: JSON.parse(readFileSync(join(PROJECT_ROOT, seccomp), 'utf8')) as object }),
    },
  };
}

const SYSTEM_MOUNTS = [
  { destination: '/proc', type: 'proc', source: 'proc' },
  { destination: '/dev', type: 'tmpfs', source: 'tmpfs', options: ['nosuid', 'mode=755', 'size=65536k'] },
  { destination: '/dev/shm', type: 'tmpfs', source: 'shm', options: ['nosuid', 'noexec', 'nodev', 'mode=1777'] },
];

function debian(): readonly object[] {
  const there = DEBIAN.filter((folder) => existsSync(folder)).map((folder) => bind(folder, folder, true));
  return [...there, bind(process.execPath, NODE, true)];
}

/** Docker adds the three locks of its own. */
function temporary({ tmpfs = [] }: Service): readonly object[] {
  return tmpfs.map((line) => {
    const [destination, options = ''] = line.split(':');
    const locks = ['noexec', 'nosuid', 'nodev'];
    return { destination, type: 'tmpfs', source: 'tmpfs', options: [...options.split(','), ...locks] };
  });
}

function given({ volumes = [], secrets = [] }: Service, place: Place): readonly object[] {
  const mounted = volumes.map((line) => {
    const [source = '', target = '', mode] = line.split(':');
    const from = source.startsWith('.') ? join(PROJECT_ROOT, source) : volumeOf(source, target, place);
    return bind(from, target, mode === 'ro');
  });
  return [...mounted, ...secrets.map((name) => bind(join(place.secrets, name), `/run/secrets/${name}`, true))];
}

function bind(source: string, destination: string, isReadOnly: boolean): object {
  return { destination, source, type: 'bind', options: ['rbind', isReadOnly ? 'ro' : 'rw'] };
}

/** From the one that made its namespaces down to the container's first. */
function innermost(pid: number): number {
  for (let [current, depth] = [pid, 0]; ; depth += 1) {
    const [next] = readFileSync(`/proc/${String(current)}/task/${String(current)}/children`, 'utf8').split(' ');
    if (!next || depth === 2) return current;
    current = Number(next);
  }
}
