import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openIncidentSubjects, showIncidents } from '#db/reconcile/incidents.ts';
import { findLastReconcileRun, recordReconcileRun } from '#db/reconcile/runs.ts';
import { INVARIANTS, type Invariant } from '#domain/reconcile/invariant.ts';
import type { Breach } from '#domain/reconcile/breach.ts';
import { ownDatabase } from '#test/environment/own-database.ts';

const letterId = randomUUID();
const STUCK: Breach = { invariant: 'I7', subject: `letter/${letterId}`, words: 'Письмо не движется.' };
const ALSO: Breach = { ...STUCK, words: 'Задания нет.' };
const CHAIN: Breach = { invariant: 'I5', subject: 'audit', words: 'Журнал: цепочка "разорвана".' };

describe('incidents', () => {
  const own = ownDatabase(2);

  const show = (...breaches: readonly Breach[]): Promise<void> =>
    own.orm.em.fork().transactional((tx) => showIncidents(tx, breaches, new Date()));
  const rows = (): Promise<{ key: string; status: string; words: string[] }[]> =>
    own.orm.em
      .fork()
      .execute(`select incident_key as key, status, details -> 'words' as words from task order by created_at, status`);

  it('are opened once for each breach, however often it is found, and name all that is wrong with its subject', async () => {
    await show(STUCK, CHAIN);
    await show(STUCK, ALSO, CHAIN);
    expect((await rows()).toSorted((one, two) => one.key.localeCompare(two.key))).toEqual([
      { key: 'I5 audit', status: 'ready', words: [CHAIN.words] },
      { key: `I7 letter/${letterId}`, status: 'ready', words: [STUCK.words, ALSO.words] },
    ]);
    expect([...(await openIncidentSubjects(own.orm.em.fork()))].toSorted()).toEqual(['audit', STUCK.subject]);
  });

  it('close by themselves when the breach is gone, and open anew when it comes back', async () => {
    await show(CHAIN);
    expect((await rows()).filter(({ status }) => status === 'ready').map(({ key }) => key)).toEqual(['I5 audit']);
    await show();
    expect((await rows()).filter(({ status }) => status === 'ready')).toEqual([]);
    await show(STUCK);
    expect(await rows()).toHaveLength(3);
  });

  it('are counted by invariant in the last run, from which the next one begins', async () => {
    const checked = Object.fromEntries(INVARIANTS.map((name) => [name, 1])) as Record<Invariant, number>;
    const auditEnds = { installation: { sequence: '12', hash: 'a'.repeat(64) } };
    const [startedAt, finishedAt] = [new Date('2026-11-26T10:00:00Z'), new Date('2026-11-26T10:00:09Z')];
    const run = { startedAt, finishedAt, isDeep: false, checked, breaches: [STUCK, ALSO, CHAIN], auditEnds };
    await recordReconcileRun(own.orm.em.fork(), run);
    expect(await findLastReconcileRun(own.orm.em.fork())).toMatchObject({
      ...{ startedAt: startedAt.getTime(), finishedAt: finishedAt.getTime(), auditEnds },
      breachCounts: { I5: 1, I7: 2 },
    });
  });
});
