import type { DecisionAnswer } from '#views/work/decision.ts';
import type { FlashCode } from '../../pages/flash.ts';
import { isRemarkField } from '#domain/letters/remark-fields.ts';
import { readForm, type PageForm } from '../../pages/form-data.ts';
import type { PageContext, PageParts } from '../../pages/page-deps.ts';

/** What came of a decision in the queue. `not_signed`: the letter stays, the reason is in words. */
export type QueueDecision =
  | { readonly kind: 'done'; readonly done: FlashCode }
  | { readonly kind: 'in_progress'; readonly version: number }
  | { readonly kind: 'not_signed'; readonly refusal: string };

/**
 * Signs the letter or sends it back, as the address says. What was typed is left in `remark`, also when the decision is refused.
 * @throws ApplicationError with the reason
 */
export async function decideInQueue(
  c: PageContext,
  parts: PageParts,
  letterId: string,
  remark: { text: string; field: string },
): Promise<QueueDecision> {
  const form = await readForm(c);
  remark.text = form.text('remark');
  remark.field = form.text('field');
  const version = form.integer('version');
  switch (c.req.param('decision')) {
    case 'approve':
      return sign(await approve(c, parts, letterId, form), version);
    case 'endorse':
      return settled(await endorse(c, parts, letterId, form), version, 'endorsed');
    default:
      return settled(await sendBack(c, parts, letterId, form), version, 'sent-back');
  }
}

async function approve({ get }: Pick<PageContext, 'get'>, { services }: PageParts, letterId: string, form: PageForm) {
  const [file] = await form.files('signature');
  const request = {
    revision: form.integer('revision'),
    pdfSha256: form.text('pdfSha256'),
    ...(file === undefined ? {} : { signature: file.bytes }),
  };
  return services.decisions.approve(get('session').actor, letterId, request, { idempotencyKey: form.key });
}

function sign(
  decision: DecisionAnswer<{ readonly signed: boolean; readonly reason?: string | undefined }>,
  version: number,
): QueueDecision {
  if (decision.kind === 'in_progress') return { kind: 'in_progress', version };
  if (decision.result.signed) return { kind: 'done', done: 'signed' };
  return { kind: 'not_signed', refusal: `Подпись не поставлена: ${decision.result.reason ?? 'причина не названа'}` };
}

async function endorse({ get }: Pick<PageContext, 'get'>, { services }: PageParts, letterId: string, form: PageForm) {
  const request = { revision: form.integer('revision'), pdfSha256: form.text('pdfSha256') };
  return services.decisions.endorse(get('session').actor, letterId, request, { idempotencyKey: form.key });
}

/** Also the refusal of a visa: both send the letter back with a remark. */
async function sendBack(c: PageContext, { services }: PageParts, letterId: string, form: PageForm) {
  const isVisa = c.req.param('decision') === 'decline-visa';
  const field = form.text('field');
  const request = {
    revision: form.integer('revision'),
    remark: form.text('remark'),
    ...(isRemarkField(field) && { field }),
  };
  const { actor } = c.get('session');
  const command = { idempotencyKey: form.key };
  const decision = isVisa
    ? await services.decisions.declineVisa(actor, letterId, request, command)
    : await services.decisions.sendBack(actor, letterId, request, command);
  const kept = form.text('keep');
  if (kept === 'own' || kept === 'site') {
    const remark = { text: request.remark, isOwn: kept === 'own' };
    await services.remarks.add(actor, remark, { idempotencyKey: `keep-${form.key}` });
  }
  return decision;
}

function settled(decision: DecisionAnswer<unknown>, version: number, done: FlashCode): QueueDecision {
  return decision.kind === 'in_progress' ? { kind: 'in_progress', version } : { kind: 'done', done };
}
