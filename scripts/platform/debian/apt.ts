import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

/** apt-get ended with an error; the message carries its last lines. */
export class AptFailed extends Error {
  override name = 'AptFailed';
}

/** What stands before `apt-get`; undefined: we may not install. */
export type Permission = readonly string[];

const LOCK_SECONDS = 120;
const LOCK_TRIES = 24;
const LOCK_PAUSE_MS = 5_000;
const KEPT_LINES = 20;
const ANNOUNCE_EVERY_PERCENT = 20;

/** Root, or sudo that asks no password. */
export function permissionToInstall(): Permission | undefined {
  if (spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return undefined;
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : undefined;
}

/** Refreshes the lists and installs without the recommended extras; mends an installation that was cut short. */
export async function install(
  packages: readonly string[],
  permission: Permission,
  tell: (news: string) => void,
): Promise<void> {
  await patiently(() => apt(permission, ['update'], tell));
  const args = ['install', '-y', '--no-install-recommends', '-o', 'APT::Status-Fd=1', ...packages];
  await patiently(async () => {
    try {
      await apt(permission, args, tell);
    } catch (error) {
      if (!(error instanceof AptFailed) || !error.message.includes('dpkg --configure -a')) throw error;
      tell('прошлая установка была прервана: завершаю её');
      await command([...permission, 'dpkg', '--configure', '-a'], tell);
      await apt(permission, args, tell);
    }
  });
}

/** The lock of the package lists is not covered by DPkg::Lock::Timeout: another apt is waited for here. */
async function patiently(work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const isLocked = error instanceof AptFailed && /Could not get lock|Unable to acquire/.test(error.message);
      if (!isLocked || attempt === LOCK_TRIES) throw error;
      await pause(LOCK_PAUSE_MS);
    }
  }
}

function apt(permission: Permission, args: readonly string[], tell: (news: string) => void): Promise<void> {
  const options = ['-o', `DPkg::Lock::Timeout=${LOCK_SECONDS}`, '-o', 'Acquire::Retries=3'];
  return command(
    [...permission, 'env', 'DEBIAN_FRONTEND=noninteractive', 'LC_ALL=C', 'apt-get', ...options, ...args],
    tell,
  );
}

function command(words: readonly string[], tell: (news: string) => void): Promise<void> {
  const [file = '', ...args] = words;
  const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const last: string[] = [];
  const announce = announcer(tell);
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      if (announce(line)) return;
      last.push(line);
      if (last.length > KEPT_LINES) last.shift();
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new AptFailed(last.join('\n')))));
  });
}

/** Turns `dlstatus:3:41.2:…` and `pmstatus:qpdf:80:…` into a few lines; false for any other line. */
function announcer(tell: (news: string) => void): (line: string) => boolean {
  let announced = '';
  return (line) => {
    const [, kind, percent] = /^(dlstatus|pmstatus):[^:]*(?::[a-z0-9]+)?:([\d.]+):/.exec(line) ?? [];
    if (percent === undefined) return false;
    const rounded = Math.floor(Number(percent) / ANNOUNCE_EVERY_PERCENT) * ANNOUNCE_EVERY_PERCENT;
    const text = `${kind === 'dlstatus' ? 'загрузка' : 'установка'} ${rounded} %`;
    if (text !== announced) tell(text);
    announced = text;
    return true;
  };
}
