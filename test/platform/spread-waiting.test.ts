import { describe, expect, it } from 'vitest';
import { spread } from '#test/spread-waiting.ts';

describe('files that mostly wait', () => {
  it('stand evenly among the others, the first of all at the very beginning', () => {
    expect(spread(['W1', 'W2'], ['a', 'b', 'c', 'd', 'e'], 2)).toEqual(['W1', 'a', 'b', 'W2', 'c', 'd', 'e']);
  });

  it('are none of them left out, however few the others are', () => {
    expect(spread(['W1', 'W2', 'W3'], ['a', 'b'], 1)).toEqual(['W1', 'a', 'W2', 'b', 'W3']);
    expect(spread(['W1', 'W2', 'W3'], ['a', 'b', 'c'], 2)).toEqual(['W1', 'a', 'b', 'W2', 'c', 'W3']);
    expect(spread(['W1', 'W2'], [], 1)).toEqual(['W1', 'W2']);
    expect(spread([], ['a', 'b'], 1)).toEqual(['a', 'b']);
  });
});
