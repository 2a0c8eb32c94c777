import type { Hono } from 'hono';
import { CASE_KINDS } from '#domain/cases/court-case.ts';
import { letterPath } from '#web/paths.ts';
import type { ApiEnv } from '../../context.ts';
import { ApplicationError } from '../../errors.ts';
import { readForm, type PageForm } from '../../pages/form-data.ts';
import type { PageContext, PageParts } from '../../pages/page-deps.ts';
import { goTo, isTold } from '../../pages/responses.ts';
import { showCard } from './letter-card-pages.ts';

/** The kind of the case, said on the card of a letter whose number does not tell it. */
export function mountCaseKindPage(app: Hono<ApiEnv>, parts: PageParts): void {
  app.post('/letters/:id/case-kind', (c) => nameKind(c, parts, c.req.param('id')));
}

async function nameKind(c: PageContext, parts: PageParts, letterId: string): Promise<Response> {
  const form = await readForm(c);
  const { actor } = c.get('session');
  try {
    await parts.services.caseKinds.name(actor, letterId, kindOf(form), { idempotencyKey: form.key });
    return goTo(c, letterPath(letterId), 'case-kind-named');
  } catch (error) {
    if (!(error instanceof ApplicationError) || !isTold(error.status)) throw error;
    const refusal = error.faults.length > 0 ? undefined : (error.detail ?? error.title);
    const draft = {
      action: 'case-kind',
      text: '',
      choice: form.text('caseKind'),
      faults: error.faults,
      refusal,
    } as const;
    return showCard(c, parts, letterId, { draft, status: error.status });
  }
}

function kindOf(form: PageForm) {
  const kind = CASE_KINDS.find((one) => one === form.text('caseKind'));
  if (kind) return kind;
  const message = 'Выберите вид дела.';
  throw new ApplicationError('invalid', { faults: [{ code: 'case_kind_missing', field: 'caseKind', message }] });
}
