import type { Hono } from 'hono';
import { MAILED_ACTS, type MailingTerms } from '#domain/case-letters/mailing-terms.ts';
import { PARTY_ROLES } from '#domain/cases/case-party.ts';
import { DOCUMENT_KINDS, LETTER_KINDS } from '#domain/letters/letter.ts';
import { mailingFormPage, type MailingFormModel } from '#web/case-letters/mailing-form-page.ts';
import { mailingPage } from '#web/case-letters/mailing-page.ts';
import { caseMailingPath, PATHS } from '#web/paths.ts';
import type { ApiEnv } from '../context.ts';
import { answersOf } from '../letters/sending-questions.ts';
import { readForm, type PageForm } from '../pages/form-data.ts';
import { formKeysOf, frameOf } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { refusalOf } from '../pages/refusal.ts';
import { goTo, show, type ToldStatus } from '../pages/responses.ts';
import { signersOf } from './signers.ts';

/** Letters of chosen cases: terms, one page to look through, confirm, watch. */
export function mountMailingPages(app: Hono<ApiEnv>, parts: PageParts): void {
  const { caseMailings } = parts.services;
  app.get(PATHS.newCaseLetters, (c) => showForm(c, parts, { caseIds: c.req.queries('case') ?? [], faults: [] }));
  app.post(PATHS.newCaseLetters, async (c) => {
    const form = await readForm(c);
    const caseIds = form.texts('case');
    return form.text('step') === 'plan' ? plan(c, parts, form) : showForm(c, parts, { caseIds, faults: [] });
  });
  app.get(caseMailingPath(':id'), async (c) => {
    const session = c.get('session');
    const view = await caseMailings.read(session.actor, c.req.param('id') ?? '');
    return show(c, mailingPage(await frameOf(c, parts), view, formKeysOf(session)));
  });
  app.post(caseMailingPath(':id'), async (c) => {
    const confirmed = answersOf((await readForm(c)).texts('confirmed'));
    const { id } = await caseMailings.start(c.get('session').actor, c.req.param('id') ?? '', confirmed);
    return goTo(c, caseMailingPath(id));
  });
}

async function plan(c: PageContext, parts: PageParts, form: PageForm): Promise<Response> {
  const values = valuesOf(form);
  const caseIds = form.texts('case');
  try {
    const chosen = { caseIds, terms: termsOf(values), approverId: values.approverId, isSent: values.send === 'yes' };
    const command = { idempotencyKey: form.key };
    const { id } = await parts.services.caseMailings.plan(c.get('session').actor, chosen, command);
    return goTo(c, caseMailingPath(id));
  } catch (error) {
    const { faults, refusal, status } = refusalOf(error);
    return showForm(c, parts, { caseIds, values, faults, refusal }, status);
  }
}

type Values = MailingFormModel['values'];

const USUAL: Omit<Values, 'approverId'> = {
  ...{ act: 'latest', kind: '', documentKind: '', title: '', comment: '', repeatReason: '', send: 'no', through: 'no' },
  roles: PARTY_ROLES.filter((role) => role !== 'representative' && role !== 'other'),
};

function valuesOf(form: PageForm): Values {
  const of = (name: Exclude<keyof Values, 'roles'>): string => form.text(name);
  return {
    ...{ approverId: of('approverId'), act: of('act'), kind: of('kind'), documentKind: of('documentKind') },
    ...{ title: of('title'), comment: of('comment'), repeatReason: of('repeatReason'), send: of('send') },
    ...{ through: of('through'), roles: form.texts('roles') },
  };
}

function termsOf(values: Values): MailingTerms {
  const { title, comment, repeatReason, through } = values;
  return {
    roles: PARTY_ROLES.filter((role) => values.roles.includes(role)),
    toRepresentatives: through === 'yes',
    act: MAILED_ACTS.find((code) => code === values.act) ?? 'latest',
    kind: LETTER_KINDS.find((code) => code === values.kind),
    documentKind: DOCUMENT_KINDS.find((code) => code === values.documentKind),
    ...{ title, comment, repeatReason },
  };
}

async function showForm(
  c: PageContext,
  parts: PageParts,
  told: Pick<MailingFormModel, 'caseIds' | 'faults' | 'refusal'> & Partial<Pick<MailingFormModel, 'values'>>,
  status: ToldStatus | 200 = 200,
): Promise<Response> {
  const session = c.get('session');
  const { approvers, usual, maxTitleLength } = await signersOf(parts, session.actor);
  const nothing = {
    code: 'case_mailing',
    field: 'cases',
    message: 'Выберите дела в журнале: отметьте их и нажмите «Письма».',
  };
  const faults = told.caseIds.length === 0 ? [nothing] : told.faults;
  const model = { values: { ...USUAL, approverId: usual }, ...told, faults, approvers, maxTitleLength };
  return show(c, mailingFormPage(await frameOf(c, parts), model, formKeysOf(session)), status);
}
