import type { Hono } from 'hono';
import { DOUBT_ANSWERS } from '#domain/notifications/consent.ts';
import { casePath, doubtfulMessagesPath } from '#web/cases/case-paths.ts';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { readForm } from '../pages/form-data.ts';
import type { PageParts } from '../pages/page-deps.ts';
import { goTo } from '../pages/responses.ts';

/** Whether a message takes a consent back, answered on the case's card. */
export function mountDoubtPages(app: Hono<ApiEnv>, { services }: PageParts): void {
  app.post(doubtfulMessagesPath(':id'), async (c) => {
    const form = await readForm(c);
    const id = c.req.param('id') ?? '';
    const answer = DOUBT_ANSWERS.find((one) => one === form.text('answer'));
    if (answer === undefined) throw new ApplicationError('bad-request', { detail: 'Выберите ответ.' });
    const decision = { answer, consentId: form.text('consent'), newestId: form.text('newest') };
    await services.doubtfulMessages.answer(c.get('session').actor, id, decision, { idempotencyKey: form.key });
    return goTo(c, casePath(id), 'saved');
  });
}
