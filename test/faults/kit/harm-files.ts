import { open, readFile, rename, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CourtSystem } from '#test/crash/kit/court-system.ts';
import type { Random } from './random.ts';

/** What may befall a stored file. */
export const HARMS = ['torn', 'bit_rot', 'missing'] as const;
export type Harm = (typeof HARMS)[number];

/** The file of the store that is named so. */
export function blobPath({ places }: CourtSystem, sha256: string): string {
  return join(places.blobs, sha256.slice(0, 2), sha256);
}

/** Puts a harmed file back, as an administrator does from his copies. */
export type PutBack = () => Promise<void>;

/** Harms the file as a disk would: the program is not told. */
export async function harm(court: CourtSystem, sha256: string, how: Harm, random: Random): Promise<PutBack> {
  const path = blobPath(court, sha256);
  const whole = await readFile(path);
  await harmFile(path, how, random);
  return () => writeFile(path, whole);
}

async function harmFile(path: string, how: Harm, random: Random): Promise<void> {
  const { size } = await stat(path);
  if (how === 'missing') return rm(path);
  if (how === 'torn') return truncate(path, random.int(0, size - 1));
  const file = await open(path, 'r+');
  try {
    const at = random.int(0, size - 1);
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, at);
    await file.write(Buffer.from([(buffer[0] ?? 0) ^ (1 << random.int(0, 7))]), 0, 1, at);
  } finally {
    await file.close();
  }
}

/** Every reading of the file fails with EIO until the returned function is called. */
export async function failReading(court: CourtSystem, sha256: string): Promise<() => Promise<void>> {
  const path = blobPath(court, sha256);
  const aside = `${path}.aside`;
  await rename(path, aside);
  // The first page of a process's memory is never mapped: the kernel answers a reading of it with EIO.
  await symlink('/proc/self/mem', path);
  const isBroken = await readFile(path).then(
    () => false,
    (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EIO',
  );
  if (!isBroken) throw new Error('this machine gives no EIO here');
  return () => rename(aside, path);
}
