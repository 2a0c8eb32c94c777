import { describe, expect, it } from 'vitest';
import { verdictOf } from './kit/verdict.ts';

function reportOf(...tests: readonly (readonly [status: string, failure?: string])[]): string {
  const assertionResults = tests.map(([status, failure]) => ({ status, failureMessages: failure ? [failure] : [] }));
  return JSON.stringify({ testResults: [{ message: 'файл не загрузился', assertionResults }] });
}

describe('a verdict on a sabotage', () => {
  it('is «caught» only by an assertion that failed', () => {
    expect(verdictOf(reportOf(['failed', 'AssertionError: expected 1 to be 2']), '')).toEqual({ kind: 'caught' });
    const broken = 'Error: promise resolved "undefined" instead of rejecting';
    expect(verdictOf(reportOf(['failed', broken]), '')).toEqual({ kind: 'caught' });
    expect(verdictOf(reportOf(['failed', 'Error: Property failed after 1 tests']), '')).toEqual({ kind: 'caught' });
    expect(verdictOf(reportOf(['failed', 'TypeError: x is not a function']), '').kind).toBe('void');
    expect(verdictOf(reportOf(['failed', 'Error: Test timed out in 60000ms.']), '').kind).toBe('void');
  });

  it('is «survived» when the test passed', () => {
    expect(verdictOf(reportOf(['skipped'], ['passed']), '')).toEqual({ kind: 'survived' });
  });

  it('says nothing when no test ran, and tells why', () => {
    expect(verdictOf(reportOf(['skipped']), '')).toEqual({ kind: 'void', words: 'файл не загрузился' });
    expect(verdictOf('', 'vitest: no such file')).toEqual({ kind: 'void', words: 'vitest: no such file' });
  });
});
