import { describe, expect, it } from 'vitest';
import { reducedInWords } from '#domain/documents/reduced-pictures.ts';

const KIB = 1024;

describe('pictures that were made smaller', () => {
  it('are told by their size before and after and by what is left of them', () => {
    const reduced = { beforeBytes: 20_000 * KIB, afterBytes: 3_500 * KIB, dotsPerInch: 150, isGrey: false };
    expect(reducedInWords(reduced)).toBe('было 20000 КиБ, стало 3500 КиБ, 150 точек на дюйм');
  });

  it('are told to have lost their colours', () => {
    const reduced = { beforeBytes: 9 * KIB, afterBytes: 2 * KIB, dotsPerInch: 100, isGrey: true };
    expect(reducedInWords(reduced)).toBe('было 9 КиБ, стало 2 КиБ, 100 точек на дюйм, без цвета');
  });

  it('are never told smaller than they are: a begun kibibyte counts', () => {
    const reduced = { beforeBytes: 2 * KIB + 1, afterBytes: 1, dotsPerInch: 72, isGrey: false };
    expect(reducedInWords(reduced)).toBe('было 3 КиБ, стало 1 КиБ, 72 точек на дюйм');
  });
});
