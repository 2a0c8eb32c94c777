import type { Hono } from 'hono';
import { CASE_LABELS, CASE_REPEATED } from '#domain/cases/case-faults.ts';
import type { CaseKind, CaseState } from '#domain/cases/court-case.ts';
import { localDateAt } from '#domain/settings/cut-off.ts';
import type { CaseCardView } from '#views/cases/case.ts';
import type { Seen } from '#web/components/edit-conflict.ts';
import { caseFields, caseFormPage, type CaseFormModel, type FormValues } from '#web/cases/case-forms.ts';
import { caseEditPath, casePath, CASE_PATHS } from '#web/cases/case-paths.ts';
import type { ApiEnv } from '../../context.ts';
import { comeBack, seenOf } from '../../pages/edit-conflict.ts';
import { readForm, type PageForm } from '../../pages/form-data.ts';
import { formKeysOf, frameOf, readNow } from '../../pages/frame.ts';
import type { PageContext, PageParts } from '../../pages/page-deps.ts';
import { refusalOf } from '../../pages/refusal.ts';
import { goTo, show, type ToldStatus } from '../../pages/responses.ts';
import { requireCaseKeeper } from '../case-changes.ts';
import type { CaseInput } from '../case-requests.ts';

const FIELDS = ['number', 'kind', 'essence', 'judge', 'receivedOn', 'state'] as const;
/** Said of a new case only. */
const REPEAT = 'isRepeatMeant';

/** A new case, and the edit of one that is kept here. What was typed comes back with a refusal. */
export function mountCaseFormPages(app: Hono<ApiEnv>, parts: PageParts): void {
  app.get(CASE_PATHS.newCase, async (c) => {
    const { timeZone } = requireCaseKeeper(c.get('session').actor);
    const receivedOn = localDateAt(new Date(await readNow(parts)), timeZone);
    return showForm(c, parts, { ...NEW, values: { receivedOn, state: 'open' }, faults: [] });
  });
  app.post(CASE_PATHS.newCase, (c) => create(c, parts));
  app.get('/cases/:id/edit', async (c) => {
    const card = await parts.services.cases.card(requireCaseKeeper(c.get('session').actor), c.req.param('id'));
    if (!card.actions.edit) return goTo(c, casePath(card.id));
    return showForm(c, parts, { ...editOf(card, seenCase(card)), values: valuesOf(card), faults: [] });
  });
  app.post('/cases/:id/edit', (c) => edit(c, parts, c.req.param('id')));
}

async function create(c: PageContext, parts: PageParts): Promise<Response> {
  const form = await readForm(c);
  const values = typedValues(form);
  try {
    const command = { idempotencyKey: form.key };
    const { id } = await parts.services.caseChanges.create(c.get('session').actor, inputOf(values), command);
    return goTo(c, casePath(id), 'case-made');
  } catch (error) {
    const { status, ...refusal } = refusalOf(error);
    const isAsked = refusal.faults.some(({ code }) => code === CASE_REPEATED) || values[REPEAT] === 'yes';
    const repeated = isAsked ? await parts.services.cases.ofNumber(c.get('session').actor, values['number'] ?? '') : [];
    return showForm(c, parts, { ...NEW, values, ...refusal, repeated }, status);
  }
}

async function edit(c: PageContext, parts: PageParts, id: string): Promise<Response> {
  const { actor } = c.get('session');
  const form = await readForm(c);
  const values = typedValues(form);
  try {
    await parts.services.caseChanges.edit(actor, id, seenOf(form).version, inputOf(values));
    return goTo(c, casePath(id), 'saved');
  } catch (error) {
    const { status, ...refusal } = refusalOf(error);
    const card = await parts.services.cases.card(actor, id);
    const { seen, conflict } = comeBack(error, form, seenCase(card));
    return showForm(c, parts, { ...editOf(card, seen), values, conflict, ...refusal }, status);
  }
}

type Model = Omit<CaseFormModel, 'fields'> & { readonly repeated?: readonly string[] | undefined };

const NEW = { title: 'Новое дело', action: CASE_PATHS.newCase, submit: 'Внести дело' } as const;

function editOf({ id, number }: CaseCardView, seen: Seen) {
  return { title: `Правка дела № ${number}`, action: caseEditPath(id), submit: 'Сохранить', of: { id, number, seen } };
}

async function showForm(
  c: PageContext,
  parts: PageParts,
  model: Model,
  status: ToldStatus | 200 = 200,
): Promise<Response> {
  const session = c.get('session');
  const { judges } = await parts.services.cases.figures(session.actor);
  const { repeated = [], ...form } = model;
  const page = { ...form, fields: caseFields({ ...form, repeated }, judges) };
  return show(c, caseFormPage(await frameOf(c, parts), page, formKeysOf(session)), status);
}

function typedValues(form: PageForm): FormValues {
  return Object.fromEntries([...FIELDS, REPEAT].map((name) => [name, form.text(name)]));
}

function valuesOf(card: CaseCardView): FormValues {
  return Object.fromEntries(FIELDS.map((name) => [name, card[name]]));
}

/** Codes are judged by the rules, which say in words what is wrong. */
function inputOf(values: FormValues): CaseInput {
  const text = (name: (typeof FIELDS)[number]): string => values[name] ?? '';
  return {
    ...{ number: text('number'), essence: text('essence'), judge: text('judge'), receivedOn: text('receivedOn') },
    kind: text('kind') as CaseKind,
    state: text('state') as CaseState,
    isRepeatMeant: values[REPEAT] === 'yes',
  };
}

function seenCase(card: CaseCardView): Seen {
  const values = valuesOf(card);
  return {
    version: card.version,
    words: Object.fromEntries(FIELDS.map((name) => [CASE_LABELS[name], values[name] ?? ''])),
  };
}
