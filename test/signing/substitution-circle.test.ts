import { describe, expect, it } from 'vitest';
import { circleOf, type SubstitutionDays } from '#domain/signing/substitution-circle.ts';

const of = (
  principalId: string,
  substituteId: string,
  days: string = '01-10',
  documentKinds: SubstitutionDays['documentKinds'] = null,
): SubstitutionDays => {
  const [from = '', until = ''] = days.split('-');
  return { principalId, substituteId, fromDay: `2026-12-${from}`, untilDay: `2026-12-${until}`, documentKinds };
};

describe('a circle of substitutions', () => {
  it('is found of two and of more, over days and kinds that all of it share', () => {
    expect(circleOf(of('a', 'b'), [of('b', 'a', '10-20')])).toHaveLength(1);
    expect(circleOf(of('a', 'b'), [of('b', 'c', '05-12'), of('c', 'a', '08-09'), of('d', 'a')])).toHaveLength(2);
    expect(circleOf(of('a', 'b'), [of('b', 'a', '02-03', ['summons'])])).toHaveLength(1);
  });

  it('is none without a day or a kind in common, and of a chain that does not come back', () => {
    expect(circleOf(of('a', 'b'), [of('b', 'a', '11-20')])).toBeNull();
    expect(circleOf(of('a', 'b'), [of('b', 'c', '01-04'), of('c', 'a', '05-09')])).toBeNull();
    expect(circleOf(of('a', 'b', '01-10', ['court_order']), [of('b', 'a', '01-10', ['summons'])])).toBeNull();
    expect(circleOf(of('a', 'b'), [of('b', 'c'), of('c', 'd'), of('d', 'c')])).toBeNull();
  });
});
