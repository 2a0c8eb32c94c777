import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Layout } from '../platform/layout.ts';

/** A restore over this folder was broken off: what lies there is not a court. */
export class HalfRestoredError extends Error {
  override name = 'HalfRestoredError';
}

/** From now on the folder is nobody's court, until `markWhole`. */
export function markHalfMade(places: Pick<Layout, 'home'>): void {
  writeFileSync(markOf(places), '', { flush: true });
}

export function markWhole(places: Pick<Layout, 'home'>): void {
  rmSync(markOf(places), { force: true });
}

export function isHalfMade(places: Pick<Layout, 'home'>): boolean {
  return existsSync(markOf(places));
}

/** @throws HalfRestoredError in words */
export function requireWhole(places: Pick<Layout, 'home'>): void {
  if (!isHalfMade(places)) return;
  throw new HalfRestoredError(
    `Восстановление в ${places.home} не закончено: повторите ту же команду npm run restore, она начнёт его заново.`,
  );
}

function markOf({ home }: Pick<Layout, 'home'>): string {
  return join(home, 'restoring');
}
