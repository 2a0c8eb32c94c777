import { describe, expect, it } from 'vitest';
import { armFailPoint, FailPointRefused, passFailPoint } from '#activities/engine/fail-points.ts';

describe('a point at which the process may be told to die', () => {
  it('is refused outside a rehearsal, however it is spelt', () => {
    expect(() => armFailPoint('submission:before', false)).toThrow(FailPointRefused);
    expect(() => armFailPoint('', false)).toThrow(FailPointRefused);
  });

  it('is refused when there is no such point, with the list of those that there are', () => {
    expect(() => armFailPoint('submision:before', true)).toThrow(/submission:before/);
    expect(() => armFailPoint('submission:between', true)).toThrow(FailPointRefused);
  });

  it('is passed by when nobody has asked for it', () => {
    armFailPoint(undefined, false);
    expect(() => passFailPoint('submission', 'before')).not.toThrow();
  });
});
