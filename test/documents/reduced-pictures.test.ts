import { describe, expect, it } from 'vitest';
import { reducedInWords } from '#domain/documents/reduced-pictures.ts';

const KIB = 1024;

describe('pictures that were made smaller', () => {
  it('are told by their size before and after and by what is left of them', () => {
    const reduced = { beforeBytes: 20_000 * KIB, afterBytes: 3_500 * KIB, dotsPerInch: 150, isGrey: false };
    expect(reducedInWords(reduced)).toBe('было 19,5 МБ, стало 3,4 МБ, 150 точек на дюйм');
  });

  it('are told to have lost their colours', () => {
    const reduced = { beforeBytes: 9 * KIB, afterBytes: 2 * KIB, dotsPerInch: 100, isGrey: true };
    expect(reducedInWords(reduced)).toBe('было 9 КБ, стало 2 КБ, 100 точек на дюйм, без цвета');
  });

  it('are told in bytes where they are below a kilobyte', () => {
    const reduced = { beforeBytes: 2 * KIB + 512, afterBytes: 812, dotsPerInch: 72, isGrey: false };
    expect(reducedInWords(reduced)).toBe('было 2,5 КБ, стало 812 байт, 72 точек на дюйм');
  });
});
