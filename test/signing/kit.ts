import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createOpenSsl } from '#activities/signing/openssl-pool.ts';
import type { OpenSsl, OpenSslOptions } from '#activities/signing/openssl-pool.ts';

/** A temporary directory with an openssl pool; `close` removes both. */
export interface SigningKit {
  readonly directory: string;
  readonly openssl: OpenSsl;
  close(): Promise<void>;
}

export async function openSigningKit(options: Partial<OpenSslOptions> = {}): Promise<SigningKit> {
  const directory = await mkdtemp(join(tmpdir(), 'mask-signing-'));
  const openssl = await createOpenSsl({ directory: join(directory, 'openssl'), ...options });
  return { directory, openssl, close: () => rm(directory, { recursive: true, force: true }) };
}

/** Some bytes that stand for a letter; signatures do not look inside. */
export function samplePdfBytes(seed: number, byteSize = 20_000): Uint8Array {
  const bytes = new Uint8Array(byteSize);
  for (let index = 0; index < byteSize; index++) bytes[index] = (index * 31 + seed * 7919) % 251;
  bytes.set(Buffer.from('%PDF-1.7\n'));
  return bytes;
}

/** The same bytes with one of them changed. */
export function withFlippedByte(bytes: Uint8Array, at: number): Uint8Array {
  const changed = new Uint8Array(bytes);
  changed[at] = (changed[at] ?? 0) ^ 0x01;
  return changed;
}

export const TESTOV = {
  signerId: 'testov',
  fullName: 'Тестов Тест Тестович',
  position: 'Мировой судья',
  organisation: 'Судебный участок № 95 Тестового судебного района',
} as const;

export const PROBOVA = {
  signerId: 'probova',
  fullName: 'Пробова Проба Пробовна',
  position: 'Мировой судья',
  organisation: 'Судебный участок № 96 Тестового судебного района',
} as const;
