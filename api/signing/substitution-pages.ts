import type { Hono } from 'hono';
import { dayIn } from '#domain/calendar/day.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { endSubstitutionPath, PATHS, signingRunPath, TAKE_SUBSTITUTED } from '#web/paths.ts';
import { substitutionsPage } from '#web/signing/substitutions-page.ts';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { readForm } from '../pages/form-data.ts';
import { formKeysOf, frameOf } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { goTo, show } from '../pages/responses.ts';
import type { SubstitutionRequest } from './substitutions.ts';

/** Who signs for whom, and the letters that are taken over. */
export function mountSubstitutionPages(app: Hono<ApiEnv>, parts: PageParts): void {
  app.get(PATHS.substitutions, (c) => showList(c, parts));
  app.post(PATHS.substitutions, (c) => put(c, parts));
  app.post(TAKE_SUBSTITUTED, (c) => take(c, parts));
  app.post(endSubstitutionPath(':id'), async (c) => {
    const { key } = await readForm(c);
    await parts.services.substitutions.end(c.get('session').actor, c.req.param('id') ?? '', { idempotencyKey: key });
    return goTo(c, PATHS.substitutions, 'saved');
  });
}

interface Typed {
  readonly request: SubstitutionRequest;
  readonly faults: readonly Fault[];
}

async function showList(c: PageContext, parts: PageParts, typed?: Typed): Promise<Response> {
  const session = c.get('session');
  const { actor } = session;
  const { rows, people } = await parts.services.substitutions.list(actor);
  const frame = await frameOf(c, parts);
  const today = dayIn(actor.timeZone, new Date(frame.viewer.now));
  const empty = { principalId: actor.accountId, substituteId: '', fromDay: today, untilDay: '', documentKinds: [] };
  const model = {
    ...{ people, today, values: typed?.request ?? empty, faults: typed?.faults ?? [] },
    rows: rows.map(({ setAt, endedAt, ...row }) => ({ ...row, setAt: setAt.toISOString(), isEnded: endedAt !== null })),
  };
  const page = substitutionsPage(frame, model, () => formKeysOf(session));
  return show(c, page, typed === undefined ? 200 : 422);
}

async function put(c: PageContext, parts: PageParts): Promise<Response> {
  const form = await readForm(c);
  const request = {
    ...{ principalId: form.text('principalId'), substituteId: form.text('substituteId') },
    ...{ fromDay: form.text('fromDay'), untilDay: form.text('untilDay'), documentKinds: form.texts('documentKinds') },
  };
  try {
    await parts.services.substitutions.put(c.get('session').actor, request, { idempotencyKey: form.key });
  } catch (error) {
    if (!(error instanceof ApplicationError) || error.code !== 'invalid') throw error;
    return showList(c, parts, { request, faults: error.faults });
  }
  return goTo(c, PATHS.substitutions, 'saved');
}

/** The substitute takes everything that waits for the one who is away: the documents are made anew with his certificate. */
async function take(c: PageContext, { services }: PageParts): Promise<Response> {
  const { actor } = c.get('session');
  const form = await readForm(c);
  const onBehalfOfId = form.text('principal');
  const queue = (await services.substitutions.queues(actor)).find(({ principalId }) => principalId === onBehalfOfId);
  if (!queue) throw new ApplicationError('forbidden', { detail: 'Сегодня вы этого руководителя не замещаете.' });
  const to = { toId: actor.accountId, onBehalfOfId };
  const { id } = await services.signingRuns.beginHandOut(actor, queue.letterIds, to, { idempotencyKey: form.key });
  return goTo(c, signingRunPath(id));
}
