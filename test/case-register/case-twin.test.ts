import { describe, expect, it } from 'vitest';
import { matchTwin, mayBeOne } from '#domain/case-register/case-twin.ts';
import type { KnownCase } from '#domain/cases/known-case.ts';
import { caseOfRegister } from '../cases/kit/case-makers.ts';

const told = caseOfRegister();
const BY_HAND = { externalId: null, goneAt: null } as const;

function kept(changes: Partial<KnownCase> = {}): KnownCase {
  const { parties, hearings, acts, ...fields } = told;
  return {
    ...fields,
    ...{ id: 'kept', externalId: null, version: 1, dataAsOf: '2026-09-05T00:00:00.000Z', goneAt: null },
    parties: parties.map((party, at) => ({
      ...{ ...party, ...BY_HAND, id: `kp${String(at + 1)}`, representsPartyId: null, isLinkedByHand: false },
    })),
    hearings: hearings.map((one) => ({
      ...one,
      ...BY_HAND,
      startsAt: new Date(one.startsAt).toISOString(),
      id: 'kh1',
    })),
    acts: acts.map((act) => ({ ...act, ...BY_HAND, id: 'ka1' })),
    ...changes,
  };
}

describe('a case that was entered by hand and the one of the register', () => {
  it('are the same by the role and the name of a party, the beginning of a hearing, the kind and day of an act', () => {
    expect(matchTwin(kept(), told)).toEqual({
      parties: ['p1', 'p2', 'p3'].map((externalId, at) => ({ id: `kp${String(at + 1)}`, externalId })),
      hearings: [{ id: 'kh1', externalId: 'h1' }],
      acts: [{ id: 'ka1', externalId: 'a1' }],
    });
  });

  it('are not the same in what fits several alike, or nothing', () => {
    const [first] = kept().parties;
    const twice = first === undefined ? [] : [first, { ...first, id: 'kp9' }];
    expect(matchTwin(kept({ parties: twice, hearings: [] }), told)).toMatchObject({ parties: [], hearings: [] });
  });

  it('may be one when number and kind are the same and nobody is asked about another of them', () => {
    const { number, kind, externalId } = told;
    expect(mayBeOne({ number, kind, askedOf: null }, told)).toBe(true);
    expect(mayBeOne({ number, kind, askedOf: externalId }, told)).toBe(true);
    expect(mayBeOne({ number, kind, askedOf: 'another' }, told)).toBe(false);
    expect(mayBeOne({ number: '2-1/2026', kind, askedOf: null }, told)).toBe(false);
    expect(mayBeOne({ number, kind: 'criminal', askedOf: null }, told)).toBe(false);
  });
});
