import { afterEach, describe, expect, it } from 'vitest';
import { EFFECTS } from '#config/fail-points/effects.ts';
import { armFailPoint, FailPointRefused, passFailPoint, requireKnownPoint } from '#config/fail-points/fail-point.ts';
import { guardPort } from '#config/fail-points/guard.ts';
import { activityNames, productSources, recordNames, recordPlacesIn, requireKnownRecord } from './points-in-source.ts';

afterEach(() => armFailPoint(undefined, false));

describe('a point at which the process may be told to die', () => {
  it('is refused outside a rehearsal, however it is spelt', () => {
    expect(() => armFailPoint('effect/post.submit:before', false)).toThrow(FailPointRefused);
    expect(() => armFailPoint('', false)).toThrow(FailPointRefused);
  });

  it('is refused when there is no such point, with the list of those that there are', () => {
    expect(() => armFailPoint('effect/post.sumbit:before', true)).toThrow(/effect\/post\.submit/);
    expect(() => armFailPoint('effect/post.submit:between', true)).toThrow(FailPointRefused);
    expect(() => armFailPoint('step/post.submit:before', true)).toThrow(/activity\/…/);
    expect(() => armFailPoint('record/:before', true)).toThrow(FailPointRefused);
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

describe('the names of fail points', () => {
  it('of activities are those the worker has; another is refused with the list of them', async () => {
    const names = await activityNames();
    expect(names).toEqual(
      expect.arrayContaining(['prepare', 'submit', 'sweepTracking', 'convertDocument', 'reconcileAll']),
    );
    armFailPoint('activity/prepare:before', true);
    expect(() => requireKnownPoint('activity', names)).not.toThrow();
    armFailPoint('activity/prepair:before', true);
    expect(() => requireKnownPoint('activity', names)).toThrow(/нет такой точки.*activity\/prepare,/);
  });

  it('of transactions are literals, each in one place, and there is no other way to open one', () => {
    const forwarders: string[] = [];
    for (const [file, text] of productSources()) {
      forwarders.push(...recordPlacesIn(file, text).flatMap((place) => (place.name === null ? place.file : [])));
      const opened = text.match(/\.(transactional|begin)\(/g) ?? [];
      expect({ file, opened: opened.length }).toEqual({ file, opened: OPENERS.get(file) ?? 0 });
    }
    expect(forwarders).toEqual(FORWARDERS);
    const names = recordNames();
    expect(names.toSorted()).toEqual([...new Set(names)].toSorted());
    expect(names.filter((name) => !/^[a-z][a-z_0-9]*\.[a-z_0-9]+$/.test(name))).toEqual([]);
  });

  it('of transactions are asked of the sources by whoever starts a program', () => {
    expect(recordNames()).toEqual(
      expect.arrayContaining(['letter.signed', 'drafts.create', 'tasks.claim', 'outbox.relayed']),
    );
    expect(() => requireKnownRecord('record/letter.signed:after#2')).not.toThrow();
    expect(() => requireKnownRecord('record/letter.singed:after')).toThrow(/letter\.signed/);
  });

  it('are found wherever a transaction is named, computed ones too', () => {
    const text = `record(orm, 'a.b', work); record(orm, name, work); deps.database.change('c.d', work); list.change('x.y');
      changeOnce(database, { actor, record: 'e.f', args }, clock, work); act({ record: \`g.\${h}\` }); act({ record });`;
    expect(recordPlacesIn('x.ts', text).map(({ name }) => name)).toEqual(['a.b', null, 'c.d', 'e.f', null, null]);
  });

  it('of effects are those of every port, each guarded where the ports are put together', () => {
    const guarded = new Set<string>();
    for (const [file, text] of productSources()) {
      if (!/guard-p(arts|orts)\.ts$|deliver-message\.ts$/.test(file)) continue;
      for (const effect of EFFECTS)
        if (text.includes(`'${effect}'`) || text.includes(`'effect/${effect}'`)) guarded.add(effect);
    }
    expect([...guarded].toSorted()).toEqual([...EFFECTS].toSorted());
  });
});

/** They hand on the name that they are called with; of anybody else a name in a variable could not be found. */
const FORWARDERS = ['api/database/database.ts', 'api/work/idempotent-command.ts', 'api/work/tasks.ts'];

/** `db/record.ts` is the one place that writes; a snapshot and a search with its own time-out only read; the seed writes made-up people before anything runs. */
const OPENERS: ReadonlyMap<string, number> = new Map([
  ['db/record.ts', 1],
  ['db/snapshot.ts', 1],
  ['db/search/newest-search.ts', 1],
  // It reads only: its transaction is the length of the time that the statement is given.
  ['db/archive/archive-list.ts', 1],
  // It only reads: the transaction bears the limit of its time.
  ['db/keeping/person-search.ts', 1],
  ['db/seed/seed.ts', 1],
]);
