import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { csvOf } from '#api/journal/journal-file.ts';
import { actWords } from '#domain/journal/act-words.ts';
import { detailWords, hasDetailWord } from '#domain/journal/detail-words.ts';

/** What an entry is given: the names of a literal without others in it. */
const KEPT = /\bdata: \{ ([^{}]*) \}/g;
const NAME = /(?:^|, )([a-zA-Z]+)(?=,|:|$)/g;
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

  it('tells what is kept beside it in words, whatever part of the program keeps it', () => {
    const sources = globSync('{api,db,activities}/**/*.ts').map((file) => readFileSync(file, 'utf8'));
    const kept = sources.flatMap((source) => [...source.matchAll(KEPT)].map(([, fields = '']) => fields));
    const names = new Set(kept.flatMap((fields) => [...fields.matchAll(NAME)].map(([, name = '']) => name)));
    expect(names.size).toBeGreaterThan(25);
    expect([...names].filter((name) => !hasDetailWord(name))).toEqual([]);
    expect(detailWords({ isSent: true, shpi: null, letters: [{ letterId: 'a', revision: 2 }], odd: 'x' })).toBe(
      'отправлено: да; ШПИ: нет; письма: (письмо: a; редакция: 2); odd: x',
    );
  });

  it('is told by its family and code where its code is made of a line', () => {
    expect([actWords('matter.registered'), actWords('odd')]).toEqual(['карточка: registered', 'odd']);
  });

  it('is no formula in a file, whatever its text begins with', () => {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(csvOf([['=1+1', 'a"b'], ['-2']]));
    expect(text).toBe('\uFEFF"\'=1+1";"a""b"\r\n"\'-2"\r\n');
  });
});
