import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from '#db/orm.ts';

/** The work came as far as the rows: nothing is read or written for whoever only asks whether he may. */
export class OnlyAsked extends Error {
  override name = 'OnlyAsked';
}

const asking = new AsyncLocalStorage<true>();

/** Runs work of which only its first word, whether the role allows it, is wanted: it gets no rows. */
export function askingOnly<T>(work: () => T): T {
  return asking.run(true, work);
}

/** True: nothing of what was sent is to be read, and nothing is to be done. */
export function isOnlyAsked(): boolean {
  return asking.getStore() === true;
}

/** For work that looks at the role first and at rows then: it is stopped at the first row. */
export const NO_ROWS = new Proxy({} as EntityManager, {
  get: () => {
    throw new OnlyAsked();
  },
});
