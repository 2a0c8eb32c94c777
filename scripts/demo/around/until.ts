import { setTimeout as pause } from 'node:timers/promises';

const LOOK_EVERY_MS = 250;
const GIVE_UP_MS = 90_000;

/** Looks until what is seen is as wished. @param words what is waited for @throws Error with these words when it does not come */
export async function until<T>(
  words: string,
  look: () => Promise<T>,
  isReached: (seen: T) => boolean,
  giveUpMs = GIVE_UP_MS,
): Promise<T> {
  const deadline = performance.now() + giveUpMs;
  for (;;) {
    const seen = await look();
    if (isReached(seen)) return seen;
    if (performance.now() > deadline) throw new Error(`Не дождались: ${words}`);
    await pause(LOOK_EVERY_MS);
  }
}
