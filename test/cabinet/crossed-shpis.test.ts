import { describe, expect, it } from 'vitest';
import { crossedShpis } from '#domain/cabinet/crossed-shpis.ts';

const LETTERS = ['a', 'b', 'c', 'd'].map((letterId) => ({
  ...{ letterId, shpi: letterId.toUpperCase(), result: 'accepted' as const },
}));
const claims = (...said: readonly string[]) => said.map(([letterId = '', shpi = '']) => ({ letterId, shpi }));
const setsOf = (...said: readonly string[]) =>
  crossedShpis(claims(...said), LETTERS).map((set) =>
    set.map(({ letterId, was, shpi }) => `${letterId}:${was}>${shpi}`),
  );

describe('ШПИ that stand crosswise', () => {
  it.each([
    ['two letters', ['aB', 'bA'], [['a:A>B', 'b:B>A']]],
    ['three in a ring', ['aB', 'bC', 'cA'], [['a:A>B', 'b:B>C', 'c:C>A']]],
    [
      'two pairs',
      ['aB', 'bA', 'cD', 'dC'],
      [
        ['a:A>B', 'b:B>A'],
        ['c:C>D', 'd:D>C'],
      ],
    ],
    ['a pair that two papers tell of', ['aB', 'bA', 'aB', 'bA'], [['a:A>B', 'b:B>A']]],
    ['beside what is written', ['aA', 'aB', 'bA'], [['a:A>B', 'b:B>A']]],
  ] as const)('are found: %s', (_words, said, sets) => {
    expect(setsOf(...said)).toEqual(sets);
  });

  it.each([
    ['one that nobody tells of the other', ['aB']],
    ['a chain that does not close', ['aB', 'bC']],
    ['a letter of which two things are told', ['aB', 'aC', 'bA']],
    ['a letter that leads into a ring', ['aB', 'bC', 'cB']],
    ['a ШПИ of nobody here', ['aX', 'bA']],
  ] as const)('are not made of %s', (_words, said) => {
    const found = setsOf(...said)
      .flat()
      .map(([letterId]) => letterId);
    expect(found.includes('a')).toBe(false);
  });

  it('are of letters that the Post has taken', () => {
    const letters = LETTERS.map((letter) => ({
      ...letter,
      result: letter.letterId === 'b' ? ('rejected' as const) : letter.result,
    }));
    expect(crossedShpis(claims('aB', 'bA'), letters)).toEqual([]);
  });
});
