import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { brokenText, type Break } from '#test/breaks/break.ts';
import { PROTECTIONS } from '#test/faults/kit/protections.ts';
import { PROJECT_ROOT } from '#scripts/platform/layout.ts';
import type { Sabotage } from './kit/sabotage.ts';
import { shareOfDay } from './kit/share.ts';
import { SABOTAGES } from './list/all.ts';

const read = (file: string): string => readFileSync(join(PROJECT_ROOT, file), 'utf8');

/** What keeps the broken file from being a program; also that the break has no place, or several. */
function faultsOf(one: Break): readonly string[] {
  try {
    const broken = brokenText(read(one.file), one);
    if (one.file.endsWith('.css')) return [];
    const { diagnostics = [] } = ts.transpileModule(broken, { reportDiagnostics: true });
    return diagnostics.map(({ messageText }) => `${one.file}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** A test of a table (`after $name`) is named by its row. */
function isThere({ test: { file, name } }: Sabotage): boolean {
  const source = read(file);
  const row = name.replace(/^after /, '');
  return source.includes(name) || (source.includes("'after $name'") && source.includes(row));
}

describe('the list of sabotages', () => {
  it('has for each exactly one place in the code, and what stands there then is a program', () => {
    expect(SABOTAGES.flatMap(faultsOf)).toEqual([]);
    expect(PROTECTIONS.flatMap(faultsOf)).toEqual([]);
  });

  it('names tests that are there', () => {
    expect(SABOTAGES.filter((one) => !isThere(one)).map(({ id }) => id)).toEqual([]);
  });

  it('says in Russian what is promised, each under a name of its own', () => {
    expect(new Set(SABOTAGES.map(({ id }) => id)).size).toBe(SABOTAGES.length);
    expect(SABOTAGES.filter(({ id }) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
    expect(SABOTAGES.filter(({ guarantee }) => !/^[«А-ЯЁ].*\.$/s.test(guarantee))).toEqual([]);
  });

  it('comes round whole: after enough days each has been tried', () => {
    const days = Array.from({ length: SABOTAGES.length }, (_, day) => shareOfDay(SABOTAGES, day));
    expect(new Set(days.flat()).size).toBe(SABOTAGES.length);
  });
});

describe('a break', () => {
  const one = { file: 'x.ts', find: 'a < b', replace: 'a <= b' };

  it('is made in its one place and nowhere else', () => {
    expect(brokenText('if (a < b) $& a > b', one)).toBe('if (a <= b) $& a > b');
    expect(() => brokenText('if (a > b)', one)).toThrow('их 0');
    expect(() => brokenText('a < b, a < b', one)).toThrow('их 2');
  });
});
