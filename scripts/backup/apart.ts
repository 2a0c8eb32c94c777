import { existsSync, realpathSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import type { Layout } from '../platform/layout.ts';

/** The copies would lie within what they are copies of. */
export class CopiesMisplacedError extends Error {
  override name = 'CopiesMisplacedError';
}

/** Who removes the installation, or loses its disk, must not lose the copies with it. @throws CopiesMisplacedError in words */
export function requireApart(folder: string, { home }: Pick<Layout, 'home'>): void {
  if (!isWithin(folder, home)) return;
  throw new CopiesMisplacedError(
    `Копии нельзя класть в ${folder}: это внутри установки (${home}), и пропали бы они вместе с ней. Назовите другое место, лучше на другом диске.`,
  );
}

/** Whether a path lies in a folder, by whatever links; one that is not there yet stands for the folder in which it will be made. */
export function isWithin(path: string, folder: string): boolean {
  if (!existsSync(folder)) return false;
  const way = relative(realpathSync(folder), realpathSync(nearest(path)));
  return way === '' || (!way.startsWith(`..${sep}`) && way !== '..' && !way.startsWith(sep));
}

function nearest(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearest(dirname(path));
}
