import { chmod, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDocumentConverter } from '#activities/documents/converter.ts';
import type { OfficeKind } from '#domain/documents/document-kind.ts';
import { convertOneShot, openRawOffice, type Source } from './raw-office.ts';
import { median, percentile, timed } from './statistics.ts';

/** Figures of one run, in milliseconds. */
export interface ConversionFigures {
  readonly documentCount: number;
  readonly listenerCount: number;
  /** From nothing to listeners that have proved themselves. */
  readonly startMs: number;
  /** Elapsed time by document, all listeners at work, checks before and after included. */
  readonly poolMsPerDocument: number;
  /** As many bare LibreOffices that stay, and nothing of ours around them. */
  readonly rawMsPerDocument: number;
  /** Raw time against the pool's: 1 would mean that the fences and checks cost nothing. */
  readonly ratioToRaw: number;
  /** One document after another through the same pool: what a letter waits. */
  readonly latencyMs: { readonly p50: number; readonly p95: number };
  /** One LibreOffice process by document, as many at once as there are listeners, on a warmed profile of its own. */
  readonly oneShotMsPerDocument: number;
  readonly timesFasterThanOneShot: number;
}

const SAMPLES: readonly (readonly [OfficeKind, string])[] = [
  ['docx', 'sudebnyj-prikaz.docx'],
  ['doc', 'povestka.doc'],
  ['odt', 'opredelenie.odt'],
  ['rtf', 'pismo.rtf'],
];
const SAMPLES_DIR = new URL('../samples', import.meta.url).pathname;
const LISTENERS = 2;
const ROUNDS = 5;

/** The pool beside raw listeners, turn and turn about, then beside a process for each document. @param documentCount by round */
export async function measureConversion(documentCount: number): Promise<ConversionFigures> {
  const sources = repeated(await readSamples(), documentCount);
  const folder = await mkdtemp(join(tmpdir(), 'mask-bench-office-'));
  // The converter runs under another account and must be able to pass.
  await chmod(folder, 0o711);
  try {
    const steady = await measureSteady(folder, sources);
    const oneShot = await convertOneShot(folder, sources.slice(0, Math.ceil(documentCount / 4)), LISTENERS);
    const timesFasterThanOneShot = oneShot / steady.poolMsPerDocument;
    const sizes = { documentCount, listenerCount: LISTENERS };
    return { ...sizes, ...steady, oneShotMsPerDocument: oneShot, timesFasterThanOneShot };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readSamples(): Promise<readonly Source[]> {
  return Promise.all(
    SAMPLES.map(async ([kind, name]) => {
      const path = join(SAMPLES_DIR, name);
      return { kind, path, bytes: await readFile(path) };
    }),
  );
}

function repeated(sources: readonly Source[], count: number): readonly Source[] {
  return Array.from({ length: count }, (_, index) => sources[index % sources.length]).flatMap((each) => each ?? []);
}

async function measureSteady(folder: string, sources: readonly Source[]) {
  const converter = createDocumentConverter({ tempDir: join(folder, 'pool'), listenerCount: LISTENERS });
  await mkdir(join(folder, 'raw'), { mode: 0o711 });
  const raw = await Promise.all(Array.from({ length: LISTENERS }, () => openRawOffice(join(folder, 'raw'))));
  const convert = async ({ bytes }: Source): Promise<void> => {
    const result = await converter.convert({ bytes });
    if (!result.ok) throw new Error(`образец не преобразован: ${result.faults.map(({ code }) => code).join()}`);
  };
  const byPool = (): Promise<unknown> => Promise.all(sources.map(convert));
  const byRaw = (): Promise<unknown> => {
    const queue = [...sources];
    const lane = async (office: (typeof raw)[number]): Promise<void> => {
      for (let next = queue.shift(); next; next = queue.shift()) await office.convert(next);
    };
    return Promise.all(raw.map(lane));
  };
  try {
    const startMs = await timed(() => converter.start());
    await byPool();
    await byRaw();
    const [pool, bare]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      pool.push((await timed(byPool)) / sources.length);
      bare.push((await timed(byRaw)) / sources.length);
    }
    const single: number[] = [];
    for (const source of sources) single.push(await timed(() => convert(source)));
    const latencyMs = { p50: percentile(single, 0.5), p95: percentile(single, 0.95) };
    const [poolMsPerDocument, rawMsPerDocument] = [median(pool), median(bare)];
    return {
      startMs,
      poolMsPerDocument,
      rawMsPerDocument,
      ratioToRaw: rawMsPerDocument / poolMsPerDocument,
      latencyMs,
    };
  } finally {
    await Promise.all([converter.close(), ...raw.map((office) => office.close())]);
  }
}
