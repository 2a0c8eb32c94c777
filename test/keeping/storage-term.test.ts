import { describe, expect, it } from 'vitest';
import { nightShare, stateOfVerdict } from '#domain/keeping/signed-file-check.ts';
import {
  isTermOver,
  keptUntil,
  nomenclatureFaults,
  readTerm,
  SHIPPED_NOMENCLATURE,
  termWords,
} from '#domain/keeping/storage-term.ts';
import { personFault, phoneDigits } from '#domain/keeping/person-search.ts';

describe('a term of storage', () => {
  it('begins on the first of January after the year in which the case ended', () => {
    expect(keptUntil('2026-01-01', 5)).toBe('2031-12-31');
    expect(keptUntil('2026-12-31', 5)).toBe('2031-12-31');
    expect(isTermOver('2031-12-31', '2031-12-31')).toBe(false);
    expect(isTermOver('2031-12-31', '2032-01-01')).toBe(true);
  });

  it('is never over by itself where it is «постоянно» or «ЭПК», and so is nothing of what is shipped', () => {
    expect(keptUntil('1990-01-01', 'forever')).toBeNull();
    expect(isTermOver(keptUntil('1990-01-01', 'commission'), '2100-01-01')).toBe(false);
    expect(
      SHIPPED_NOMENCLATURE.items.every(({ term, norm }) => typeof term !== 'number' && norm.includes('не проверено')),
    ).toBe(true);
    expect(nomenclatureFaults(SHIPPED_NOMENCLATURE)).toEqual([]);
  });

  it.each([
    ['5', 5, '5 лет'],
    ['1 год', 1, '1 год'],
    ['22 года', 22, '22 года'],
    ['Постоянно', 'forever', 'постоянно'],
    ['ЭПК', 'commission', 'ЭПК'],
  ] as const)('«%s» is read as it is typed', (typed, term, words) => {
    expect(readTerm(typed)).toBe(term);
    expect(termWords(term)).toBe(words);
  });

  it.each(['', '0', '101', 'лет', '-5', '5,5'])('«%s» is no term', (typed) => expect(readTerm(typed)).toBeNull());
});

describe('the share of a night', () => {
  it('is all of a small court and enough of a large one to go through all in the days', () => {
    expect(nightShare(4_000, 30)).toBe(4_000);
    expect(nightShare(300_000, 30)).toBe(10_000);
    expect(nightShare(0, 30)).toBe(0);
    for (const total of [5_001, 151_000, 999_999]) expect(nightShare(total, 30) * 30).toBeGreaterThanOrEqual(total);
  });
});

describe('a verdict as of the signing', () => {
  it('is good though nobody can say today whether the certificate was revoked, and not when a list says it was', () => {
    expect(stateOfVerdict({ signature: 'valid', validity: 'valid', revocation: 'not_checked' })).toBe('good');
    expect(stateOfVerdict({ signature: 'valid', validity: 'valid', revocation: 'revoked' })).toBe('certificate_bad');
    expect(stateOfVerdict({ signature: 'valid', validity: 'expired', revocation: 'good' })).toBe('certificate_bad');
    expect(stateOfVerdict({ signature: 'document_changed', validity: 'valid', revocation: 'good' })).toBe(
      'signature_bad',
    );
    expect(stateOfVerdict({ signature: 'untrusted_issuer', validity: 'not_checked', revocation: 'not_checked' })).toBe(
      'certificate_bad',
    );
  });
});

describe('whom a request is about', () => {
  const nobody = { name: '', birthDate: '', address: '', phone: '', email: '' };
  it('is named by more than an address', () => {
    expect(personFault({ ...nobody, address: 'Люберцы' })?.[0]).toBe('name');
    expect(personFault({ ...nobody, phone: '+7 912 345-67-89' })).toBeNull();
    expect(phoneDigits('8 (912) 345-67-89')).toBe(phoneDigits('+79123456789'));
  });
});
