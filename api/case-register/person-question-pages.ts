import type { Hono } from 'hono';
import { PERSON_ANSWERS } from '#domain/cases/same-person.ts';
import { casePath, personQuestionPath } from '#web/cases/case-paths.ts';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { readForm } from '../pages/form-data.ts';
import type { PageParts } from '../pages/page-deps.ts';
import { goTo } from '../pages/responses.ts';

/** Whether a party is the same person, answered on the case's card. */
export function mountPersonQuestionPages(app: Hono<ApiEnv>, { services }: PageParts): void {
  app.post(personQuestionPath(':id'), async (c) => {
    const form = await readForm(c);
    const id = c.req.param('id') ?? '';
    const answer = PERSON_ANSWERS.find((one) => one === form.text('answer'));
    if (answer === undefined) throw new ApplicationError('bad-request', { detail: 'Выберите ответ.' });
    const given = { answer, questionId: form.text('question'), newName: form.text('newName') };
    await services.personQuestions.answer(c.get('session').actor, id, given, { idempotencyKey: form.key });
    return goTo(c, casePath(id), 'saved');
  });
}
