import { setTimeout as pause } from 'node:timers/promises';
import { takenPorts } from '../state/ports.ts';

/** One try to bring everything up, and how what it has begun is put away. */
export interface Attempt {
  readonly bringUp: () => Promise<string>;
  readonly putAway: () => Promise<void>;
}

const ATTEMPTS = 3;
/** What we have just put away ourselves lets its port go by then. */
const LET_GO_MS = 5_000;
const LOOK_EVERY_MS = 200;

/**
 * Brings everything up; when it fails and somebody has meanwhile taken a port that had been free when it was chosen, everything is begun
 * anew, with the next free ones. @throws what the last attempt failed with
 */
export async function onFreePorts(
  portsFile: string,
  attempt: () => Attempt,
  tell: (news: string) => void,
): Promise<string> {
  for (let left = ATTEMPTS - 1; ; left -= 1) {
    const { bringUp, putAway } = attempt();
    try {
      return await bringUp();
    } catch (error) {
      await putAway();
      const taken = left > 0 ? await stillTaken(portsFile) : [];
      if (taken.length === 0) throw error;
      tell(`порты тем временем заняли другие программы: ${taken.join(', ')}; начинаю заново со следующих свободных`);
    }
  }
}

async function stillTaken(portsFile: string): Promise<readonly string[]> {
  const giveUpAtMs = performance.now() + LET_GO_MS;
  for (;;) {
    const taken = await takenPorts(portsFile);
    if (taken.length === 0 || performance.now() > giveUpAtMs) return taken;
    await pause(LOOK_EVERY_MS);
  }
}
