import type { Hono } from 'hono';
import { RETURN_CHOICES } from '#domain/returns/return-choices.ts';
import { decisionPath, editPath, letterPath } from '#web/paths.ts';
import type { ApiEnv } from '../../context.ts';
import { ApplicationError } from '../../errors.ts';
import { readForm, type PageForm } from '../../pages/form-data.ts';
import type { PageContext, PageParts } from '../../pages/page-deps.ts';
import { goTo, isTold } from '../../pages/responses.ts';
import { showCard } from './letter-card-pages.ts';

/** What comes next with a letter that was not delivered, chosen on its card. */
export function mountSettleReturnPage(app: Hono<ApiEnv>, parts: PageParts): void {
  app.post('/letters/:id/settle-return', (c) => settle(c, parts, c.req.param('id')));
}

async function settle(c: PageContext, parts: PageParts, letterId: string): Promise<Response> {
  const form = await readForm(c);
  const { letters, decisions } = parts.services;
  const { actor } = c.get('session');
  const { version } = await letters.card(actor, letterId);
  try {
    const request = { choice: choiceOf(form), reason: form.text('reason') };
    const decision = await decisions.settleReturn(actor, letterId, request, { idempotencyKey: form.key });
    if (decision.kind === 'in_progress') return goTo(c, decisionPath(letterId, version));
    const { nextLetterId } = decision.result;
    return nextLetterId === null
      ? goTo(c, letterPath(letterId), 'return-settled')
      : goTo(c, editPath(nextLetterId), 'sent-again');
  } catch (error) {
    if (!(error instanceof ApplicationError) || !isTold(error.status)) throw error;
    const refusal = error.faults.length > 0 ? undefined : (error.detail ?? error.title);
    const typed = { text: form.text('reason'), choice: form.text('choice') };
    const draft = { action: 'settle-return', ...typed, faults: error.faults, refusal } as const;
    return showCard(c, parts, letterId, { draft, status: error.status });
  }
}

function choiceOf(form: PageForm) {
  const choice = RETURN_CHOICES.find((one) => one === form.text('choice'));
  if (choice) return choice;
  const message = 'Выберите, что делать дальше.';
  throw new ApplicationError('invalid', { faults: [{ code: 'choice_missing', field: 'choice', message }] });
}
