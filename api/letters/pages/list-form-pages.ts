import type { Hono } from 'hono';
import { MOST_AT_ONCE } from '#domain/work/task-queues.ts';
import { listHref } from '#web/letters/list/list-address.ts';
import { letterPath, PATHS } from '#web/paths.ts';
import type { ApiEnv } from '../../context.ts';
import { ApplicationError } from '../../errors.ts';
import { readForm, type PageForm } from '../../pages/form-data.ts';
import type { PageContext, PageParts } from '../../pages/page-deps.ts';
import { goTo, isTold } from '../../pages/responses.ts';
import { checkedKey } from '../../work/idempotent-command.ts';
import { showCard } from './letter-card-pages.ts';
import { showList, type ListAfter } from './letter-list-pages.ts';
import { listSettings } from './list-query.ts';
import { tooMany } from './too-many.ts';

/** Forms over the list: keeping a view, taking one away, saying something of a letter or of several. */
export function mountListFormPages(app: Hono<ApiEnv>, parts: PageParts): void {
  app.post(PATHS.savedViews, (c) => keepView(c, parts));
  app.post('/letters/views/:id/removal', async (c) => {
    const form = await readForm(c);
    await parts.services.savedViews.remove(c.get('session').actor, c.req.param('id'), { idempotencyKey: form.key });
    return goTo(c, PATHS.letters, 'view-removed');
  });
  app.post(PATHS.letterComments, (c) => commentChosen(c, parts));
  app.post('/letters/:id/comments', (c) => comment(c, parts, c.req.param('id')));
}

/** The list as it stood on the screen. */
export function sentSettings(c: PageContext, form: PageForm): ListAfter['settings'] {
  return listSettings((name) => form.text(name), [form.text('cols')], c.get('session').actor.siteId !== null);
}

async function keepView(c: PageContext, parts: PageParts): Promise<Response> {
  const form = await readForm(c);
  const settings = sentSettings(c, form);
  const name = form.text('name');
  const view = { name, isShared: form.text('isShared') === 'yes', settings };
  try {
    const command = { idempotencyKey: form.key };
    const { id } = await parts.services.savedViews.keep(c.get('session').actor, view, command);
    return goTo(c, listHref(settings, { view: id }), 'view-kept');
  } catch (error) {
    if (!(error instanceof ApplicationError) || (error.status !== 422 && error.status !== 409)) throw error;
    const told = { code: error.code, field: 'name', message: error.detail ?? error.title };
    const faults = error.faults.length > 0 ? error.faults : [told];
    return showList(c, parts, { settings, newView: { name, faults }, status: error.status });
  }
}

/** Each letter on its own under a key of its own, so that a repeat says nothing twice. */
async function commentChosen(c: PageContext, parts: PageParts): Promise<Response> {
  const form = await readForm(c);
  const settings = sentSettings(c, form);
  const key = checkedKey({ idempotencyKey: form.key });
  const chosen = [...new Set(form.texts('letter'))].slice(0, MOST_AT_ONCE);
  const refusals: string[] = [];
  for (const letterId of chosen) {
    try {
      const command = { idempotencyKey: `${key}.${letterId.slice(0, 64)}` };
      await parts.services.letterComments.add(c.get('session').actor, letterId, { text: form.text('text') }, command);
    } catch (error) {
      if (!(error instanceof ApplicationError) || error.status >= 500) throw error;
      refusals.push(error.faults[0]?.message ?? error.detail ?? error.title);
    }
  }
  const nothing = chosen.length === 0 ? 'Отметьте хотя бы одно письмо.' : undefined;
  const also = [nothing, tooMany(form.texts('letter'))].filter((words) => words !== undefined);
  const said = { done: chosen.length - refusals.length, refusals: [...new Set([...refusals, ...also])] };
  return showList(c, parts, { settings, said });
}

async function comment(c: PageContext, parts: PageParts, letterId: string): Promise<Response> {
  const form = await readForm(c);
  const text = form.text('text');
  try {
    await parts.services.letterComments.add(c.get('session').actor, letterId, { text }, { idempotencyKey: form.key });
    return goTo(c, `${letterPath(letterId)}#comments`);
  } catch (error) {
    if (!(error instanceof ApplicationError) || !isTold(error.status)) throw error;
    const refusal = error.faults.length > 0 ? undefined : (error.detail ?? error.title);
    const draft = { action: 'comments', text, faults: error.faults, refusal } as const;
    return showCard(c, parts, letterId, { draft, status: error.status });
  }
}
