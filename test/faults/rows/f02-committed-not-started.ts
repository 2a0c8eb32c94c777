import type { SentLetter } from '#test/crash/kit/court-office.ts';
import type { CourtSystem } from '#test/crash/kit/court-system.ts';
import { waitFor } from '#test/crash/kit/wait-for.ts';
import { countRuns } from '../kit/engine-facts.ts';
import { startAndDie } from '../kit/die.ts';
import { handOver, newIntake, signIn } from '../kit/http-person.ts';
import { cheapDocuments, seeThrough } from '../kit/letters.ts';
import { must, type Scenario } from '../kit/scenario.ts';

/** The promise: what was acknowledged is handed over so soon after the crash. */
const HANDED_OVER = { timeoutMs: 30_000 } as const;

/** The api has acknowledged letters and dies; no workflow has been started, and nobody has asked a second time. */
export const scenario: Scenario = {
  row: 'F2',
  title: 'api убит после фиксации, до старта процесса; второй раз письмо никто не присылал',
  guarantee: 'исходящие стартуют процесс за 5 с, ровно один на письмо',
  ground: 'shared',
  run: async (context) => {
    const { court, random, note } = context;
    const api = await court.startApi();
    const clerk = await signIn(court, 'sekretar');
    const letters: SentLetter[] = [];
    for (const document of cheapDocuments(context, random.int(1, 4))) {
      letters.push(await handOver(court, clerk, newIntake(document)));
    }
    await api.kill();
    must((await waiting(court)) === letters.length, 'стартовали без передатчика');
    const death = random.turn([
      undefined,
      'effect/engine.start:after',
      'record/outbox.relayed:after',
      'effect/engine.start:before',
    ]);
    note(`писем ${String(letters.length)}, передатчик: ${death ?? 'жив'}`);
    if (death !== undefined) await startAndDie(court, death);
    await Promise.all(Array.from({ length: random.int(1, 2) }, () => court.startWorker()));
    await waitFor(async () => must((await waiting(court)) === 0, 'не стартовали'), HANDED_OVER);
    await seeThrough(court, letters);
    for (const { id, number } of letters) {
      const runs = await countRuns(court, `letter/${id}`);
      must(runs === 1, `процессов письма ${number}: ${String(runs)}`);
    }
  },
};

async function waiting({ office }: CourtSystem): Promise<number> {
  const rows = await office.rows(`select 1 from outbox where workflow_type = 'letter' and delivered_at is null`);
  return rows.length;
}
