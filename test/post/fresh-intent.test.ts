import { describe, expect, it } from 'vitest';
import { requireFreshIntent, StaleIntentError } from '#activities/batches/fresh-intent.ts';
import { POST_OPTIONS } from '#workflows/policies/activity-options.ts';

describe('a worker that stood still between its claim and the first byte', () => {
  it('sends while nobody can have taken it for dead, and not after', () => {
    const heartbeatMs = Number.parseInt(String(POST_OPTIONS.heartbeatTimeout), 10) * 1_000;
    expect(() => requireFreshIntent(1_000, 1_000 + 9_000)).not.toThrow();
    expect(() => requireFreshIntent(1_000, 1_000 + heartbeatMs)).toThrow(StaleIntentError);
  });
});
