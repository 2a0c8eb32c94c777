import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project's sources. */
export const PROJECT_ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Everything that running leaves behind; removing `home` gives a new installation. */
export interface Layout {
  readonly home: string;
  readonly logs: string;
  /** Notes about running processes, by which a next start finds what a killed one left. */
  readonly run: string;
  readonly postgres: string;
  readonly temporal: string;
  readonly blobs: string;
  readonly pki: string;
  readonly temp: string;
  readonly emulator: string;
  readonly otpravka: string;
  readonly deloSite: string;
  readonly amirs: string;
  readonly sms: string;
  readonly secretsFile: string;
  readonly portsFile: string;
}

/** `.mask` of the project, or the folder named by MASK_HOME. */
export function layout(env: Readonly<Record<string, string | undefined>> = process.env): Layout {
  const home = env['MASK_HOME'] ?? join(PROJECT_ROOT, '.mask');
  return {
    home,
    logs: join(home, 'logs'),
    run: join(home, 'run'),
    postgres: join(home, 'postgres'),
    temporal: join(home, 'temporal'),
    blobs: join(home, 'blobs'),
    pki: join(home, 'pki'),
    temp: join(home, 'tmp'),
    emulator: join(home, 'emulator'),
    otpravka: join(home, 'otpravka'),
    deloSite: join(home, 'delo-site'),
    amirs: join(home, 'amirs'),
    sms: join(home, 'sms'),
    secretsFile: join(home, 'secrets.json'),
    portsFile: join(home, 'ports.json'),
  };
}

/**
 * Downloaded and built programs, checked by hash or made from pinned sources. Outside the project so that copies share them: a
 * fresh clone neither downloads 44 MB nor builds for six minutes again.
 */
export function cacheDir(env: Readonly<Record<string, string | undefined>> = process.env): string {
  return env['MASK_CACHE_DIR'] ?? join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'mask');
}
