import type { Hono } from 'hono';
import { decisionPendingPage } from '#web/letters/decision-pending.ts';
import type { ActionDraft } from '#web/letters/card/letter-card-model.ts';
import { destroyedCardPage } from '#web/letters/card/destroyed-card-page.ts';
import { letterCardPage } from '#web/letters/card/letter-card-page.ts';
import { batchPath, letterPath, PATHS, workflowPath } from '#web/paths.ts';
import type { ApiEnv } from '../../context.ts';
import { KEEPING_READERS } from '../../keeping/keeping-access.ts';
import { formKeysOf, frameOf } from '../../pages/frame.ts';
import { cardModel } from './letter-card-model.ts';
import type { PageContext, PageParts } from '../../pages/page-deps.ts';
import { goTo, show, type ToldStatus } from '../../pages/responses.ts';

/** A letter's card, and the page that waits for the answer to a decision about it. */
export function mountLetterCardPages(app: Hono<ApiEnv>, parts: PageParts): void {
  app.get('/letters/:id', (c) => showCard(c, parts, c.req.param('id')));
  app.get('/letters/:id/decision', (c) => waitForDecision(c, parts, c.req.param('id')));
}

/** The card; with `draft`, the action that was not taken stays open with what was typed. */
export async function showCard(
  c: PageContext,
  parts: PageParts,
  letterId: string,
  refused?: { readonly draft: ActionDraft; readonly status: ToldStatus },
): Promise<Response> {
  const session = c.get('session');
  const { actor } = session;
  const { services } = parts;
  const [card, gate] = [await services.letters.card(actor, letterId), await services.gates.letter(actor, letterId)];
  if (card.destroyed !== null) {
    const mayReadAct = KEEPING_READERS.includes(actor.role);
    const bare = destroyedCardPage(await frameOf(c, parts), cardModel(card), card.destroyed, mayReadAct);
    return show(c, bare, refused?.status ?? 200);
  }
  const supervisors = card.actions.reassign ? await services.people.approvers(actor) : [];
  // Neither who has it already nor, four eyes, its author: namesakes are other people.
  const approvers = supervisors.filter(({ id }) => id !== card.approverId && id !== card.authorId);
  const model = {
    ...{ letter: cardModel(card), gate },
    approvers,
    batchHref: card.batchId === null ? undefined : batchPath(card.batchId),
    workflowHref: actor.role === 'admin' ? workflowPath(letterId) : undefined,
    mayTakeBack: actor.role === 'admin' && card.archivedAt !== null,
    mayAttach: (actor.role === 'clerk' || actor.role === 'supervisor') && card.shpi !== null,
    draft: refused?.draft,
  };
  return show(c, letterCardPage(await frameOf(c, parts), model, formKeysOf(session)), refused?.status ?? 200);
}

/** 202 until the letter changes; then the letter itself. Works by asking again, without JavaScript. */
async function waitForDecision(c: PageContext, parts: PageParts, letterId: string): Promise<Response> {
  const { actor } = c.get('session');
  const card = await parts.services.letters.card(actor, letterId);
  const before = Number(c.req.query('after'));
  const isApproving = c.req.query('from') === 'approvals';
  if (!Number.isSafeInteger(before) || card.version > before) return goTo(c, letterPath(letterId));
  const page = decisionPendingPage(await frameOf(c, parts), {
    about: card.number === null ? 'Письмо' : `Письмо ${card.number}`,
    subjectHref: letterPath(letterId),
    next: isApproving ? { href: PATHS.approvals, label: 'К следующим письмам' } : undefined,
  });
  return show(c, page, 202);
}
