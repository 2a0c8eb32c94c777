import type { Hono } from 'hono';
import { STEERING_ACTS, STEERING_RESULTS } from '#domain/processes/steering.ts';
import { steeringPage } from '#web/engine/steering-page.ts';
import { steeringsPage } from '#web/engine/steerings-page.ts';
import { PATHS, steeringPath, withQuery } from '#web/paths.ts';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { readForm, type PageForm } from '../pages/form-data.ts';
import { formKeysOf, frameOf } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { refusalOf, type Refusal } from '../pages/refusal.ts';
import { goTo, show } from '../pages/responses.ts';

/** Acts on processes: proposed, confirmed, looked back at. */
export function mountSteeringPages(app: Hono<ApiEnv>, parts: PageParts): void {
  app.get(PATHS.steerings, (c) => list(c, parts));
  app.post(PATHS.steerings, (c) => propose(c, parts));
  app.get('/workflows/acts/:id', (c) => card(c, parts, c.req.param('id')));
  app.post('/workflows/acts/:id/confirm', (c) => confirm(c, parts, c.req.param('id')));
}

async function list(c: PageContext, parts: PageParts): Promise<Response> {
  const given = (name: string): string | undefined => {
    const value = c.req.query(name)?.trim().slice(0, 200);
    return value === '' ? undefined : value;
  };
  const [act, result] = [one(STEERING_ACTS, given('act')), one(STEERING_RESULTS, given('result'))];
  const filter = { act, result, login: given('login'), process: given('process') };
  const page = await parts.services.steering.list(c.get('session').actor, { ...filter, cursor: c.req.query('cursor') });
  const moreHref =
    page.nextCursor === null ? undefined : withQuery(PATHS.steerings, { ...filter, cursor: page.nextCursor });
  return show(c, steeringsPage(await frameOf(c, parts), { items: page.items, filter, moreHref }));
}

function one<const T extends string>(known: readonly T[], value: string | undefined): T | undefined {
  if (value === undefined) return undefined;
  const found = known.find((code) => code === value);
  if (found === undefined) throw new ApplicationError('bad-request');
  return found;
}

async function propose(c: PageContext, parts: PageParts): Promise<Response> {
  const form = await readForm(c);
  const act = one(STEERING_ACTS, form.text('act'));
  if (act === undefined) throw new ApplicationError('bad-request');
  const request = { act, names: form.texts('process') };
  const { id } = await parts.services.steering.propose(c.get('session').actor, request, { idempotencyKey: form.key });
  return goTo(c, steeringPath(id));
}

async function card(
  c: PageContext,
  parts: PageParts,
  id: string,
  refused?: { readonly form: PageForm } & Refusal,
): Promise<Response> {
  const session = c.get('session');
  const found = await parts.services.steering.card(session.actor, id);
  const typed = { reason: refused?.form.text('reason') ?? '', word: refused?.form.text('word') ?? '' };
  const told = { faults: refused?.faults ?? [], refusal: refused?.refusal };
  const model = { card: found, keys: formKeysOf(session), typed, ...told };
  return show(c, steeringPage(await frameOf(c, parts), model), refused?.status ?? 200);
}

async function confirm(c: PageContext, parts: PageParts, id: string): Promise<Response> {
  const form = await readForm(c);
  const request = { reason: form.text('reason'), word: form.text('word') };
  try {
    await parts.services.steering.confirm(c.get('session').actor, id, request, { idempotencyKey: form.key });
    return goTo(c, steeringPath(id));
  } catch (error) {
    return card(c, parts, id, { form, ...refusalOf(error) });
  }
}
