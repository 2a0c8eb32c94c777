import { moveClock } from '#db/clock.ts';
import { fastForward } from '#temporal/client/fast-forward.ts';
import type { CourtSystem } from '#test/crash/kit/court-system.ts';
import { withEngine } from './engine-facts.ts';

const HOUR_MS = 3_600_000;

/** Lets so many hours pass at once: for the program, for the Post and for every open workflow. */
export async function passHours(court: CourtSystem, hours: number): Promise<void> {
  const byMs = Math.round(hours * HOUR_MS);
  const offsetMs = await moveClock(court.office.orm.em.fork(), byMs);
  await court.post.control('PUT', 'clock', { offsetMs });
  await withEngine(court, (client) => fastForward(client, byMs));
}
