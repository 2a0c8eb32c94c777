import type { Hono } from 'hono';
import { TWIN_ANSWERS } from '#domain/case-register/case-twin.ts';
import { casePath, caseTwinPath } from '#web/cases/case-paths.ts';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { readForm } from '../pages/form-data.ts';
import type { PageParts } from '../pages/page-deps.ts';
import { goTo } from '../pages/responses.ts';

/** The answer about a case that the register has too, given on the case's card. */
export function mountTwinPages(app: Hono<ApiEnv>, { services }: PageParts): void {
  app.post(caseTwinPath(':id'), async (c) => {
    const form = await readForm(c);
    const id = c.req.param('id') ?? '';
    const answer = TWIN_ANSWERS.find((one) => one === form.text('answer'));
    if (answer === undefined) throw new ApplicationError('bad-request', { detail: 'Выберите ответ.' });
    await services.caseTwins.answer(c.get('session').actor, id, answer, { idempotencyKey: form.key });
    return goTo(c, casePath(id), 'saved');
  });
}
