import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { ConverterUnavailableError } from '../converter-error.ts';
import type { OfficeInstallation } from './installation.ts';
import type { ListenerFolder } from './listener-folder.ts';
import { profileUrl } from './office-socket.ts';
import { killGroup } from '#fence/process-facts.ts';
import { FONTS_FILE, writeProfile } from './profile.ts';
import { handOver } from './listener-folder.ts';
import type { Sandbox } from '#fence/sandbox.ts';

/** «Start me again»: the answer of LibreOffice to its first start with a new profile. */
const RESTART_WANTED = 81;
const WARM_UP_TIMEOUT_MS = 30_000;
const SWITCHES = ['--headless', '--norestore', '--nologo', '--nodefault', '--nolockcheck', '--nofirststartwizard'];

/** What is started, and how. */
export interface OfficeProgram {
  readonly installation: OfficeInstallation;
  readonly sandbox: Sandbox;
}

/** Starts LibreOffice over the folder's profile as leader of its own process group, with an empty environment. */
export function spawnOffice({ installation, sandbox }: OfficeProgram, folder: ListenerFolder, args: readonly string[]) {
  const [program = 'prlimit', ...fence] = sandbox.command;
  const words = [
    ...fence,
    installation.binary,
    `-env:UserInstallation=${profileUrl(folder.profile)}`,
    ...SWITCHES,
    ...args,
  ];
  const env = {
    PATH: '/usr/bin:/bin:/usr/sbin:/sbin',
    HOME: folder.scratch,
    TMPDIR: folder.scratch,
    LANG: 'C.UTF-8',
    FONTCONFIG_FILE: join(folder.profile, FONTS_FILE),
  };
  return spawn(program, words, { cwd: folder.path, env, detached: true, stdio: 'ignore' });
}

/** Writes the profile and lets LibreOffice complete it once, so that copies of it start at once. */
export async function warmProfile(program: OfficeProgram, folder: ListenerFolder): Promise<void> {
  await writeProfile(folder.profile, program.installation.version);
  await handOver(folder.profile, program.sandbox);
  const code = await exitCodeOf(spawnOffice(program, folder, ['--terminate_after_init']), WARM_UP_TIMEOUT_MS);
  if (code !== 0 && code !== RESTART_WANTED) {
    throw new ConverterUnavailableError(`LibreOffice не запускается (код завершения ${String(code)})`);
  }
}

function exitCodeOf(child: ChildProcess, timeoutMs: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      if (child.pid !== undefined) killGroup(child.pid);
    }, timeoutMs);
    child.once('error', (cause) => {
      clearTimeout(timer);
      reject(new ConverterUnavailableError('LibreOffice не запускается', { cause }));
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      resolve(code);
    });
  });
}
