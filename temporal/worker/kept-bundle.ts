import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
/** All that workflows may import, and what decides how it is bundled. */
const SOURCES = ['{workflows,domain,config,temporal}/**/*.ts', '{package,package-lock,tsconfig}.json'];
const FILE = 'workflows.bundle';
const SEAL_BYTES = 32;

/** Where a bundle is kept, and what it is sealed with: the file is code, and whoever can only write files must not be able to change it. */
export interface BundlePlace {
  readonly directory: string;
  readonly key: Uint8Array;
}

export interface KeptBundle {
  readonly code: string;
  /** Null: it was there, or is kept now; else why it could not be kept. */
  readonly unkept: Error | null;
}

/**
 * The bundle of the last start while no source has changed: making it is the greater part of a worker's start, and one that fell is to be
 * back at once. What is torn, of other sources, or not sealed by us is made anew by `make`.
 */
export async function keptBundle(
  { directory, key }: BundlePlace,
  make: () => Promise<{ readonly code: string }>,
  project = PROJECT,
): Promise<KeptBundle> {
  const sources = hashOfSources(project);
  const file = join(directory, FILE);
  const kept = await opened(file, key, sources);
  if (kept !== null) return { code: kept, unkept: null };
  const { code } = await make();
  return { code, unkept: await keep(file, directory, Buffer.concat([sealOf(key, sources, code), Buffer.from(code)])) };
}

function hashOfSources(project: string): string {
  const hash = createHash('sha256').update(process.version);
  for (const path of globSync(SOURCES, { cwd: project }).toSorted()) {
    hash.update(`\0${path}\0`).update(
      createHash('sha256')
        .update(readFileSync(join(project, path)))
        .digest(),
    );
  }
  return hash.digest('hex');
}

function sealOf(key: Uint8Array, sources: string, code: string): Buffer {
  return createHmac('sha256', key).update(`workflow bundle ${sources}\n`).update(code).digest();
}

async function opened(file: string, key: Uint8Array, sources: string): Promise<string | null> {
  // Whatever hinders reading hinders keeping too, and is told there.
  const bytes = await readFile(file).catch(() => Buffer.of());
  const code = bytes.subarray(SEAL_BYTES).toString('utf8');
  const seal = bytes.subarray(0, SEAL_BYTES);
  return seal.length === SEAL_BYTES && timingSafeEqual(seal, sealOf(key, sources, code)) ? code : null;
}

/** A full disk must not keep a worker from starting. */
async function keep(file: string, directory: string, bytes: Uint8Array): Promise<Error | null> {
  const draft = `${file}.${String(process.pid)}`;
  try {
    await mkdir(directory, { recursive: true, mode: 0o711 });
    await writeFile(draft, bytes, { mode: 0o600 });
    await rename(draft, file);
    return null;
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
}
