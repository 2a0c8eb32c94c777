import type { Hono } from 'hono';
import { actPage, actsPage } from '#web/keeping/acts-page.ts';
import { destructionActPath, destructionWordPath, PATHS } from '#web/paths.ts';
import type { Command } from '../actor.ts';
import type { ApiEnv } from '../context.ts';
import { fileResponse } from '../http/file-response.ts';
import type { FlashCode } from '../pages/flash.ts';
import { readForm, type PageForm } from '../pages/form-data.ts';
import { formKeysOf, frameOf } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { refusalOf, type Refusal } from '../pages/refusal.ts';
import { goTo, show } from '../pages/responses.ts';
import { itemWords } from './act-papers.ts';

/** Acts of destruction: drawn up by one person, approved by another. */
export function mountActPages(app: Hono<ApiEnv>, parts: PageParts): void {
  const { acts } = parts.services;
  app.get(PATHS.destructionActs, (c) => showActs(c, parts));
  app.post(PATHS.destructionActs, async (c) => {
    const form = await readForm(c);
    try {
      const { id } = await acts.draft(c.get('session').actor, form.text('siteId') || undefined, commandOf(form));
      return goTo(c, destructionActPath(id), 'act-drafted');
    } catch (error) {
      return showActs(c, parts, refusalOf(error));
    }
  });
  app.get(destructionActPath(':id'), (c) => showAct(c, parts, c.req.param('id') ?? ''));
  for (const format of ['pdf', 'xlsx'] as const) {
    app.get(`${destructionActPath(':id')}/${format}`, async (c) =>
      fileResponse(c, await acts.file(c.get('session').actor, c.req.param('id') ?? '', format)),
    );
  }
  app.post(destructionWordPath(':id', 'approve'), (c) =>
    decide(c, parts, 'act-approved', (id, form) => acts.approve(c.get('session').actor, id, commandOf(form))),
  );
  app.post(destructionWordPath(':id', 'withdraw'), (c) =>
    decide(c, parts, 'act-withdrawn', (id, form) => acts.withdraw(c.get('session').actor, id, commandOf(form))),
  );
  app.post(destructionWordPath(':id', 'exclude'), (c) =>
    decide(c, parts, 'letter-excluded', (id, form) =>
      acts.exclude(c.get('session').actor, id, form.text('letterId'), form.text('reason'), commandOf(form)),
    ),
  );
}

async function showActs(c: PageContext, parts: PageParts, refused?: Refusal): Promise<Response> {
  const session = c.get('session');
  const { actor } = session;
  const { items } = await parts.services.acts.list(actor);
  const sites = actor.siteId === null ? await parts.services.sites.list(actor) : [];
  const model = { items, sites, role: actor.role, refusal: wordsOf(refused), keys: formKeysOf(session) };
  return show(c, actsPage(await frameOf(c, parts), model), refused?.status ?? 200);
}

async function showAct(c: PageContext, parts: PageParts, id: string, refused?: Refusal): Promise<Response> {
  const session = c.get('session');
  const act = await parts.services.acts.view(session.actor, id);
  const model = {
    ...{ act, role: session.actor.role, refusal: wordsOf(refused), wordsOf: itemWords },
    keysOf: () => formKeysOf(session),
  };
  return show(c, actPage(await frameOf(c, parts), model), refused?.status ?? 200);
}

async function decide(
  c: PageContext,
  parts: PageParts,
  done: FlashCode,
  act: (id: string, form: PageForm) => Promise<object>,
): Promise<Response> {
  const id = c.req.param('id') ?? '';
  const form = await readForm(c);
  try {
    await act(id, form);
  } catch (error) {
    return showAct(c, parts, id, refusalOf(error));
  }
  return goTo(c, destructionActPath(id), done);
}

function wordsOf(refused: Refusal | undefined): string | undefined {
  if (refused === undefined) return undefined;
  return refused.refusal ?? refused.faults.map(({ message }) => message).join(' ');
}

function commandOf(form: PageForm): Command {
  return { idempotencyKey: form.key };
}
