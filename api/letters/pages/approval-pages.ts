import type { Hono } from 'hono';
import type { KeptRemark } from '#web/signing/remarks-page.ts';
import { approvalsPage, type ApprovalsModel } from '#web/letters/approvals/approvals-page.ts';
import type { DecisionDraft } from '#web/letters/approvals/decision-panel.ts';
import { approvalPath, decisionPath, PATHS, SHOWN_REVISION, signingRunPath } from '#web/paths.ts';
import { routeGapWords } from '#domain/signing/route-gaps.ts';
import { statusesFor } from '#domain/letters/letter-decisions.ts';
import type { LetterCard } from '#views/letters/letter-card.ts';
import { stampFactsSchema, type CertificateFacts } from '#views/letters/signature-facts.ts';
import type { OpenedLetter } from '#views/signing/session.ts';
import type { LetterListItem } from '#views/letters/letter.ts';
import { requireSiteRole, type SiteActor } from '../../actor.ts';
import type { ApiEnv } from '../../context.ts';
import { ApplicationError } from '../../errors.ts';
import { allowPlugIn } from '../../signing/plug-in-policy.ts';
import { decideInQueue } from './approval-decisions.ts';
import { VENDOR_FILE } from '../../pages/assets.ts';
import { formKeysOf, frameOf } from '../../pages/frame.ts';
import { cardModel } from './letter-card-model.ts';
import type { PageContext, PageParts } from '../../pages/page-deps.ts';
import { isOpenedByPerson } from '../../pages/opened-by-person.ts';
import { goAndWait, goTo, isTold, show, type ToldStatus } from '../../pages/responses.ts';

const QUEUE_LIMIT = 100;
const READ_AT = [...statusesFor('approve'), ...statusesFor('endorse')];

/** A supervisor's signing session. */
export function mountApprovalPages(app: Hono<ApiEnv>, parts: PageParts): void {
  app.get(PATHS.approvals, (c) => showDesk(c, parts));
  app.get('/approvals/:id', (c) => showDesk(c, parts, { letterId: c.req.param('id') }));
  app.post('/approvals/:id/:decision{approve|send-back|endorse|decline-visa}', (c) =>
    decide(c, parts, c.req.param('id')),
  );
}

interface Shown {
  readonly letterId?: string | undefined;
  readonly draft?: DecisionDraft | undefined;
  readonly status?: ToldStatus | undefined;
}

async function showDesk(c: PageContext, parts: PageParts, { letterId, draft, status }: Shown = {}): Promise<Response> {
  const session = c.get('session');
  const actor = requireSiteRole(session.actor, 'supervisor', 'clerk');
  const { services } = parts;
  const queue = await queueOf(parts, actor);
  const id = letterId ?? queue.items[0]?.id;
  const [card, site, run] = await Promise.all([
    id === undefined ? undefined : services.letters.card(actor, id),
    services.people.site(actor),
    services.signingRuns.underWay(actor),
  ]);
  // A clerk has a place here only for the letters whose visa he is asked for; a desk that stands open is told that he is asked no more.
  const isAsked = card?.actions.endorse === true || queue.items.some((one) => one.id === card?.id);
  if (actor.role === 'clerk' && !isAsked && isOpenedByPerson(c)) throw new ApplicationError('forbidden');
  const { ownKey, authority } = await ownKeyOf(parts, actor);
  if (ownKey !== undefined) allowPlugIn(c);
  const remarks = await services.remarks.list(actor);
  const opened = card && (await openedOf(c, parts, card));
  const next = id === undefined ? undefined : nextOf(queue.items, id);
  const model: ApprovalsModel = {
    queue: queue.items,
    hasMore: queue.nextCursor !== null,
    marks: await services.readings.marks(actor, queue.items),
    letter: card && cardModel(card),
    isOutdated: isOutdated(c, card),
    opened,
    certificate: card && certificateOf(card),
    substituted: await substitutedOf(parts, actor),
    routeTrouble: await routeTroubleOf(parts, actor),
    isSupervisor: actor.role === 'supervisor',
    runHref: run === null ? undefined : signingRunPath(run),
    nextHref: next && approvalPath(next),
    draft: draft ?? chosenRemark(c, remarks),
    remarks,
    recallWindowSeconds: site?.recallWindowSeconds ?? null,
    ...{ ownKey, authority },
  };
  return show(c, approvalsPage(await frameOf(c, parts), model, formKeysOf(session)), status ?? 200);
}

async function substitutedOf({ services }: PageParts, actor: SiteActor) {
  if (actor.role !== 'supervisor') return [];
  const queues = await services.substitutions.queues(actor);
  return queues.map(({ letterIds, ...queue }) => ({ ...queue, count: letterIds.length }));
}

