import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ACTIVITIES } from '#config/fail-points/activities.ts';
import { EFFECTS } from '#config/fail-points/effects.ts';
import { armFailPoint, FailPointRefused, passFailPoint } from '#config/fail-points/fail-point.ts';
import { guardPort } from '#config/fail-points/guard.ts';
import { RECORDS } from '#config/fail-points/records.ts';
import { PROJECT_ROOT } from '#scripts/platform/layout.ts';
import { createActivities, type Parts } from '#temporal/worker/create-activities.ts';

/** The product's own sources: where side effects are. */
const SOURCES = '{activities,api,db,temporal}/**/*.ts';

afterEach(() => armFailPoint(undefined, false));

describe('a point at which the process may be told to die', () => {
  it('is refused outside a rehearsal, however it is spelt', () => {
    expect(() => armFailPoint('effect/post.submit:before', false)).toThrow(FailPointRefused);
    expect(() => armFailPoint('', false)).toThrow(FailPointRefused);
  });

  it('is refused when there is no such point, with the list of those that there are', () => {
    expect(() => armFailPoint('effect/post.sumbit:before', true)).toThrow(/effect\/post\.submit/);
    expect(() => armFailPoint('effect/post.submit:between', true)).toThrow(FailPointRefused);
    expect(() => armFailPoint('effect/post.submit:before#0', true)).toThrow(FailPointRefused);
  });

  it('is passed by when nobody has asked for it', () => {
    armFailPoint(undefined, false);
    expect(() => passFailPoint('effect/post.submit', 'before')).not.toThrow();
  });

  it('kills at its own point, moment and passing only, and once', () => {
    const deaths: number[] = [];
    let passings = 0;
    armFailPoint('record/batch.intent:after#2', true, () => deaths.push(passings));
    for (passings = 1; passings <= 3; passings += 1) {
      passFailPoint('record/batch.intent', 'before');
      passFailPoint('record/batch.answered', 'after');
      passFailPoint('record/batch.intent', 'after');
    }
    expect(deaths).toEqual([2]);
  });

  it('stands on both sides of a port’s effect and leaves reading alone', async () => {
    const seen: string[] = [];
    for (const moment of ['before', 'after']) {
      armFailPoint(`effect/blob.put:${moment}`, true, () => seen.push(`dies ${moment}`));
      const port = guardPort(
        {
          put: (name: string) => Promise.resolve(seen.push(`put ${name}`)),
          get: () => Promise.resolve(seen.push('get')),
        },
        { put: 'blob.put', get: null },
      );
      await port.get();
      await port.put('x');
    }
    expect(seen).toEqual(['get', 'dies before', 'put x', 'get', 'put x', 'dies after']);
  });
});

describe('the list of fail points', () => {
  it('names every activity the worker has, and no other', () => {
    // Factories only close over their parts: none is touched until an activity runs.
    const registry = createActivities({} as Parts);
    expect(Object.keys(registry).toSorted()).toEqual([...ACTIVITIES].toSorted());
  });

  it('names every transaction of the product, each used in one place, and there is no other way to open one', async () => {
    const used: string[] = [];
    for (const [file, text] of await sources()) {
      used.push(...namesIn(text));
      const opened = text.match(/\.(transactional|begin)\(/g) ?? [];
      expect({ file, opened: opened.length }).toEqual({ file, opened: OPENERS.get(file) ?? 0 });
    }
    expect(used.toSorted()).toEqual([...RECORDS].toSorted());
  });

  it('names every effect of every port, each guarded where the ports are put together', async () => {
    const guarded = new Set<string>();
    for (const [file, text] of await sources()) {
      if (!/guard-p(arts|orts)\.ts$|deliver-message\.ts$/.test(file)) continue;
      for (const effect of EFFECTS)
        if (text.includes(`'${effect}'`) || text.includes(`'effect/${effect}'`)) guarded.add(effect);
    }
    expect([...guarded].toSorted()).toEqual([...EFFECTS].toSorted());
  });
});

/** `db/record.ts` is the one place that writes; a snapshot only reads; the seed writes made-up people before anything runs. */
const OPENERS: ReadonlyMap<string, number> = new Map([
  ['db/record.ts', 1],
  ['db/snapshot.ts', 1],
  ['db/seed/seed.ts', 1],
]);

/** Names in `record(orm, '…'`, `database.change('…'` and the operations of commands that are done once. */
function namesIn(text: string): string[] {
  const calls = [...text.matchAll(/\b(?:record\(\s*[\w.]+,|database\.change\()\s*'([\w.]+)'/g)];
  const once = /changeOnce\(/.test(text) ? [...text.matchAll(/operation: '([\w.]+)'/g)] : [];
  const recorded: readonly string[] = RECORDS;
  return [
    ...calls.map(([, name = '']) => name),
    ...once.map(([, name = '']) => name).filter((name) => recorded.includes(name)),
  ];
}

async function sources(): Promise<(readonly [string, string])[]> {
  const found: (readonly [string, string])[] = [];
  for await (const file of glob(SOURCES, { cwd: PROJECT_ROOT })) {
    found.push([file, readFileSync(join(PROJECT_ROOT, file), 'utf8')]);
  }
  return found;
}
