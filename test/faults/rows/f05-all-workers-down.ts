import { moveClock } from '#db/clock.ts';
import type { CourtSystem } from '#test/crash/kit/court-system.ts';
import { fastForward } from '#temporal/client/fast-forward.ts';
import { withEngine } from '../kit/engine-facts.ts';
import { seeThrough, signedLetters, submittedLetters } from '../kit/letters.ts';
import { must, type Scenario } from '../kit/scenario.ts';

const AWAY_MS = 30 * 60_000;

/** Every worker goes away for half an hour of the court's time, killed or frozen, and comes back to a backlog. */
export const scenario: Scenario = {
  row: 'F5',
  title: 'все исполнители остановлены на 30 минут (убиты или заморожены), потом вернулись',
  guarantee: 'накопленное разобрано целиком, новое письмо не ждёт конца очереди',
  ground: 'shared',
  run: async (context) => {
    const { court, random, note } = context;
    const isFrozen = random.turn([false, true]);
    note(isFrozen ? 'заморожены' : 'убиты');
    const workers = await Promise.all([court.startWorker(), court.startWorker()]);
    const earlier = await signedLetters(context, random.int(1, 2));
    if (isFrozen) for (const worker of workers) worker.pause();
    else await Promise.all(workers.map((worker) => worker.kill()));
    await court.office.openBatch();
    const backlog = await submittedLetters(context, random.int(4, 8));
    await passTime(court);
    if (isFrozen) for (const worker of workers) worker.resume();
    else await Promise.all([court.startWorker(), court.startWorker()]);
    const fresh = await submittedLetters(context, 1);
    const all = [...earlier, ...backlog, ...fresh];
    await seeThrough(court, all);
    const backlogIds = backlog.map(({ id }) => id);
    await requireFair(court, fresh[0]?.id ?? '', backlogIds);
  },
};

/** The court's clock, the Post's and the engine's timers, as a rehearsal moves them. */
async function passTime(court: CourtSystem): Promise<void> {
  const offsetMs = await court.office.orm.em.fork().transactional((tx) => moveClock(tx, AWAY_MS));
  await court.post.control('PUT', 'clock', { offsetMs });
  await withEngine(court, (client) => fastForward(client, AWAY_MS));
}

/** It came last, and was made ready before the backlog's last letter was done with: later steps of others do not go before it. */
async function requireFair({ office }: CourtSystem, freshId: string, backlog: readonly string[]): Promise<void> {
  const [row] = await office.rows<{ is_fair: boolean }>(
    `select (select at from timeline where subject_id = ? and event_key = 'prepared:1')
          < (select max(at) from timeline where kind = 'filed' and subject_id = any(?::uuid[])) as is_fair`,
    [freshId, `{${backlog.join(',')}}`],
  );
  must(row?.is_fair === true, 'новое письмо ждало, пока накопленное не подшито до конца');
}
