import type { Hono } from 'hono';
import { approvalPath, PATHS, SIGN_MANY, signingRunPath } from '#web/paths.ts';
import { confirmPage } from '#web/signing/confirm-page.ts';
import { runPage } from '#web/signing/run-page.ts';
import { requireSiteRole, type SiteActor } from '../actor.ts';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { readForm } from '../pages/form-data.ts';
import { formKeysOf, frameOf } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { goTo, show } from '../pages/responses.ts';
import { isJustBegun, noteBegun } from './begun-run.ts';
import { allowPlugIn } from './plug-in-policy.ts';
import type { AskedLetter } from './signing-runs.ts';

/** Signing many letters with one confirmation. */
export function mountSigningPages(app: Hono<ApiEnv>, parts: PageParts): void {
  app.post('/approvals/:id/choose', (c) => choose(c, parts, c.req.param('id')));
  app.post('/approvals/:id/shown', (c) => noteShown(c, parts, c.req.param('id')));
  app.get(SIGN_MANY, (c) => confirm(c, parts));
  app.post(SIGN_MANY, (c) => begin(c, parts));
  app.get('/approvals/runs/:id', (c) => run(c, parts, c.req.param('id')));
  app.post('/approvals/runs/:id/:word{signatures|refusals|end}', (c) => hear(c, parts, c.req.param('id')));
}

/** The letter is put aside, and the next one that nobody has put aside opens. */
async function choose(c: PageContext, { services }: PageParts, letterId: string): Promise<Response> {
  const { actor } = c.get('session');
  const form = await readForm(c);
  const isChosen = form.text('chosen') === 'yes';
  await services.readings.choose(actor, letterId, form.integer('revision'), isChosen);
  if (form.text('answer') === 'nothing') return c.body(null, 204);
  if (!isChosen) return goTo(c, approvalPath(letterId));
  const queue = await services.letters.approvalQueue(actor, { limit: 100 });
  const marks = await services.readings.marks(actor, queue.items);
  const place = queue.items.findIndex(({ id }) => id === letterId);
  const others = [...queue.items.slice(place + 1), ...queue.items.slice(0, Math.max(place, 0))];
  const next = others.find(({ id }) => marks.get(id)?.isChosen !== true);
  return goTo(c, next === undefined ? approvalPath(letterId) : approvalPath(next.id));
}

/** Told by the page's script: a browser without it shows the pages all the same, and they count as opened only. */
async function noteShown(c: PageContext, { services }: PageParts, letterId: string): Promise<Response> {
  const form = await readForm(c);
  const pages = form.texts('page').map(Number).filter(Number.isSafeInteger);
  await services.readings.notePages(c.get('session').actor, letterId, form.integer('revision'), pages);
  return c.body(null, 204);
}

async function confirm(c: PageContext, parts: PageParts): Promise<Response> {
  const { actor } = c.get('session');
  const ids = new URL(c.req.url).searchParams.getAll('letter');
  const letters = await parts.services.signingRuns.look(actor, ids);
  const site = await parts.services.people.site(actor);
  const inUse = await parts.services.ownKeys.inUse(actor);
  const model = { letters, recallWindowSeconds: site?.recallWindowSeconds ?? null, isOwnKey: inUse !== null };
  return show(c, confirmPage(await frameOf(c, parts), model, formKeysOf(c.get('session'))));
}

async function begin(c: PageContext, { services }: PageParts): Promise<Response> {
  const { actor } = c.get('session');
  const form = await readForm(c);
  const letters = form.texts('letter').map(askedOf);
  const { id } = await services.signingRuns.start(actor, letters, { idempotencyKey: form.key });
  noteBegun(c, id);
  return goTo(c, signingRunPath(id));
}

async function run(c: PageContext, parts: PageParts, runId: string): Promise<Response> {
  const actor = requireSiteRole(c.get('session').actor, 'supervisor');
  const { services } = parts;
  const model = await services.signingRuns.find(actor, runId);
  const nextHref = (await isAnythingWaiting(parts, actor)) ? PATHS.approvals : undefined;
  if (model.fingerprintSha256 !== undefined) allowPlugIn(c);
  const keyOf = () => formKeysOf(c.get('session'));
  return show(c, runPage(await frameOf(c, parts), { run: model, nextHref, isJustBegun: isJustBegun(c, runId) }, keyOf));
}

/** For his signature, for his visa, or for the signature of somebody whom he substitutes. */
async function isAnythingWaiting({ services }: PageParts, actor: SiteActor): Promise<boolean> {
  if ((await services.letters.approvalQueue(actor, { limit: 1 })).items.length > 0) return true;
  if ((await services.letters.visaQueue(actor)).length > 0) return true;
  return (await services.substitutions.queues(actor)).some(({ letterIds }) => letterIds.length > 0);
}

/** What the signer's browser tells of a run: it hears only whether it was taken. */
async function hear(c: PageContext, { services: { broughtSignatures } }: PageParts, runId: string): Promise<Response> {
  const { actor } = c.get('session');
  const form = await readForm(c);
  const command = { idempotencyKey: form.key };
  const letterId = form.text('letter');
  switch (c.req.param('word')) {
    case 'signatures': {
      const signature = new TextEncoder().encode(form.text('signature'));
      await broughtSignatures.bring(actor, runId, letterId, signature, command);
      return c.body(null, 204);
    }
    case 'refusals':
      await broughtSignatures.refuse(actor, runId, letterId, form.text('words'), command);
      return c.body(null, 204);
    default:
      await broughtSignatures.stop(actor, runId, command);
      return goTo(c, signingRunPath(runId));
  }
}

const ASKED = /^([0-9a-f-]{36}):(\d{1,9}):([0-9a-f]{64})$/;

/** As the page wrote it: letter, revision, document. */
function askedOf(text: string): AskedLetter {
  const [, letterId, revision, documentDigest] = ASKED.exec(text) ?? [];
  if (letterId === undefined || documentDigest === undefined) {
    throw new ApplicationError('bad-request', { detail: 'Откройте страницу заново и повторите.' });
  }
  return { letterId, revision: Number(revision), documentDigest };
}
