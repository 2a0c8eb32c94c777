import { z } from 'zod';
import type { MikroORM } from '@mikro-orm/postgresql';
import { moveClock } from '#db/clock.ts';
import { createClient } from '#temporal/client/connect.ts';
import type { EngineAddress } from '#temporal/client/connect.ts';
import { fastForward } from '#temporal/client/fast-forward.ts';
import { ApplicationError } from '../errors.ts';
import type { Rehearsal } from '../pages/page-deps.ts';

const DAY_MS = 86_400_000;
const EMULATOR_TIMEOUT_MS = 10_000;

export interface RehearsalParts {
  readonly settings: EngineAddress;
  readonly orm: MikroORM;
  /** The emulator of the Post. */
  readonly postUrl: string;
}

/** The emulator's clock could not be moved; ours has been, and a repeat sets both to the same time. */
export class EmulatorClockError extends Error {
  override name = 'EmulatorClockError';
}

/** Moves every clock of a rehearsal: ours, the emulator's and that of each open workflow. */
export function createRehearsal({ settings, orm, postUrl }: RehearsalParts): Rehearsal {
  const client = createClient(settings);
  return {
    forward: async (days) => {
      await requireQuietPost(postUrl);
      const offsetMs = await moveClock(orm.em.fork(), Math.round(days * DAY_MS));
      await moveEmulator(postUrl, offsetMs);
      await fastForward(client, days * DAY_MS);
    },
  };
}

/**
 * An archive that is on its way in must not be overtaken by the clock: the window after which an absent letter counts as absent would
 * pass in an instant, the Post's own work would not, and the letter would be sent again. @throws ApplicationError `conflict`
 */
async function requireQuietPost(postUrl: string): Promise<void> {
  const signal = AbortSignal.timeout(EMULATOR_TIMEOUT_MS);
  const answer = await fetch(new URL('/control/under-way', postUrl), { signal });
  if (!answer.ok) throw new EmulatorClockError(`the emulator answered ${String(answer.status)}`);
  const { uploads } = underWay.parse(await answer.json());
  if (uploads === 0) return;
  const detail = 'Почта сейчас принимает партию. Дождитесь её ответа и перемотайте снова.';
  throw new ApplicationError('conflict', { detail });
}

const underWay = z.object({ uploads: z.number().int().min(0) });

async function moveEmulator(postUrl: string, offsetMs: number): Promise<void> {
  const answer = await fetch(new URL('/control/clock', postUrl), {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ offsetMs }),
    signal: AbortSignal.timeout(EMULATOR_TIMEOUT_MS),
  });
  if (!answer.ok) throw new EmulatorClockError(`the emulator answered ${String(answer.status)}`);
}
