import { describe, expect, it } from 'vitest';
import { adoptOpenSubjects } from '#activities/adoption/adopt-open-subjects.ts';
import type { SentLetter } from '#test/crash/kit/court-office.ts';
import { expectFiledOnce } from '#test/crash/kit/judge.ts';
import { ownCourt } from '#test/crash/kit/own-court.ts';
import { bringToEveryStage, calmDown, DYING_WORKER, goOn, type EveryStage } from './kit/every-stage.ts';

/** Letters of each stage; more of them is a run of its own. */
const EACH = Number(process.env['MASK_LOST_ENGINE_EACH'] ?? '1');

describe('the engine’s whole state lost under open letters and batches of every stage', () => {
  const own = ownCourt();

  it(
    'is found, mended by one repair and by no second one; every letter goes on to its end and is sent once',
    async () => {
      const { engine, system } = own;
      const worker = await system.startWorker(DYING_WORKER);
      const letters = await bringToEveryStage(system, EACH, worker.ended);
      const open = await openSubjects();
      const waiting = await waitingStarts();

      await engine.lose();
      const lost = open.filter((subject) => !waiting.includes(subject));
      const found = await system.reconcile({ isDeep: false });
      expect(
        found
          .filter(({ invariant }) => invariant === 'I1')
          .map(({ subject }) => subject)
          .toSorted(),
      ).toEqual(lost);

      const first = await repair();
      expect(first.adopted).toEqual({ ...countsOf(lost), publication: 0, notification: 0 });
      expect(first.schedules).toContain('tracking-sweep');
      expect(await repair()).toEqual({
        adopted: { letter: 0, batch: 0, publication: 0, notification: 0 },
        schedules: [],
        dropped: 0,
      });

      await calmDown(system, letters);
      await system.startWorker();
      await goOn(system, letters);
      await expectFiledOnce(system, allOf(letters));
      expect((await repair()).adopted).toEqual({ letter: 0, batch: 0, publication: 0, notification: 0 });
      expect(await system.reconcile()).toEqual([]);
    },
    EACH * 600_000,
  );

  const repair = (): ReturnType<typeof adoptOpenSubjects> => adoptOpenSubjects(own.system.reconciler.dependencies);

  async function openSubjects(): Promise<readonly string[]> {
    const rows = await own.system.office.rows<{ name: string }>(
      `select 'batch/' || id as name from batch where status <> 'closed'
       union select 'letter/' || id from letter where status not in ('draft', 'filed', 'cancelled') order by name`,
    );
    return rows.map(({ name }) => name);
  }

  /** Subjects whose process has not been begun yet: the relay will. */
  async function waitingStarts(): Promise<readonly string[]> {
    const rows = await own.system.office.rows<{ name: string }>(
      `select 'batch/' || substr(dedupe_key, 13) as name from outbox
        where kind = 'start' and workflow_type = 'batch' and delivered_at is null`,
    );
    return rows.map(({ name }) => name);
  }
});

function countsOf(subjects: readonly string[]): { readonly letter: number; readonly batch: number } {
  const letter = subjects.filter((subject) => subject.startsWith('letter/')).length;
  return { letter, batch: subjects.length - letter };
}

function allOf(letters: EveryStage): readonly SentLetter[] {
  return Object.values(letters).flat();
}
