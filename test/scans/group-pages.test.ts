import { describe, expect, it } from 'vitest';
import { groupPages, numbersIn, numbersOfBarcodes, type ReadNumber } from '#domain/scans/group-pages.ts';
import type { ReturnCause } from '#domain/returns/return-cause.ts';
import { isStop, scanDoubts, type JudgedScan } from '#domain/scans/scan-doubts.ts';
import { causeWithEnvelope } from '#domain/scans/scan.ts';

const A = '14586221000010';
const B = '80080152999991';
const on = (...shpis: string[]): readonly ReadNumber[] => shpis.map((shpi) => ({ shpi, way: 'barcode' }));
const inShort = (pages: readonly (readonly ReadNumber[])[], ours?: string) =>
  groupPages(pages, ours === undefined ? undefined : (shpi) => shpi === ours).map(
    ({ firstPage, lastPage, number, others }) =>
      `${firstPage}-${lastPage} ${number?.shpi ?? '?'}${others.length > 0 ? ` +${others.join()}` : ''}`,
  );

describe('pages of a scan of many', () => {
  it('go with the number seen last until another one is seen', () => {
    expect(inShort([on(A), on(), on(B), on(B), on()])).toEqual([`1-2 ${A}`, `3-5 ${B}`]);
    expect(inShort([on(), on(), on(A), on(B), on(A)])).toEqual(['1-2 ?', `3-3 ${A}`, `4-4 ${B}`, `5-5 ${A}`]);
    expect(inShort([])).toEqual([]);
  });

  it('of several numbers take the running one, then one of ours, and tell of the others', () => {
    expect(inShort([on(A), on(B, A)])).toEqual([`1-2 ${A} +${B}`]);
    expect(inShort([on(A, B)], B)).toEqual([`1-1 ${B} +${A}`]);
    expect(inShort([on(A, B)], 'none')).toEqual([`1-1 ${A} +${B}`]);
  });

  it('tell numbers whose check digit agrees from those of their form alone', () => {
    const wrong = '14586221000011';
    expect(numbersIn(`ШПИ 145862 21 00001 0, повторно ${A}, чужой ${wrong}`)).toEqual({ right: [A], wrong: [wrong] });
    expect(numbersOfBarcodes(['800801 52 99999 1', '(01)04607034171234'])).toEqual({ right: [B], wrong: [] });
    expect(numbersOfBarcodes(['80080152999992'])).toEqual({ right: [], wrong: ['80080152999992'] });
  });

  it('with a number that is wrong by its check digit are a paper of their own', () => {
    const wrong = '14586221000011';
    expect(inShort([on(A), on(wrong), on(), on(B)])).toEqual([`1-1 ${A}`, `2-3 ${wrong}`, `4-4 ${B}`]);
  });
});

describe('what is doubtful about a paper', () => {
  const letter = { status: 'delivered', outcome: null, hasNotice: false, hasSame: false, returnCause: null } as const;
  const scan: JudgedScan = {
    ...{ shpi: A, isNumberRight: true, hasOthers: false, kind: 'notice', cause: null, letter },
  };
  const envelope = (cause: ReturnCause, returnCause: ReturnCause): Partial<JudgedScan> => ({
    ...{ kind: 'envelope', cause, letter: { ...letter, status: 'returned_to_court', returnCause } },
  });
  it.each<[string, Partial<JudgedScan>, readonly string[]]>([
    ['nothing', {}, []],
    ['no number', { shpi: null }, ['no_number']],
    ['a wrong number', { isNumberRight: false }, ['number_wrong']],
    ['nobody’s letter', { letter: null }, ['not_ours']],
    ['one more notice', { letter: { ...letter, status: 'delivered', hasNotice: true } }, ['has_notice']],
    ['a notice of what is not delivered', { letter: { ...letter, status: 'in_transit' } }, ['not_delivered']],
    ['the same paper', { letter: { ...letter, hasNotice: true, hasSame: true } }, ['same_file']],
    ['a notice of what came back', { letter: { ...letter, status: 'returned_to_court' } }, ['was_returned']],
    ['the same, filed', { letter: { ...letter, status: 'filed', outcome: 'returned_to_court' } }, ['was_returned']],
    [
      'an envelope without its cause',
      { kind: 'envelope', letter: { ...letter, status: 'in_transit' } },
      ['cause_missing'],
    ],
    [
      'an envelope of what was delivered',
      { kind: 'envelope', cause: 'refused', letter: { ...letter, status: 'delivered' } },
      ['was_delivered'],
    ],
    ['an envelope with a cause other than the Post’s', envelope('refused', 'wrong_address'), ['cause_differs']],
    ['nothing of an envelope that says the same', envelope('refused', 'refused'), []],
    ['nothing where the Post named no cause', envelope('refused', 'not_told'), []],
    ['nothing where no cause is marked', envelope('not_told', 'refused'), []],
    ['several numbers', { hasOthers: true }, ['several_numbers']],
  ])('is told: %s', (_name, change, told) => {
    expect(scanDoubts({ ...scan, ...change })).toEqual(told);
  });

  it('stops what cannot be filed and only asks of the rest', () => {
    expect((['no_number', 'not_ours', 'same_file'] as const).every(isStop)).toBe(true);
    expect(
      (
        ['has_notice', 'was_returned', 'not_delivered', 'was_delivered', 'several_numbers', 'cause_differs'] as const
      ).some(isStop),
    ).toBe(false);
  });

  it('hears an envelope only where the Post named no cause', () => {
    expect(causeWithEnvelope('not_told', 'refused')).toBe('refused');
    expect(causeWithEnvelope('storage_expired', 'refused')).toBe('storage_expired');
    expect(causeWithEnvelope('not_told', null)).toBe('not_told');
  });
});
