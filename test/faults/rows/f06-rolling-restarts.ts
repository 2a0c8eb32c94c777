import type { ChildProgram } from '#test/crash/kit/child-program.ts';
import type { SentLetter } from '#test/crash/kit/court-office.ts';
import type { CourtSystem } from '#test/crash/kit/court-system.ts';
import { waitFor } from '#test/crash/kit/wait-for.ts';
import { failedTasks } from '../kit/engine-facts.ts';
import { seeThrough, statusOf, submittedLetters } from '../kit/letters.ts';
import { must, type Scenario } from '../kit/scenario.ts';

const WORKERS = 4;

/** A quarter of the workers is restarted again and again while letters go through, in order as a deployment does it. */
export const scenario: Scenario = {
  row: 'F6',
  title: 'четверть исполнителей перезапускается снова и снова, пока идут письма',
  guarantee: 'ни одного сбоя процесса, ни одного задания о поломке, все письма в деле',
  ground: 'shared',
  run: async (context) => {
    const { court, random, note } = context;
    const workers: ChildProgram[] = await Promise.all(Array.from({ length: WORKERS }, () => court.startWorker()));
    const letters = await submittedLetters(context, random.int(4, 6));
    const life = seeThrough(court, letters);
    const rounds = random.int(2, 3);
    note(`перезапусков ${String(rounds)}`);
    for (let round = 1; round <= rounds; round += 1) {
      await untilMoved(court, letters);
      const index = random.int(0, WORKERS - 1);
      await workers[index]?.stop();
      workers[index] = await court.startWorker();
    }
    await life;
    const tasks = await court.office.rows(`select 1 from task where kind <> 'approve'`);
    must(tasks.length === 0, `заданий о поломке: ${String(tasks.length)}`);
    for (const { id, number } of letters) {
      const failed = await failedTasks(court, `letter/${id}`);
      must(failed.length === 0, `${number}: ${failed.join(', ')}`);
    }
  },
};

/** Work is going on: some letter has another status than when we looked first, or all are done. */
async function untilMoved(court: CourtSystem, letters: readonly SentLetter[]): Promise<void> {
  const look = async (): Promise<string> =>
    (await Promise.all(letters.map((letter) => statusOf(court, letter)))).join();
  const before = await look();
  await waitFor(async () => {
    const now = await look();
    must(now !== before || !/[^,]*(preparing|awaiting|signed|queued)/.test(now), 'письма не двигаются');
  });
}
