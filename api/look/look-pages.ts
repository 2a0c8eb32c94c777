import type { Hono } from 'hono';
import { formData } from '../http/form-body.ts';
import { PATHS } from '#web/paths.ts';
import type { ApiEnv } from '../context.ts';
import { goTo } from '../pages/responses.ts';
import { safePath } from '../people/session-pages.ts';
import { keepLook, knownLook } from './look-cookie.ts';

/** The switch of light and dark, at the foot of every page. */
export function mountLookPages(app: Hono<ApiEnv>): void {
  app.post(PATHS.look, async (c) => {
    const form = await formData(c);
    const returnTo = form.get('returnTo');
    keepLook(c, knownLook(form.get('look')));
    return goTo(c, safePath(typeof returnTo === 'string' ? returnTo : undefined));
  });
}
