import type { Hono } from 'hono';
import { isBlank } from '#domain/work/typed-text.ts';
import { letterFormPage } from '#web/letters/form/letter-form-page.ts';
import { editPath, letterPath, PATHS, templatePath } from '#web/paths.ts';
import type { LetterFormModel } from '#web/letters/form/letter-form-model.ts';
import { requireSiteRole } from '../../actor.ts';
import type { ApiEnv } from '../../context.ts';
import { ApplicationError } from '../../errors.ts';
import { readForm, type PageForm } from '../../pages/form-data.ts';
import { formKeysOf, frameOf } from '../../pages/frame.ts';
import { ANSWER } from '../../typed/addressed-answers.ts';
import { chosenInAddress, chosenOf, withChosen } from './chosen-fields.ts';
import { actOnLetter, keepTemplate, questionsOf, send } from './letter-form-actions.ts';
import { editLetterModel, newLetterModel, type FormRefusal } from './letter-form-model.ts';
import { addFiles, createDraft, invalidFaults, saveFields } from './letter-form-save.ts';
import { filledForm, type FilledForm } from './letter-form-template.ts';
import { inputOfValues, valuesOfForm, writtenOtherwise } from './letter-form-values.ts';
import type { PageContext, PageParts } from '../../pages/page-deps.ts';
import { goTo, show } from '../../pages/responses.ts';
import { showCard } from './letter-card-pages.ts';

/** A new letter, and one in its author's hands. Every button saves first: nothing typed or uploaded is lost. */
export function mountLetterFormPages(app: Hono<ApiEnv>, parts: PageParts): void {
  app.get(PATHS.newLetter, async (c) => {
    const clerk = requireSiteRole(c.get('session').actor, 'clerk');
    return showForm(c, parts, await newLetterModel(parts, clerk, undefined, undefined, c.req.query('template')));
  });
  app.post(PATHS.newLetter, (c) => create(c, parts));
  app.get('/letters/:id/edit', async (c) => {
    const clerk = requireSiteRole(c.get('session').actor, 'clerk');
    const card = await parts.services.letters.card(clerk, c.req.param('id'));
    if (!card.actions.edit) return goTo(c, letterPath(card.id));
    const told = await keptBack(c, parts, card.id);
    const chosen = chosenInAddress(c.req.query('chosen'));
    return showForm(c, parts, await editLetterModel(parts, clerk, card, undefined, told, chosen));
  });
  app.post('/letters/:id/edit', (c) => edit(c, parts, c.req.param('id')));
}

/**
 * The address of an answer that is kept no more, or was another session's, as when the browser was closed meanwhile: everything typed was saved
 * with the letter, and what held it back is told anew. Undefined: a plain address, or nothing holds it back.
 */
async function keptBack(c: PageContext, { services }: PageParts, letterId: string): Promise<FormRefusal | undefined> {
  if (c.req.query(ANSWER) === undefined) return undefined;
  const told = await questionsOf(services, c.get('session').actor, letterId, '');
  return told === null ? undefined : { faultsHeading: 'Ещё не отправлено: исправьте указанное', ...told };
}

async function create(c: PageContext, parts: PageParts): Promise<Response> {
  const { services } = parts;
  const clerk = requireSiteRole(c.get('session').actor, 'clerk');
  const form = await readForm(c);
  const { values, faults: ofTemplate, template } = await filledForm(services, clerk, form);
  const refuse = async (told: FormRefusal): Promise<Response> =>
    showForm(c, parts, await newLetterModel(parts, clerk, values, { ...keptOf({ form, template }), ...told }), 422);
  // A template is no letter: one is made only where more was typed than the template holds, for nothing typed is lost.
  if (form.text('action') === 'keep-template' && !(await holdsMore(form))) {
    const kept = await keepTemplate(services, clerk, form, templatePath);
    return 'path' in kept ? goTo(c, kept.path, kept.done) : refuse(kept);
  }
  const reading = inputOfValues(values);
  if (!reading.ok) return refuse({ faults: reading.faults });
  try {
    const { letterId, faults } = await createDraft(services, clerk, reading.input, form.key);
    const fileFaults = await addFiles(services, clerk, letterId, { files: await form.files('files'), key: form.key });
    return await goOn(c, parts, letterId, { form, values, template }, [...faults, ...fileFaults, ...ofTemplate]);
  } catch (error) {
    if (error instanceof ApplicationError && error.code === 'key-reused')
      return refuse({ faults: [], refusal: SENT_TWICE });
    return refuse({ faults: invalidFaults(error) });
  }
}

/** The form says something of a letter of its own: whom it goes to, about what, with which documents. */
async function holdsMore(form: PageForm): Promise<boolean> {
  const { caseNumber, recipientName, recipientAddress, recipientInn, recipientKpp } = valuesOfForm(form);
  const typed = [caseNumber, recipientName, recipientAddress, recipientInn, recipientKpp];
  return typed.some((text) => !isBlank(text)) || (await form.files('files')).length > 0;
}

