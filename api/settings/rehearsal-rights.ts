import type { Role } from '#domain/people/role.ts';
import type { PageDeps } from '../pages/page-deps.ts';

/** Who may move the clock: the admin; in a rehearsal that says so, everybody. */
export function mayForward({ rehearsal, settings }: Pick<PageDeps, 'rehearsal' | 'settings'>, role: Role): boolean {
  if (rehearsal === undefined || !settings.MASK_REHEARSAL) return false;
  return role === 'admin' || settings.MASK_REHEARSAL_CLOCK === 'everyone';
}
