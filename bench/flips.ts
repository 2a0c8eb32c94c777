import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeEvidence } from '#activities/proof/evidence/compose-evidence.ts';
import { openEvidence } from '#activities/proof/evidence/open-evidence.ts';
import { sealOf } from '#activities/proof/sealing/seal-key.ts';
import { sampleEvidence, turned, unpack } from '#test/proof/kit/sample-evidence.ts';
import { openTestAuthority } from '#emulators/time-stamps/test-authority.ts';
import { median } from './statistics.ts';

/** Single bits of an evidence file that were turned, and how many of the turned files passed for whole. */
export interface FlipFigures {
  readonly flips: number;
  readonly zipBytes: number;
  readonly unpackedFound: number;
  readonly zipFound: number;
  readonly missed: readonly string[];
  readonly composeMs: number;
}

const COMPOSED = 9;
const SEAL = sealOf([{ id: 'bench', bytes: new Uint8Array(32).fill(1) }]);

/**
 * Turns so many single bits of an evidence file, each alone: in the unpacked files, where `verify.sh` is asked in a bare shell, and in the zip,
 * where the program is. A bit of the unpacked files is as likely as any other.
 */
export async function measureFlips(flips: number): Promise<FlipFigures> {
  const authority = openTestAuthority();
  try {
    const source = sampleEvidence(authority);
    const times: number[] = [];
    let zip: Uint8Array = new Uint8Array();
    for (let round = 0; round < COMPOSED; round += 1) {
      const from = performance.now();
      zip = await composeEvidence(source, SEAL);
      times.push(performance.now() - from);
    }
    const missed: string[] = [];
    const unpackedFound = await turnUnpacked(zip, flips, missed);
    const zipFound = turnZip(zip, flips, missed);
    return { flips, zipBytes: zip.length, unpackedFound, zipFound, missed, composeMs: Math.round(median(times)) };
  } finally {
    authority.close();
  }
}

function turnZip(zip: Uint8Array, flips: number, missed: string[]): number {
  let found = 0;
  for (let round = 0; round < flips; round += 1) {
    const bit = Math.floor(Math.random() * zip.length * 8);
    try {
      openEvidence(turned(zip, bit));
      missed.push(`zip ${String(bit)}`);
    } catch {
      found += 1;
    }
  }
  return found;
}

async function turnUnpacked(zip: Uint8Array, flips: number, missed: string[]): Promise<number> {
  let [left, found] = [flips, 0];
  const lane = async (): Promise<void> => {
    const folder = await mkdtemp(join(tmpdir(), 'mask-flips-'));
    const names = unpack(zip, folder);
    const sizes = await Promise.all(names.map(async (name) => (await readFile(join(folder, name))).length));
    if (!(await isWhole(folder))) throw new Error('the file is not whole before anything is turned');
    while (left > 0) {
      left -= 1;
      const [name, bit] = anyBit(names, sizes);
      const was = await readFile(join(folder, name));
      await writeFile(join(folder, name), turned(was, bit));
      if (await isWhole(folder)) missed.push(`${name} ${String(bit)}`);
      else found += 1;
      await writeFile(join(folder, name), was);
    }
    await rm(folder, { recursive: true });
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
  return found;
}

function anyBit(names: readonly string[], sizes: readonly number[]): readonly [name: string, bit: number] {
  let at = Math.floor(Math.random() * sizes.reduce((sum, size) => sum + size, 0) * 8);
  for (const [place, size] of sizes.entries()) {
    if (at < size * 8) return [names[place] ?? '', at];
    at -= size * 8;
  }
  throw new RangeError('beyond the end');
}

/** A check that hangs has not called the file whole. */
const TIMEOUT_MS = 60_000;

function isWhole(folder: string): Promise<boolean> {
  return new Promise((resolve) => {
    const options = { cwd: folder, timeout: TIMEOUT_MS };
    execFile('env', ['-i', 'sh', 'verify.sh', '--first'], options, (error) => resolve(error === null));
  });
}
