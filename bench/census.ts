import { readFile } from 'node:fs/promises';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDocumentConverter } from '#activities/documents/converter.ts';
import type { Inspection } from '#activities/documents/source/inspection.ts';
import { median, timed } from './statistics.ts';

/** What the census of one document costs beside all else that its conversion takes. */
export interface CensusFigures {
  readonly name: string;
  readonly conversionMs: number;
  readonly censusMs: number;
  /** Of the conversion without it. */
  readonly share: number;
}

const SAMPLES: readonly (readonly [Inspection['kind'], string])[] = [
  ['docx', 'sudebnyj-prikaz.docx'],
  ['doc', 'povestka.doc'],
  ['odt', 'opredelenie.odt'],
  ['rtf', 'pismo.rtf'],
];
const SAMPLES_DIR = new URL('../samples', import.meta.url).pathname;
const ROUNDS = 15;
const WARM_ROUNDS = 5;

/** The census asked again of the same child, turn and turn about with the conversions that contain it. */
export async function measureCensus(): Promise<readonly CensusFigures[]> {
  const tempDir = await mkdtemp(join(tmpdir(), 'mask-bench-census-'));
  await chmod(tempDir, 0o711);
  const converter = createDocumentConverter({ tempDir, listenerCount: 1 });
  try {
    const figures: CensusFigures[] = [];
    for (const [kind, name] of SAMPLES) {
      const source = await readFile(join(SAMPLES_DIR, name));
      const convert = () => converter.convert({ bytes: source });
      const result = await convert();
      if (!result.ok) throw new Error(`образец не преобразован: ${name}`);
      const count = () => converter.documents.count(kind, { source, pdf: result.pdf }, converter.documents.newTime());
      const times: { readonly all: number; readonly census: number }[] = [];
      // The child is long-lived: its code is warm.
      for (let round = 0; round < WARM_ROUNDS; round += 1) await count();
      for (let round = 0; round < ROUNDS; round += 1)
        times.push({ all: await timed(convert), census: await timed(count) });
      const [all, censusMs] = [median(times.map((each) => each.all)), median(times.map(({ census }) => census))];
      figures.push({ name, conversionMs: all, censusMs, share: censusMs / (all - censusMs) });
    }
    return figures;
  } finally {
    await converter.close();
    await rm(tempDir, { recursive: true, force: true });
  }
}

/** A line for each document, and the share over all. */
export function costInWords(figures: readonly CensusFigures[]): string {
  const sum = (pick: (each: CensusFigures) => number) => figures.reduce((total, each) => total + pick(each), 0);
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  const lines = figures.map(
    ({ name, conversionMs, censusMs, share }) =>
      `- ${name}: преобразование ${conversionMs.toFixed(0)} мс, из них сверка ${censusMs.toFixed(1)} мс (${percent(share)} от остального)`,
  );
  const whole = sum(({ censusMs }) => censusMs) / sum(({ conversionMs, censusMs }) => conversionMs - censusMs);
  return [...lines, `- всего: ${percent(whole)} (предел 15 %)`].join('\n');
}
