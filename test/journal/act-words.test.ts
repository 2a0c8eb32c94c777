import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { csvOf } from '#api/journal/journal-file.ts';
import { actWords } from '#domain/journal/act-words.ts';

const WRITTEN = /action: '([a-z_]+\.[a-z_]+)'/g;

describe('an act in the journal', () => {
  it('has words of its own, whatever part of the program writes it', () => {
    const sources = globSync('{api,db,activities,scripts,temporal}/**/*.ts');
    const codes = new Set(
      sources.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(WRITTEN)].map(([, code]) => code ?? '')),
    );
    expect(codes.size).toBeGreaterThan(50);
    expect([...codes].filter((code) => /[a-z]/.test(actWords(code)))).toEqual([]);
  });

  it('is told by its family and code where its code is made of a line', () => {
    expect([actWords('matter.registered'), actWords('odd')]).toEqual(['карточка: registered', 'odd']);
  });

  it('is no formula in a file, whatever its text begins with', () => {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(csvOf([['=1+1', 'a"b'], ['-2']]));
    expect(text).toBe('\uFEFF"\'=1+1";"a""b"\r\n"\'-2"\r\n');
  });
});
