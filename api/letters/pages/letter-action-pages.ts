import type { Hono } from 'hono';
import { decisionPath, letterPath, type LetterAction } from '#web/paths.ts';
import type { DecisionAnswer } from '#views/work/decision.ts';
import type { ApiEnv } from '../../context.ts';
import { ApplicationError } from '../../errors.ts';
import type { FlashCode } from '../../pages/flash.ts';
import { readForm, type PageForm } from '../../pages/form-data.ts';
import { showCard } from './letter-card-pages.ts';
import type { PageContext, PageParts } from '../../pages/page-deps.ts';
import { goAndWait, goTo, isTold } from '../../pages/responses.ts';

interface CardAction {
  readonly action: LetterAction;
  /** The field that is kept when the action is not taken. */
  readonly field: string;
  readonly done: FlashCode;
  readonly carryOut: (c: PageContext, letterId: string, form: PageForm) => Promise<DecisionAnswer<unknown>>;
}

/** What can be done with a letter from its card. */
export function mountLetterActionPages(app: Hono<ApiEnv>, parts: PageParts): void {
  for (const action of actionsOf(parts)) {
    app.post(`/letters/:id/${action.action}`, (c) => act(c, parts, c.req.param('id'), action));
  }
}

function actionsOf({ services: { decisions } }: PageParts): readonly CardAction[] {
  const command = (form: PageForm) => ({ idempotencyKey: form.key });
  return [
    {
      ...{ action: 'cancel', field: 'reason', done: 'cancelled' },
      carryOut: (c, id, form) =>
        decisions.cancel(c.get('session').actor, id, { reason: form.text('reason') }, command(form)),
    },
    {
      ...{ action: 'reassign', field: 'approverId', done: 'reassigned' },
      carryOut: (c, id, form) =>
        decisions.reassign(c.get('session').actor, id, { approverId: form.text('approverId') }, command(form)),
    },
    {
      ...{ action: 'file-without-notice', field: '', done: 'filed' },
      carryOut: (c, id, form) => decisions.fileWithoutNotice(c.get('session').actor, id, command(form)),
    },
  ];
}

async function act(c: PageContext, parts: PageParts, letterId: string, action: CardAction): Promise<Response> {
  const form = await readForm(c);
  const { version } = await parts.services.letters.card(c.get('session').actor, letterId);
  try {
    const decision = await action.carryOut(c, letterId, form);
    if (decision.kind === 'in_progress') return goAndWait(c, decisionPath(letterId, version));
    return goTo(c, letterPath(letterId), action.done);
  } catch (error) {
    if (!(error instanceof ApplicationError) || !isTold(error.status)) throw error;
    const refusal = error.faults.length > 0 ? undefined : (error.detail ?? error.title);
    const draft = { action: action.action, text: form.text(action.field), faults: error.faults, refusal };
    return showCard(c, parts, letterId, { draft, status: error.status });
  }
}
