import type { Hono } from 'hono';
import { formData } from '../http/form-body.ts';
import { PATHS } from '#web/paths.ts';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { goTo } from '../pages/responses.ts';
import { mayForward } from './rehearsal-rights.ts';
import { safePath } from '../people/session-pages.ts';

const MAX_DAYS = 366;

/** Moves the rehearsal's clock. In production there is no such address. */
export function mountRehearsalPages(app: Hono<ApiEnv>, { deps }: PageParts): void {
  const { rehearsal, settings } = deps;
  if (rehearsal === undefined || !settings.MASK_REHEARSAL) return;
  app.post(PATHS.rehearsalForward, async (c) => {
    if (!mayForward(deps, c.get('session').actor.role)) {
      throw new ApplicationError('forbidden', { detail: 'Время репетиции перематывает администратор.' });
    }
    const form = await formData(c);
    await rehearsal.forward(daysOf(form.get('days')));
    return back(c, form.get('returnTo'));
  });
}

function back(c: PageContext, path: File | string | null): Response {
  return goTo(c, safePath(typeof path === 'string' ? path : undefined), 'forwarded');
}

function daysOf(value: File | string | null): number {
  const days = Number(value);
  if (Number.isInteger(days) && days >= 1 && days <= MAX_DAYS) return days;
  throw new ApplicationError('bad-request', { detail: `Перемотать можно на 1–${MAX_DAYS} дней.` });
}
