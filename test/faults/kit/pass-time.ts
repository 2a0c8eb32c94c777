import { apiProcess, readSettings } from '#config/settings.ts';
import { moveClock } from '#db/clock.ts';
import { createClient } from '#temporal/client/connect.ts';
import { fastForward } from '#temporal/client/fast-forward.ts';
import type { CourtSystem } from '#test/crash/kit/court-system.ts';

const HOUR_MS = 3_600_000;

/** Lets so many hours pass at once: for the program, for the Post and for every open workflow. */
export async function passHours({ env, office, post }: CourtSystem, hours: number): Promise<void> {
  const byMs = Math.round(hours * HOUR_MS);
  const offsetMs = await moveClock(office.orm.em.fork(), byMs);
  await post.control('PUT', 'clock', { offsetMs });
  const client = createClient(readSettings(apiProcess, env.api));
  try {
    await fastForward(client, byMs);
  } finally {
    await client.connection.close();
  }
}
