import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast } from './kit/contrast.ts';

const FOLDER = new URL('../../web/styles/', import.meta.url);
const TOKENS = 'tokens.css';
const DARK = 'dark.css';
const read = (name: string): string =>
  readFileSync(new URL(name, FOLDER), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|@font-face \{[\s\S]*?\}/g, '');
const SHEETS = readdirSync(FOLDER)
  .filter((name) => name !== TOKENS && name !== DARK)
  .map((name) => ({ name, text: read(name) }));
/** Paper is paper in every look. */
const SAME_IN_BOTH = ['--paper', '--paper-ink'];
const isColour = (value: string): boolean => /^(?:#|rgb)/.test(value);

const tokensOf = (name: string): Map<string, string> =>
  new Map([...read(name).matchAll(/(--[\w-]+): ([^;]+);/g)].map(([, token = '', value = '']) => [token, value]));

/** `property: value` of a sheet that a rule does not allow, each with its sheet. */
function breaches(property: RegExp, isAllowed: (value: string) => boolean): string[] {
  return SHEETS.flatMap(({ name, text }) =>
    [...text.matchAll(/^\s*([\w-]+): ([^;]+);/gm)]
      .filter(([, own = '', value = '']) => property.test(own) && !isAllowed(value))
      .map(([line]) => `${name}: ${line.trim()}`),
  );
}

const COLOUR_WORDS = new Set([
  ...['white', 'black', 'red', 'green', 'blue', 'grey', 'gray', 'silver', 'yellow', 'orange', 'navy', 'maroon', 'teal'],
]);
const isFreeOfColours = (value: string): boolean =>
  !/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|color-mix|lab)a?\(/i.test(value) &&
  !value.split(/[\s,()]+/).some((word) => COLOUR_WORDS.has(word));
const GAP = /^(?:0|auto|var\(--[\w-]+\)|calc\(-1 \* var\(--gap-[\w-]+\)\))$/;
/** Parts of a list of distances; a `calc(…)` is one. */
const isOfGaps = (value: string): boolean =>
  (value.match(/calc\((?:[^()]|\([^()]*\))*\)|[^\s]+/g) ?? []).every((part) => GAP.test(part));

describe('one look', () => {
  it('no colour, size of text or distance is written outside the tokens', () => {
    expect(breaches(/./, isFreeOfColours)).toEqual([]);
    expect(breaches(/^font-size$/, (value) => value === 'inherit' || value.startsWith('var(--text'))).toEqual([]);
    expect(breaches(/^(?:gap|row-gap|column-gap|padding.*|margin.*)$/, isOfGaps)).toEqual([]);
    expect(SHEETS.length).toBeGreaterThan(10);
  });

  it('every token that is named is declared, and every declared one is used', () => {
    const declared = [...tokensOf(TOKENS).keys()];
    const used = new Set(SHEETS.flatMap(({ text }) => [...text.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name)));
    expect([...used].filter((name) => !declared.includes(name ?? ''))).toEqual([]);
    expect(declared.filter((name) => !used.has(name))).toEqual([]);
  });

  it('the dark look tells every colour of the light one, and nothing else', () => {
    const colours = [...tokensOf(TOKENS)].filter(([name, value]) => isColour(value) && !SAME_IN_BOTH.includes(name));
    expect([...tokensOf(DARK).keys()].sort()).toEqual(colours.map(([name]) => name).sort());
  });

  it.each([
    ['light', tokensOf(TOKENS)],
    ['dark', new Map([...tokensOf(TOKENS), ...tokensOf(DARK)])],
  ])('%s: text is read on every ground that it stands on, lines of fields and buttons are seen', (_look, colours) => {
    const of = (name: string): string => colours.get(`--${name}`) ?? '';
    const grounds = ['ground', 'surface', 'surface-sunk', 'accent-weak'];
    const tones = ['good', 'warn', 'bad', 'calm', 'sleep', 'done'];
    const pairs = [
      ...['ink', 'ink-soft', 'accent', 'accent-strong', 'bad', 'warn', 'good'].flatMap((text) =>
        grounds.map((ground) => [text, ground, 4.5] as const),
      ),
      ...tones.flatMap((tone) => [[tone, `${tone}-weak`, 4.5] as const, ['ink', `${tone}-weak`, 4.5] as const]),
      ...['accent', 'accent-strong', 'bad', 'warn'].map((solid) => ['on-solid', solid, 4.5] as const),
      ...grounds.map((ground) => ['line-strong', ground, 3] as const),
    ];
    const poor = pairs.filter(([text, ground, least]) => contrast(of(text), of(ground)) < least);
    expect(poor.map(([text, ground]) => `${text} on ${ground}`)).toEqual([]);
  });
});
