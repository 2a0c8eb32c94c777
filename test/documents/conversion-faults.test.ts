import { describe, expect, it } from 'vitest';
import {
  CONVERSION_FAULT_CODES,
  CONVERSION_WARNING_CODES,
  documentFault,
  documentWarning,
} from '#domain/documents/conversion-faults.ts';

describe('what is wrong with a document', () => {
  it.each(CONVERSION_FAULT_CODES)('is said in words that tell what to do: %s', (code) => {
    expect(documentFault(code)).toEqual({ code, field: 'document', message: expect.stringMatching(/^\S.{8,}\.$/u) });
    expect(documentFault(code).message).toMatch(/[а-яё]{3}/u);
  });

  it('names the page where there is one', () => {
    expect(documentFault('damaged', 2)).toMatchObject({ code: 'damaged', page: 2 });
    expect(documentFault('damaged')).not.toHaveProperty('page');
  });

  it.each(CONVERSION_WARNING_CODES)('only warns, or tells a loss, in words: %s', (code) => {
    expect(documentWarning({ code, about: 'рисунок 2' })).toEqual({
      ...{ code, field: 'document', severity: code.startsWith('lost_') ? 'loss' : 'warning' },
      message: expect.stringMatching(/^\S.{8,}\.$/u),
    });
  });
});
