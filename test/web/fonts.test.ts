import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeWebFonts, RARE_RANGES, TEXT_RANGES } from '#scripts/fonts/web-fonts.ts';

const ROOT = new URL('../../', import.meta.url);
const TOKENS = readFileSync(new URL('web/styles/tokens.css', ROOT), 'utf8');

type Ranges = readonly (readonly [number, number])[];
const isIn = (ranges: Ranges, point: number): boolean => ranges.some(([from, to]) => from <= point && point <= to);

/** Ranges that the style sheet tells for a file. */
function toldRanges(name: string): [number, number][] {
  const face = TOKENS.split('@font-face').find((part) => part.includes(`./${name}`)) ?? '';
  const told = /unicode-range:([^;]*);/.exec(face)?.[1] ?? '';
  return [...told.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].map(([, from = '', to = from]) => [
    parseInt(from, 16),
    parseInt(to, 16),
  ]);
}

/** The alphabet of GSM 03.38: what is typed is compared with it, and nobody is shown it. */
const NEVER_SHOWN = 'domain/notifications/sms-text.ts';

/** Letters and signs of everything that is written on a screen, each once. */
function writtenSigns(): string[] {
  const texts = ['web', 'api', 'domain', 'views'].flatMap((folder) =>
    readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|js|css)$/.test(name))
      .map((name) => `${folder}/${name}`)
      .filter((path) => path !== NEVER_SHOWN)
      .map((path) => readFileSync(new URL(path, ROOT), 'utf8')),
  );
  return [...new Set(texts.join(''))].filter((sign) => sign.charCodeAt(0) >= 0x20);
}

describe('fonts of the pages', () => {
  it('are what the tool makes of PT Sans today, and bear no reserved name', async () => {
    for (const { name, content } of await makeWebFonts()) {
      const kept = readFileSync(new URL(`web/fonts/${name}`, ROOT));
      expect(kept.equals(content), `${name}: npm run fonts`).toBe(true);
      expect(kept.subarray(0, 4).toString('latin1')).toBe('wOF2');
    }
    expect(TOKENS).not.toMatch(/@font-face \{\s*font-family: 'PT Sans'/);
  });

  it.each([
    ['text-400.woff2', TEXT_RANGES],
    ['text-700.woff2', TEXT_RANGES],
    ['rare-400.woff2', RARE_RANGES],
    ['rare-700.woff2', RARE_RANGES],
  ])('%s is told by the style sheet with the ranges that it was cut by', (name, ranges) => {
    expect(toldRanges(name).sort(([a], [b]) => a - b)).toEqual([...ranges].sort(([a], [b]) => a - b));
  });

  it('have every sign that a page is written with, but for pictures', () => {
    const pictures = '✓▲►☾´ʼ›';
    const absent = writtenSigns().filter(
      (sign) => !isIn([...TEXT_RANGES, ...RARE_RANGES], sign.codePointAt(0) ?? 0) && !pictures.includes(sign),
    );
    expect(absent).toEqual([]);
  });
});
