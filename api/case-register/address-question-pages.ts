import type { Hono } from 'hono';
import { ADDRESS_ANSWERS } from '#domain/case-register/address-question.ts';
import { decisionPath, editPath, letterPath } from '#web/paths.ts';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { showCard } from '../letters/pages/letter-card-pages.ts';
import { readForm, type PageForm } from '../pages/form-data.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { goTo, isTold } from '../pages/responses.ts';

/** The answer about a party that has moved, given on the letter's card. */
export function mountAddressQuestionPages(app: Hono<ApiEnv>, parts: PageParts): void {
  app.post('/letters/:id/address', (c) => settle(c, parts, c.req.param('id')));
}

async function settle(c: PageContext, parts: PageParts, letterId: string): Promise<Response> {
  const form = await readForm(c);
  const { letters, addressQuestions } = parts.services;
  const { actor } = c.get('session');
  const { version } = await letters.card(actor, letterId);
  try {
    const answered = { answer: answerOf(form), reason: form.text('reason') };
    const decision = await addressQuestions.settle(actor, letterId, answered, { idempotencyKey: form.key });
    if (decision.kind === 'in_progress') return goTo(c, decisionPath(letterId, version));
    return answered.answer === 'take'
      ? goTo(c, editPath(letterId), 'address-taken')
      : goTo(c, letterPath(letterId), 'address-kept');
  } catch (error) {
    if (!(error instanceof ApplicationError) || !isTold(error.status)) throw error;
    const refusal = error.faults.length > 0 ? undefined : (error.detail ?? error.title);
    const draft = { action: 'address', text: form.text('reason'), faults: error.faults, refusal } as const;
    return showCard(c, parts, letterId, { draft, status: error.status });
  }
}

function answerOf(form: PageForm) {
  const answer = ADDRESS_ANSWERS.find((one) => one === form.text('answer'));
  if (answer) return answer;
  throw new ApplicationError('conflict', { detail: 'Выберите, какой адрес остаётся.' });
}
