import type { Hono } from 'hono';
import { togetherPage, type TogetherLine } from '#web/letters/form/together-page.ts';
import { editPath, togetherPath } from '#web/paths.ts';
import { requireSiteRole, type Actor } from '../actor.ts';
import type { ApiEnv } from '../context.ts';
import { readForm } from '../pages/form-data.ts';
import { formKeysOf, frameOf } from '../pages/frame.ts';
import type { PageParts } from '../pages/page-deps.ts';
import { goTo, show } from '../pages/responses.ts';
import type { Services } from '../services/services.ts';

/** What came of one text to several people; one more letter of the same. */
export function mountTogetherPages(app: Hono<ApiEnv>, parts: PageParts): void {
  const { letters, together } = parts.services;
  app.get('/letters/:id/together', async (c) => {
    const { actor } = c.get('session');
    const card = await letters.card(actor, c.req.param('id'));
    const lines = await linesOf(parts.services, actor, card.id);
    return show(c, togetherPage(await frameOf(c, parts), { card, lines }, formKeysOf(c.get('session'))));
  });
  app.post('/letters/:id/together', async (c) => {
    await readForm(c);
    await together.sendRest(c.get('session').actor, c.req.param('id'));
    return goTo(c, togetherPath(c.req.param('id')));
  });
  app.post('/letters/:id/again', async (c) => {
    const clerk = requireSiteRole(c.get('session').actor, 'clerk');
    const form = await readForm(c);
    const { id } = await together.again(clerk, c.req.param('id'), { idempotencyKey: form.key });
    return goTo(c, editPath(id), 'made-again');
  });
}

async function linesOf({ letters, together }: Services, actor: Actor, letterId: string): Promise<TogetherLine[]> {
  const rows = await together.further(actor, letterId);
  return Promise.all(
    rows.map(async ({ recipient, madeLetterId, refusal }) => ({
      name: recipient.name,
      refusal,
      letter: madeLetterId === null ? null : await letters.card(actor, madeLetterId),
    })),
  );
}
