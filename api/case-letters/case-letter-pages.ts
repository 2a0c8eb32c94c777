import type { Hono } from 'hono';
import { DOCUMENT_KINDS, LETTER_KINDS } from '#domain/letters/letter.ts';
import { caseLetterPage, type CaseLetterModel, type CaseLetterValues } from '#web/case-letters/case-letter-page.ts';
import type { CaseLetterView } from '#views/case-letters/case-letter.ts';
import { editPath, letterOfCasePath } from '#web/paths.ts';
import type { ApiEnv } from '../context.ts';
import { readForm, type PageForm } from '../pages/form-data.ts';
import { formKeysOf, frameOf } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { refusalOf } from '../pages/refusal.ts';
import { goTo, show, type ToldStatus } from '../pages/responses.ts';
import type { ChosenLetter } from './case-letters.ts';
import { asProposed } from './proposed.ts';
import { signersOf } from './signers.ts';

/** A letter of one case: whom to, with which act; then the form of the draft. */
export function mountCaseLetterPages(app: Hono<ApiEnv>, parts: PageParts): void {
  app.get(letterOfCasePath(':caseId'), async (c) => {
    const choices = await parts.services.caseLetters.choices(c.get('session').actor, c.req.param('caseId') ?? '');
    return showForm(c, parts, choices, { faults: [] });
  });
  app.post(letterOfCasePath(':caseId'), (c) => make(c, parts, c.req.param('caseId') ?? ''));
}

async function make(c: PageContext, parts: PageParts, caseId: string): Promise<Response> {
  const { caseLetters } = parts.services;
  const { actor } = c.get('session');
  const form = await readForm(c);
  const choices = await caseLetters.choices(actor, caseId);
  const values = valuesOf(form, choices);
  try {
    const { id } = await caseLetters.make(actor, caseId, chosenOf(values, choices), { idempotencyKey: form.key });
    return goTo(c, editPath(id), 'letter-of-case');
  } catch (error) {
    const { faults, refusal, status } = refusalOf(error);
    return showForm(c, parts, choices, { values, faults, refusal }, status);
  }
}

function valuesOf(form: PageForm, { parties }: CaseLetterView): CaseLetterValues {
  const of = (name: 'actId' | 'hearingId' | 'kind' | 'documentKind' | 'title' | 'comment' | 'approverId') =>
    form.text(name);
  return {
    addressees: Object.fromEntries(parties.map(({ id }) => [id, form.text(`to-${id}`)])),
    ...{ actId: of('actId'), hearingId: of('hearingId'), kind: of('kind'), documentKind: of('documentKind') },
    ...{ title: of('title'), comment: of('comment'), approverId: of('approverId') },
  };
}

function chosenOf(values: CaseLetterValues, choices: CaseLetterView): ChosenLetter {
  const addressees = Object.entries(values.addressees).flatMap(([partyId, addresseeId]) =>
    addresseeId === '' ? [] : [{ partyId, addresseeId }],
  );
  const { comment, approverId, title } = values;
  return asProposed(
    {
      ...{ addressees, comment, approverId, title },
      ...{ actId: values.actId || null, hearingId: values.hearingId || null },
      kind: LETTER_KINDS.find((code) => code === values.kind),
      documentKind: DOCUMENT_KINDS.find((code) => code === values.documentKind),
    },
    choices,
  );
}

/** Everybody who can be reached, by himself; the latest act that has a document. */
function usualValues({ parties, acts }: CaseLetterView, approverId: string): CaseLetterValues {
  const reached = parties.flatMap(({ id, addressees: [own] }) =>
    own && own.address !== '' ? [[id, own.id] as const] : [],
  );
  const act = acts.find(({ hasDocument }) => hasDocument) ?? acts[0];
  const rest = { hearingId: '', kind: '', documentKind: '', title: '', comment: '' };
  return { addressees: Object.fromEntries(reached), actId: act?.id ?? '', ...rest, approverId };
}

async function showForm(
  c: PageContext,
  parts: PageParts,
  choices: CaseLetterView,
  told: Pick<CaseLetterModel, 'faults' | 'refusal'> & Partial<Pick<CaseLetterModel, 'values'>>,
  status: ToldStatus | 200 = 200,
): Promise<Response> {
  const session = c.get('session');
  const { approvers, usual, maxTitleLength } = await signersOf(parts, session.actor);
  const values = told.values ?? usualValues(choices, usual);
  const model = { values, ...told, choices, approvers, maxTitleLength };
  return show(c, caseLetterPage(await frameOf(c, parts), model, formKeysOf(session)), status);
}
