import type { Hono } from 'hono';
import { letterPath } from '#web/paths.ts';
import type { ApiEnv } from '../context.ts';
import { readForm } from '../pages/form-data.ts';
import type { PageParts } from '../pages/page-deps.ts';
import { goTo } from '../pages/responses.ts';

/** The button on the card of a letter whose hearing has been moved. */
export function mountToldAnewPages(app: Hono<ApiEnv>, parts: PageParts): void {
  app.post('/letters/:id/hearing-start', async (c) => {
    const [form, id] = [await readForm(c), c.req.param('id')];
    await parts.services.toldAnew.tell(c.get('session').actor, id, { idempotencyKey: form.key });
    return goTo(c, letterPath(id), 'told-anew');
  });
}
