import type { Hono } from 'hono';
import { signInKeyRemovalPath, PATHS } from '#web/paths.ts';
import { recoveryCodesPage } from '#web/people/factor-pages.ts';
import type { ApiEnv } from '../../context.ts';
import { readForm } from '../../pages/form-data.ts';
import { frameOf } from '../../pages/frame.ts';
import type { PageContext, PageParts } from '../../pages/page-deps.ts';
import { refusalOf } from '../../pages/refusal.ts';
import { goTo, showOnce } from '../../pages/responses.ts';
import { showAccount } from '../me-pages.ts';
import { answerIn, newKeyAnswerSchema } from './key-answer.ts';

/** One's own keys: added where the account is shown, removed there too. */
export function mountKeyPages(app: Hono<ApiEnv>, parts: PageParts): void {
  app.post(PATHS.signInKeys, (c) => addKey(c, parts));
  app.post(signInKeyRemovalPath(':id'), async (c) => {
    try {
      await parts.services.signInKeys.remove(c.get('session'), c.req.param('id') ?? '');
    } catch (error) {
      return showAccount(c, parts, refusalOf(error));
    }
    return goTo(c, PATHS.me, 'saved');
  });
}

async function addKey(c: PageContext, parts: PageParts): Promise<Response> {
  const form = await readForm(c);
  const answer = answerIn(newKeyAnswerSchema, form.text('answer'));
  try {
    const { codes } = await parts.services.signInKeys.add(c.get('session'), form.text('name'), answer);
    if (codes.length === 0) return goTo(c, PATHS.me, 'key-added');
    return await showOnce(c, recoveryCodesPage(await frameOf(c, parts), codes));
  } catch (error) {
    return showAccount(c, parts, refusalOf(error));
  }
}
