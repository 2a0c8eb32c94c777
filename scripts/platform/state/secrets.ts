import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const secretsSchema = z.object({
  payloadKeys: z.string().min(1),
  blobKeys: z.string().min(1),
  postPassword: z.string().min(1),
  trackingPassword: z.string().min(1),
});

/** Random secrets of one local installation. The key rings have the form of MASK_PAYLOAD_KEYS. */
export type Secrets = z.infer<typeof secretsSchema>;

/** The file is there but is not what we wrote. It is never overwritten: the old data cannot be read without it. */
export class SecretsDamaged extends Error {
  override name = 'SecretsDamaged';
}

/** Reads the secrets, or makes them once; the file is for its owner alone. */
export function ensureSecrets(file: string): Secrets {
  if (!existsSync(file)) writeWhole(file, JSON.stringify(newSecrets(), null, 2));
  chmodSync(file, 0o600);
  try {
    return secretsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new SecretsDamaged(
      `Файл ключей ${file} повреждён; верните его из копии: без него старые письма не прочесть.`,
      {
        cause: error,
      },
    );
  }
}

function newSecrets(): Secrets {
  return {
    payloadKeys: newRingKey(),
    blobKeys: newRingKey(),
    postPassword: randomBytes(18).toString('base64url'),
    trackingPassword: randomBytes(18).toString('base64url'),
  };
}

/** One key of a ring, in the form of MASK_PAYLOAD_KEYS. */
export function newRingKey(): string {
  return `${randomBytes(3).toString('hex')}:${randomBytes(32).toString('base64')}`;
}

/** A kill between the two steps leaves the old state, never half a file. */
export function writeWhole(file: string, text: string, mode = 0o600): void {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text, { mode });
  renameSync(draft, file);
}
