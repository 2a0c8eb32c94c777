import { describe, expect, it } from 'vitest';
import { ServiceError } from '@temporalio/client';
import { NamespaceNotFoundError } from '@temporalio/common';
import { askBusyEngine } from '#temporal/worker/engine-patience.ts';

const DEADLINE_EXCEEDED = 4;
const PERMISSION_DENIED = 7;
const quiet = { warn: (): void => undefined };

/** As the client wraps the engine's answers. */
function refusal(code: number): ServiceError {
  const answer = Object.assign(new Error('refused'), { code, details: '', metadata: { get: () => [] } });
  return new ServiceError('Unable to describe schedule', { cause: answer });
}

/** Throws each of these once, then does. */
function failing(errors: readonly Error[]) {
  let asked = 0;
  const work = (): Promise<string> => {
    const error = errors[asked];
    asked += 1;
    return error ? Promise.reject(error) : Promise.resolve('done');
  };
  return { work, count: () => asked };
}

describe('a program that comes up while the engine is busy', () => {
  it('asks again and goes on, rather than ending', async () => {
    const busy = failing([refusal(DEADLINE_EXCEEDED), refusal(DEADLINE_EXCEEDED)]);
    await askBusyEngine(busy.work, quiet, 0);
    expect(busy.count()).toBe(3);
    const young = failing([new NamespaceNotFoundError('mask')]);
    await askBusyEngine(young.work, quiet, 0);
    expect(young.count()).toBe(2);
  });

  it('ends at once over what no waiting mends', async () => {
    for (const error of [refusal(PERMISSION_DENIED), new TypeError('a key is missing')]) {
      const broken = failing([error]);
      await expect(askBusyEngine(broken.work, quiet, 0)).rejects.toBe(error);
      expect(broken.count()).toBe(1);
    }
  });

  it('ends over an engine that stays away, so that whoever starts programs sees it', async () => {
    const away = failing(Array.from({ length: 100 }, () => refusal(DEADLINE_EXCEEDED)));
    await expect(askBusyEngine(away.work, quiet, 0)).rejects.toThrow('Unable to describe schedule');
    expect(away.count()).toBe(10);
  });
});
