import type { Hono } from 'hono';
import { formData } from '../http/form-body.ts';
import { passwordEndPage, setPasswordPage } from '#web/people/password-page.ts';
import { PATHS } from '#web/paths.ts';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { bareFrame } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { show } from '../pages/responses.ts';

/** Where a person sets a password by a link; opening the page uses nothing up. */
export function mountPasswordPages(app: Hono<ApiEnv>, parts: PageParts): void {
  const { passwordLinks } = parts.services;
  app.get(PATHS.setPassword, (c) =>
    orNoLink(c, parts, async () => {
      const code = c.req.query('code') ?? '';
      const whose = await passwordLinks.look(code);
      return show(c, setPasswordPage(bareFrame(c, parts), { code, ...whose, faults: [] }));
    }),
  );
  app.post(PATHS.setPassword, (c) => orNoLink(c, parts, () => setPassword(c, parts)));
}

async function setPassword(c: PageContext, parts: PageParts): Promise<Response> {
  const { passwordLinks } = parts.services;
  const form = await formData(c);
  const [code = '', password = '', repeated = ''] = ['code', 'password', 'repeated'].map((name) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  });
  const whose = await passwordLinks.look(code);
  try {
    await passwordLinks.use(code, password, repeated);
  } catch (error) {
    if (!(error instanceof ApplicationError) || error.code !== 'invalid') throw error;
    return show(c, setPasswordPage(bareFrame(c, parts), { code, ...whose, faults: error.faults }), 422);
  }
  return show(c, passwordEndPage(bareFrame(c, parts), 'set'));
}

/** Whatever is wrong with a link, it is told alike: that there is such a person is nobody's business. */
async function orNoLink(c: PageContext, parts: PageParts, work: () => Promise<Response>): Promise<Response> {
  c.header('cache-control', 'no-store');
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ApplicationError) || error.code !== 'not-found') throw error;
    return show(c, passwordEndPage(bareFrame(c, parts), 'no-link'), 404);
  }
}