async function routeTroubleOf({ services }: PageParts, actor: SiteActor): Promise<string | undefined> {
  if (actor.role !== 'supervisor') return undefined;
  const gaps = await services.approvalRoutes.gaps(actor);
  return gaps.length === 0 ? undefined : routeGapWords(gaps.map(({ kind }) => kind));
}

async function ownKeyOf({ services, assets }: PageParts, actor: SiteActor) {
  const inUse = actor.role === 'supervisor' ? await services.ownKeys.inUse(actor) : null;
  if (inUse?.facts == null) return { authority: null };
  const ownKey = { fingerprintSha256: inUse.facts.fingerprintSha256, vendorHref: assets.urlOf(VENDOR_FILE) };
  return { ownKey, authority: inUse.authority };
}

/** What waits for this person's signature, and then for his visa. */
async function queueOf({ services }: PageParts, actor: SiteActor) {
  const visas = await services.letters.visaQueue(actor);
  if (actor.role !== 'supervisor') return { items: visas, nextCursor: null };
  const { items, nextCursor } = await services.letters.approvalQueue(actor, { limit: QUEUE_LIMIT });
  return { items: [...items, ...visas], nextCursor };
}

/** Where one goes when nothing waits any more. */
function placeAfter({ role }: SiteActor): string {
  return role === 'supervisor' ? PATHS.approvals : PATHS.tasks;
}

/** One of the kept remarks, chosen without scripts. */
function chosenRemark(c: PageContext, remarks: readonly KeptRemark[]): DecisionDraft | undefined {
  const chosen = remarks.find(({ id }) => id === c.req.query('remark'));
  return chosen && { remark: chosen.text, faults: [] };
}

/** What nobody has opened is told and not noted; what is not at a supervisor's is only shown. */
function openedOf(c: PageContext, { services }: PageParts, card: LetterCard): Promise<OpenedLetter> | undefined {
  if (card.pdfSha256 === null || !READ_AT.includes(card.status)) return undefined;
  const { actor } = c.get('session');
  return isOpenedByPerson(c) ? services.readings.openLetter(actor, card) : services.readings.opened(actor, card);
}

/** The desk that asks shows pages of another revision than the one that waits now. */
function isOutdated(c: PageContext, card: LetterCard | undefined): boolean {
  const shown = c.req.query(SHOWN_REVISION);
  return shown !== undefined && card !== undefined && shown !== String(card.revision);
}

/** Named by the stamp on the pages; told with the document when it is made. */
function certificateOf({ files, revision }: LetterCard): CertificateFacts | undefined {
  const document = files.find((file) => file.kind === 'pdf' && file.revision === revision);
  return stampFactsSchema.safeParse(document?.facts).data?.certificate;
}

/** The decision, then the next letter. A refusal comes back beside the same letter, with what was typed. */
async function decide(c: PageContext, parts: PageParts, letterId: string): Promise<Response> {
  const actor = requireSiteRole(c.get('session').actor, 'supervisor', 'clerk');
  const queue = await queueOf(parts, actor);
  const next = nextOf(queue.items, letterId);
  const result = await tryToDecide(c, parts, letterId);
  switch (result.kind) {
    case 'done':
      return goTo(c, next === undefined ? placeAfter(actor) : approvalPath(next), result.done, letterId);
    case 'in_progress':
      return goAndWait(c, `${decisionPath(letterId, result.version)}&from=approvals`);
    case 'refused':
      return showDesk(c, parts, { letterId, draft: result.draft, status: result.status });
  }
}

type Tried =
  | Exclude<Awaited<ReturnType<typeof decideInQueue>>, { readonly kind: 'not_signed' }>
  | { readonly kind: 'refused'; readonly draft: DecisionDraft; readonly status: ToldStatus };

async function tryToDecide(c: PageContext, parts: PageParts, letterId: string): Promise<Tried> {
  const remark = { text: '', field: '' };
  const decision = c.req.param('decision');
  try {
    const result = await decideInQueue(c, parts, letterId, remark);
    if (result.kind !== 'not_signed') return result;
    return { kind: 'refused', draft: { decision, remark: '', faults: [], refusal: result.refusal }, status: 422 };
  } catch (error) {
    if (!(error instanceof ApplicationError) || !isTold(error.status)) throw error;
    const refusal = error.faults.length > 0 ? undefined : (error.detail ?? error.title);
    return {
      kind: 'refused',
      draft: { decision, remark: remark.text, field: remark.field, faults: error.faults, refusal },
      status: error.status,
    };
  }
}

/** The one after this; after the last, the first that is left. */
function nextOf(queue: readonly LetterListItem[], id: string): string | undefined {
  const place = queue.findIndex((letter) => letter.id === id);
  const next = queue[place + 1] ?? queue.find((letter) => letter.id !== id);
  return next?.id;
}
