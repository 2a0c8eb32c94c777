import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { convert } from 'fontverter';
import subsetFont from 'subset-font';
import { withoutNames } from './without-names.ts';

/** One font file of the pages, WOFF2. */
export interface WebFont {
  /** In `web/fonts`. */
  readonly name: string;
  readonly content: Uint8Array;
}

/** Hints are four fifths of a file: thin strokes of text live by them on an ordinary screen, bold ones do without. */
const WEIGHTS = [
  { weight: 400, source: '400Regular/PTSans_400Regular.ttf', isHinted: true },
  { weight: 700, source: '700Bold/PTSans_700Bold.ttf', isHinted: false },
] as const;

/** Code points of every page: the ranges of `unicode-range` in tokens.css. */
export const TEXT_RANGES = [
  [0x20, 0x7e],
  [0xa0, 0xa0],
  [0xa7, 0xa7],
  [0xab, 0xab],
  [0xb0, 0xb1],
  [0xb7, 0xb7],
  [0xbb, 0xbb],
  [0x401, 0x401],
  [0x410, 0x44f],
  [0x451, 0x451],
  [0xd7, 0xd7],
  [0x2010, 0x201e],
  [0x2026, 0x202f],
  [0x20bd, 0x20bd],
  [0x2116, 0x2116],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2264, 0x2265],
] as const;

/** Letters of names that are written otherwise: asked for by a browser only where one of them stands. */
export const RARE_RANGES = [
  [0xa1, 0xa6],
  [0xa8, 0xaa],
  [0xac, 0xaf],
  [0xb2, 0xb6],
  [0xb8, 0xba],
  [0xbc, 0xd6],
  [0xd8, 0x24f],
  [0x2b0, 0x2ff],
  [0x400, 0x400],
  [0x402, 0x40f],
  [0x450, 0x450],
  [0x452, 0x52f],
] as const;

type Ranges = readonly (readonly [number, number])[];

/** Cuts the fonts of the pages out of PT Sans. What is cut may not bear the reserved name and bears none; the licence lies beside (SIL OFL 1.1). */
export async function makeWebFonts(): Promise<WebFont[]> {
  const made: WebFont[] = [];
  for (const { weight, source, isHinted } of WEIGHTS) {
    const whole = await readFile(fileURLToPath(import.meta.resolve(`@expo-google-fonts/pt-sans/${source}`)));
    const cut = async (part: string, ranges: Ranges, noHinting: boolean): Promise<void> => {
      const lean = { keepFeatures: ['kern', 'tnum'], noHinting };
      const named = await subsetFont(whole, textOf(ranges), { targetFormat: 'sfnt', ...lean });
      const content = await convert(Buffer.from(withoutNames(named)), 'woff2');
      made.push({ name: `${part}-${weight}.woff2`, content: new Uint8Array(content) });
    };
    await cut('text', TEXT_RANGES, !isHinted);
    await cut('rare', RARE_RANGES, true);
  }
  return made;
}

function textOf(ranges: Ranges): string {
  return ranges
    .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)))
    .join('');
}
