import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import { createDocumentConverter } from '#activities/documents/converter.ts';
import { findOffice } from '#activities/documents/office/installation.ts';
import { writeProfile } from '#activities/documents/office/profile.ts';
import { conversionArguments } from '#activities/documents/office/export-options.ts';
import type { OfficeKind } from '#activities/documents/office/export-options.ts';
import { profileUrl } from '#activities/documents/office/office-socket.ts';

/** What to measure with. */
export interface ConversionBenchOptions {
  readonly samplesDir: string;
  /** Converted by the pool; a quarter of them by a process each. */
  readonly documentCount: number;
  readonly listenerCount: number;
}

/** Figures of one run, in milliseconds. */
export interface ConversionFigures {
  readonly documentCount: number;
  readonly listenerCount: number;
  /** From nothing to listeners that have proved themselves. */
  readonly startMs: number;
  /** Elapsed time by document, all listeners at work, checks before and after included. */
  readonly poolMsPerDocument: number;
  /** One document after another through the same pool: median and 95th percentile of what a letter waits. */
  readonly latencyMs: { readonly p50: number; readonly p95: number };
  /** One LibreOffice process by document, as many at once as there are listeners, on a warmed profile of its own. */
  readonly oneShotMsPerDocument: number;
  readonly timesFaster: number;
}

const SAMPLES: readonly (readonly [OfficeKind, string])[] = [
  ['docx', 'sudebnyj-prikaz.docx'],
  ['doc', 'povestka.doc'],
  ['odt', 'opredelenie.odt'],
  ['rtf', 'pismo.rtf'],
];

interface Source {
  readonly kind: OfficeKind;
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The pool against one LibreOffice process for each document, on the sample court papers. */
export async function measureConversion(options: ConversionBenchOptions): Promise<ConversionFigures> {
  const { samplesDir, documentCount, listenerCount } = options;
  const sources = await Promise.all(
    SAMPLES.map(async ([kind, name]): Promise<Source> => {
      const path = join(samplesDir, name);
      return { kind, path, bytes: await readFile(path) };
    }),
  );
  const folder = await mkdtemp(join(tmpdir(), 'mask-bench-'));
  try {
    const pool = await measurePool(join(folder, 'pool'), repeated(sources, documentCount), listenerCount);
    const oneShot = await measureOneShot(folder, repeated(sources, Math.ceil(documentCount / 4)), listenerCount);
    const timesFaster = oneShot / pool.poolMsPerDocument;
    return { documentCount, listenerCount, ...pool, oneShotMsPerDocument: oneShot, timesFaster };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function repeated(sources: readonly Source[], count: number): readonly Source[] {
  return Array.from({ length: count }, (_, index) => sources[index % sources.length]).flatMap((each) => each ?? []);
}

async function measurePool(tempDir: string, sources: readonly Source[], listenerCount: number) {
  const converter = createDocumentConverter({ tempDir, listenerCount });
  const convert = async ({ bytes, path }: Source) => {
    const result = await converter.convert({ bytes, fileName: path });
    if (!result.ok) throw new Error(`образец не преобразован: ${result.faults.map(({ code }) => code).join()}`);
  };
  try {
    const startMs = await timed(() => converter.start());
    await Promise.all(repeated(sources, SAMPLES.length * listenerCount).map(convert));
    const elapsed = await timed(() => Promise.all(sources.map(convert)));
    const single: number[] = [];
    for (const source of sources) single.push(await timed(() => convert(source)));
    const latencyMs = { p50: percentile(single, 0.5), p95: percentile(single, 0.95) };
    return { startMs, poolMsPerDocument: elapsed / sources.length, latencyMs };
  } finally {
    await converter.close();
  }
}

async function measureOneShot(folder: string, sources: readonly Source[], parallel: number): Promise<number> {
  const { binary, version } = await findOffice();
  const template = join(folder, 'template');
  await writeProfile(template, version);
  await runOffice(binary, template, ['--terminate_after_init']);
  const queue = [...sources.entries()];
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [index, { kind, path }] = next;
      const own = join(folder, `one-${String(index)}`);
      await cp(template, join(own, 'profile'), { recursive: true });
      await runOffice(binary, join(own, 'profile'), conversionArguments(kind, path, own));
      await access(join(own, `${parse(path).name}.pdf`));
    }
  };
  return (await timed(() => Promise.all(Array.from({ length: parallel }, work)))) / sources.length;
}

async function runOffice(binary: string, profile: string, args: readonly string[]): Promise<void> {
  const switches = [`-env:UserInstallation=${profileUrl(profile)}`, '--headless', '--norestore', '--nolockcheck'];
  await once(spawn(binary, [...switches, ...args], { stdio: 'ignore' }), 'exit');
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function percentile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
}
