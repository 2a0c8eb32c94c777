import type { Hono } from 'hono';
import type { Fault } from '#domain/documents/fault.ts';
import { rulePage, rulesPage } from '#web/proof/rules-page.ts';
import { PATHS, proofRulePath } from '#web/paths.ts';
import { requireAdmin } from '../actor.ts';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { readForm } from '../pages/form-data.ts';
import { formKeysOf, frameOf } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { refusalOf } from '../pages/refusal.ts';
import { goTo, show, type ToldStatus } from '../pages/responses.ts';

/** The rules of the gate, and the marking of one. */
export function mountRulePages(app: Hono<ApiEnv>, parts: PageParts): void {
  app.get(PATHS.proofRules, async (c) => {
    const { actor } = c.get('session');
    const { gates, evidence } = parts.services;
    const [rules, seals] = [await gates.rules(actor), await evidence.seals()];
    return show(c, rulesPage(await frameOf(c, parts), { rules, seals, mayMark: actor.role === 'admin' }));
  });
  app.get(proofRulePath(':code'), (c) => showRule(c, parts, c.req.param('code') ?? ''));
  app.post(proofRulePath(':code'), (c) => mark(c, parts, c.req.param('code') ?? ''));
}

interface Refused {
  readonly words: string;
  readonly faults: readonly Fault[];
  readonly refusal?: string | undefined;
  readonly status: ToldStatus;
}

async function showRule(c: PageContext, parts: PageParts, code: string, refused?: Refused): Promise<Response> {
  const session = c.get('session');
  requireAdmin(session.actor);
  const rules = await parts.services.gates.rules(session.actor);
  const rule = rules.find((known) => known.code === code);
  if (!rule) throw new ApplicationError('not-found', { detail: 'Такого правила нет.' });
  const model = { rule, words: refused?.words ?? '', faults: refused?.faults ?? [], refusal: refused?.refusal };
  return show(c, rulePage(await frameOf(c, parts), model, formKeysOf(session)), refused?.status ?? 200);
}

async function mark(c: PageContext, parts: PageParts, code: string): Promise<Response> {
  const form = await readForm(c);
  const words = form.text('words');
  const asked = { version: form.text('version'), isChecked: form.text('checked') === 'yes', words };
  try {
    await parts.services.gates.mark(c.get('session').actor, code, asked, { idempotencyKey: form.key });
    return goTo(c, PATHS.proofRules, 'saved');
  } catch (error) {
    return showRule(c, parts, code, { ...refusalOf(error), words });
  }
}
