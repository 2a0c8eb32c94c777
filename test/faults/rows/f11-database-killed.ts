import type { CourtSystem } from '#test/crash/kit/court-system.ts';
import { waitFor } from '#test/crash/kit/wait-for.ts';
import { startClerk } from '../kit/burst.ts';
import { signIn } from '../kit/http-person.ts';
import { CHEAP_SAMPLES, seeThrough } from '../kit/letters.ts';
import { must, type Scenario } from '../kit/scenario.ts';

/** PostgreSQL is killed with all its backends while clerks hand letters over and the worker makes them. */
export const scenario: Scenario = {
  row: 'F11',
  title: 'PostgreSQL убит −9 под нагрузкой',
  guarantee: 'ни одно подтверждённое письмо не потеряно; пулы поднимаются сами; вместо ответа только 503',
  ground: 'own-database',
  run: async (context) => {
    const { court, database, random } = context;
    const before = court.office.taken.length;
    await court.startApi();
    await court.startWorker();
    const people = [await signIn(court, 'sekretar'), await signIn(court, 'pomoshnik')];
    const clerks = people.map((person) => startClerk(court, person, random.pick(CHEAP_SAMPLES)));
    const deaths = random.int(1, 2);
    context.note(`смертей ${String(deaths)}`);
    for (let death = 1; death <= deaths; death += 1) {
      await untilTaken(court, court.office.taken.length + random.int(1, 3));
      await database.kill();
      await untilNotReady(court);
      await database.start();
    }
    for (const clerk of clerks) clerk.finish();
    await Promise.all(clerks.map(({ done }) => done));
    await seeThrough(court, court.office.taken.slice(before));
  },
};

async function untilTaken({ office }: CourtSystem, count: number): Promise<void> {
  await waitFor(() => must(office.taken.length >= count, `подтверждено ${String(office.taken.length)}`));
}

/** Readiness is honest about a database that is away. */
async function untilNotReady(court: CourtSystem): Promise<void> {
  await waitFor(async () => {
    const response = await fetch(`${court.env.api['MASK_PUBLIC_URL'] ?? ''}/health/ready`);
    const body = (await response.json()) as Readonly<Record<string, unknown>>;
    must(response.status === 503 && body['database'] === 'unreachable', `готовность: ${JSON.stringify(body)}`);
  });
}
