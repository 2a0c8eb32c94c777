import type { Hono } from 'hono';
import { templatesPage } from '#web/letters/form/templates-page.ts';
import { PATHS } from '#web/paths.ts';
import type { ApiEnv } from '../context.ts';
import { readForm } from '../pages/form-data.ts';
import { formKeysOf, frameOf } from '../pages/frame.ts';
import type { PageParts } from '../pages/page-deps.ts';
import { goTo, show } from '../pages/responses.ts';

/** The templates a clerk may choose from; one is kept in the form of a letter itself. */
export function mountTemplatePages(app: Hono<ApiEnv>, parts: PageParts): void {
  app.get(PATHS.letterTemplates, async (c) => {
    const session = c.get('session');
    const templates = await parts.services.templates.list(session.actor);
    return show(
      c,
      templatesPage(await frameOf(c, parts), templates, () => formKeysOf(session)),
    );
  });
  app.post('/letters/templates/:id/remove', async (c) => {
    const form = await readForm(c);
    await parts.services.templates.remove(c.get('session').actor, c.req.param('id'), { idempotencyKey: form.key });
    return goTo(c, PATHS.letterTemplates);
  });
}
