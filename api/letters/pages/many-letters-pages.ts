import type { Hono } from 'hono';
import { MANY_ACTS, manyActsOf, type ManyAct } from '#domain/letters/many-letters.ts';
import type { Fault } from '#domain/documents/fault.ts';
import type { ManyLetter } from '#views/letters/many-letters.ts';
import { approverChoices } from '#web/components/approver-choices.ts';
import { manyLettersDonePage, manyLettersPage, type ManyLettersModel } from '#web/letters/many/many-letters-page.ts';
import { listFields, listHref } from '#web/letters/list/list-address.ts';
import { PATHS, withQuery } from '#web/paths.ts';
import { requireSiteRole } from '../../actor.ts';
import type { ApiEnv } from '../../context.ts';
import { ApplicationError } from '../../errors.ts';
import { readForm, type PageForm } from '../../pages/form-data.ts';
import { formKeysOf, frameOf } from '../../pages/frame.ts';
import type { PageContext, PageParts } from '../../pages/page-deps.ts';
import { goTo, isTold, show, type ToldStatus } from '../../pages/responses.ts';
import { answersOf } from '../sending-questions.ts';
import { listSettings } from './list-query.ts';
import { tooMany } from './too-many.ts';

/** One act with the letters that were chosen in the list: looked at, confirmed, told letter by letter. */
export function mountManyLettersPages(app: Hono<ApiEnv>, parts: PageParts): void {
  app.post(PATHS.manyLetters, async (c) => {
    const form = await readForm(c);
    // Only a look: what is typed for the list stays kept.
    c.set('sentText', undefined);
    return ask(c, parts, form, { faults: [] });
  });
  // What a form has led to is shown by its own address while it is kept; afterwards there is the list they were chosen in.
  for (const path of [PATHS.manyLetters, PATHS.manyLettersDone])
    app.get(path, (c) =>
      goTo(c, listHref(listSettings((name) => c.req.query(name), [c.req.query('cols') ?? ''], true))),
    );
  app.post(PATHS.manyLettersDone, (c) => carryOut(c, parts));
}

interface Asked {
  readonly faults: readonly Fault[];
  readonly refusal?: string | undefined;
  readonly status?: ToldStatus;
}

async function ask(c: PageContext, parts: PageParts, form: PageForm, { faults, refusal, status }: Asked) {
  const { actor } = c.get('session');
  const act = actOf(c, form);
  const chosen = form.texts('letter');
  const letters = await parts.services.manyLetters.look(actor, act, chosen);
  const nothing = letters.length === 0 ? 'Отметьте в списке хотя бы одно письмо.' : undefined;
  const told = { faults, refusal: refusal ?? nothing, leftOut: tooMany(chosen) };
  const model = { ...(await modelOf(c, parts, form, letters)), ...told };
  // A refused one stays at the address of the page that it was sent from.
  if (status === undefined) c.header('content-location', withQuery(PATHS.manyLetters, listFields(model.settings)));
  return show(c, manyLettersPage(await frameOf(c, parts), model, formKeysOf(c.get('session'))), status ?? 200);
}

async function carryOut(c: PageContext, parts: PageParts): Promise<Response> {
  const form = await readForm(c);
  const [reason, approverId] = [form.text('reason'), form.text('approverId')];
  const confirmed = answersOf(form.texts('confirmed'));
  const request = { act: actOf(c, form), letterIds: form.texts('letter'), reason, approverId, confirmed };
  try {
    const command = { idempotencyKey: form.key };
    const letters = await parts.services.manyLetters.carryOut(c.get('session').actor, request, command);
    const model = await modelOf(c, parts, form, letters);
    c.header('content-location', withQuery(PATHS.manyLettersDone, listFields(model.settings)));
    return await show(c, manyLettersDonePage(await frameOf(c, parts), model));
  } catch (error) {
    if (!(error instanceof ApplicationError) || !isTold(error.status)) throw error;
    const refusal = error.faults.length > 0 ? undefined : (error.detail ?? error.title);
    return ask(c, parts, form, { faults: error.faults, refusal, status: error.status });
  }
}

/** @throws ApplicationError `forbidden` for an act that is not this person's */
function actOf(c: PageContext, form: PageForm): ManyAct {
  const { role } = c.get('session').actor;
  const act = MANY_ACTS.find((code) => code === form.text('act'));
  if (act === undefined) throw new ApplicationError('bad-request', { detail: 'Откройте страницу заново и повторите.' });
  if (!manyActsOf(role).includes(act)) throw new ApplicationError('forbidden');
  return act;
}

async function modelOf(
  c: PageContext,
  parts: PageParts,
  form: PageForm,
  letters: readonly ManyLetter[],
): Promise<ManyLettersModel> {
  const actor = requireSiteRole(c.get('session').actor, 'clerk', 'supervisor');
  const people = await parts.services.people.approvers(actor);
  return {
    ...{ act: actOf(c, form), letters, faults: [] },
    settings: listSettings((name) => form.text(name), [form.text('cols')], true),
    approvers: approverChoices(people),
    typed: { reason: form.text('reason'), approverId: form.text('approverId') },
  };
}