async function edit(c: PageContext, parts: PageParts, letterId: string): Promise<Response> {
  const { services } = parts;
  const clerk = requireSiteRole(c.get('session').actor, 'clerk');
  const form = await readForm(c);
  const card = await services.letters.card(clerk, letterId);
  if (!card.actions.edit) return afterSending(c, parts, letterId, form);
  const { values, faults: ofTemplate, template } = await filledForm(services, clerk, form);
  const sent = { form, values, template };
  const reading = inputOfValues(values);
  const upload = { files: await form.files('files'), key: form.key };
  const fileFaults = await addFiles(services, clerk, letterId, upload);
  if (!reading.ok) return showAgain(c, parts, letterId, sent, { faults: [...reading.faults, ...fileFaults] });
  try {
    // The uploads have changed the version; what matters is that nobody else did before this form came.
    const version =
      form.integer('version') === card.version
        ? (await services.letters.card(clerk, letterId)).version
        : form.integer('version');
    const faults = await saveFields(services, clerk, card, { version, input: reading.input });
    return await goOn(c, parts, letterId, sent, [...faults, ...fileFaults, ...ofTemplate]);
  } catch (error) {
    if (!(error instanceof ApplicationError)) throw error;
    if (error.code === 'conflict') return afterSending(c, parts, letterId, form);
    if (error.code !== 'stale') throw error;
    return showAgain(c, parts, letterId, sent, { faults: fileFaults, refusal: CHANGED_MEANWHILE });
  }
}

/** A form as it came, and what it holds. */
interface SentForm extends Omit<FilledForm, 'faults'> {
  readonly form: PageForm;
}

/** The button's own action, once everything is saved. */
async function goOn(
  c: PageContext,
  parts: PageParts,
  letterId: string,
  sent: SentForm,
  faults: FormRefusal['faults'],
): Promise<Response> {
  if (faults.length > 0) return showAgain(c, parts, letterId, sent, { faults });
  const outcome = await actOnLetter(parts.services, c.get('session').actor, letterId, sent.form);
  if ('path' in outcome)
    return goTo(c, withChosen(outcome.path, letterId, chosenOf(sent.form.texts('chosen'))), outcome.done);
  return showAgain(c, parts, letterId, sent, outcome);
}

/** The letter has left meanwhile. The same form sent a second time has its first answer; another person's changes were not taken. */
async function afterSending(c: PageContext, parts: PageParts, letterId: string, form: PageForm): Promise<Response> {
  const { actor } = c.get('session');
  const sent = form.text('action').startsWith('send') ? await send(parts.services, actor, letterId, form.key) : null;
  if (sent !== null && 'path' in sent) return goTo(c, sent.path, sent.done);
  const written = writtenOtherwise(valuesOfForm(form), await parts.services.letters.card(actor, letterId));
  const gone = (await parts.services.letters.whyNotEdited(actor, letterId)) ?? CHANGED_MEANWHILE;
  const draft = { action: 'edit', text: '', written, faults: [], refusal: gone } as const;
  return showCard(c, parts, letterId, { draft, status: 409 });
}

async function showAgain(
  c: PageContext,
  parts: PageParts,
  letterId: string,
  { form, values, template }: SentForm,
  told: FormRefusal,
): Promise<Response> {
  const { actor } = c.get('session');
  const card = await parts.services.letters.card(actor, letterId);
  const model = await editLetterModel(parts, actor, card, values, { ...keptOf({ form, template }), ...told });
  return showForm(c, parts, model, told.refusal === CHANGED_MEANWHILE ? 412 : 422);
}

/** What comes back with a refused form besides its values. */
function keptOf({ form, template }: Pick<SentForm, 'form' | 'template'>): Omit<FormRefusal, 'faults'> {
  return { faultsHeading: headingOf(form), template, chosen: chosenOf(form.texts('chosen')) };
}

/** Of what was asked for and not done. */
function headingOf(form: PageForm): string {
  const [action = ''] = form.text('action').split(':');
  if (action === 'send') return 'Не отправлено: исправьте указанное';
  return action === 'save' ? 'Не сохранено: исправьте указанное' : 'Не выполнено: исправьте указанное';
}

async function showForm(
  c: PageContext,
  parts: PageParts,
  model: LetterFormModel,
  status: 200 | 412 | 422 = 200,
): Promise<Response> {
  // After a refusal the address bar may still say «new»; the form itself leads to the letter.
  if (model.letter !== undefined) c.header('content-location', editPath(model.letter.id));
  return show(c, letterFormPage(await frameOf(c, parts), model, formKeysOf(c.get('session'))), status);
}

const SENT_TWICE =
  'Эта форма уже была отправлена. Проверьте список писем; если нужно ещё одно письмо, отправьте её снова.';
const CHANGED_MEANWHILE =
  'Письмо изменили, пока вы его правили. Ниже — то, что набрали вы; если сохранить, оно заменит чужую правку. Чужую правку видно в карточке письма.';
