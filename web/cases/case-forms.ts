import { ACT_KIND_NAMES } from '#domain/cases/case-act.ts';
import { ACT_LABELS, CASE_LABELS, HEARING_LABELS, PARTY_LABELS } from '#domain/cases/case-faults.ts';
import { HEARING_STATE_NAMES } from '#domain/cases/case-hearing.ts';
import { PARTY_ROLE_NAMES } from '#domain/cases/case-party.ts';
import { CASE_BOUNDS } from '#domain/cases/case-record.ts';
import { CASE_KIND_WORDS, CASE_STATE_NAMES } from '#domain/cases/court-case.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { RECIPIENT_TYPE_NAMES } from '#domain/letters/letter.ts';
import { choicesOf, radioField, selectField, type Choice } from '../components/choice-field.ts';
import { checkField } from '../components/check-field.ts';
import { dayField } from '../components/day-field.ts';
import { conflictSection, saveButtons, seenInputs, type EditConflict, type Seen } from '../components/edit-conflict.ts';
import { errorSummary } from '../components/error-summary.ts';
import { textField } from '../components/field.ts';
import { filesField } from '../components/files-field.ts';
import { formKeys } from '../components/form-keys.ts';
import { suggestField } from '../components/suggest-field.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import type { Chrome, FormKeys } from '../layout/chrome.ts';
import { page } from '../layout/page.ts';
import { casePath, CASE_PATHS } from './case-paths.ts';

export type FormValues = Readonly<Record<string, string>>;

export interface CaseFormModel {
  readonly title: string;
  readonly action: string;
  /** The case that is changed; absent: a new one. */
  readonly of?: { readonly id: string; readonly number: string; readonly seen: Seen } | undefined;
  readonly values: FormValues;
  readonly faults: readonly Fault[];
  readonly refusal?: string | undefined;
  readonly conflict?: EditConflict | undefined;
  readonly fields: Html;
  readonly submit: string;
  /** It brings a file. */
  readonly hasFile?: boolean | undefined;
  /** Under the form: another act with the same thing. */
  readonly below?: MaybeHtml;
}

/** A form of a case or of what belongs to it. */
export function caseFormPage(chrome: Chrome, model: CaseFormModel, keys: FormKeys): Html {
  const { of, faults, refusal, conflict } = model;
  const content = html`<div class="page-head letter-head">
      <p class="crumbs">
        <a href="${CASE_PATHS.cases}">Дела</a>
        ${of === undefined ? undefined : html` → <a href="${casePath(of.id)}">Дело № ${of.number}</a>`}
      </p>
      <h1>${model.title}</h1>
    </div>
    ${errorSummary({ faults, refusal, heading: 'Не сохранено: исправьте указанное' })}
    ${conflictSection(conflict, 'в деле')}
    <form
      class="card stacked"
      data-typed
      method="post"
      action="${model.action}"
      ${model.hasFile === true ? html`enctype="multipart/form-data"` : undefined}
    >
      ${formKeys(keys)} ${of === undefined ? undefined : seenInputs(of.seen)} ${model.fields}
      <p class="button-row">
        ${saveButtons(model.submit, conflict)}
        <a class="button" href="${of === undefined ? CASE_PATHS.cases : casePath(of.id)}">Не сохранять</a>
      </p>
    </form>
    ${model.below}`;
  return page(chrome, { title: model.title }, content);
}

interface FieldsModel {
  readonly values: FormValues;
  readonly faults: readonly Fault[];
}

const of =
  <N extends string>(labels: Readonly<Record<N, string>>, { values, faults }: FieldsModel) =>
  (name: N) => ({ name, label: labels[name], value: values[name] ?? '', faults });

interface CaseFieldsModel extends FieldsModel {
  /** Cases of the site that bear the number already, by their ids: whether another is meant is asked. */
  readonly repeated: readonly string[];
}

/** Of the case itself. `judges`: those who are named in the site's cases. */
export function caseFields(model: CaseFieldsModel, judges: readonly string[]): Html {
  const field = of(CASE_LABELS, model);
  return html`<div class="field-row">
      ${textField({ ...field('number'), hint: 'Как в картотеке: 2-1195/2026', maxLength: CASE_BOUNDS.number })}
      ${dayField(field('receivedOn'))}
    </div>
    ${repeatQuestion(model)} ${selectField({ ...field('kind'), choices: choicesOf(CASE_KIND_WORDS) })}
    ${textField({ ...field('essence'), rows: 3, isOptional: true, maxLength: CASE_BOUNDS.essence })}
    ${suggestField({ ...field('judge'), isOptional: true, hint: 'Фамилия и инициалы.', suggestions: judges })}
    ${radioField({ ...field('state'), choices: choicesOf(CASE_STATE_NAMES) })}`;
}

function repeatQuestion({ values, faults, repeated }: CaseFieldsModel): MaybeHtml {
  if (repeated.length === 0) return undefined;
  const links = repeated.map(
    (id, index) => html`<a href="${casePath(id)}">${index === 0 ? 'открыть' : `открыть ещё одно`}</a>`,
  );
  return checkField({
    ...{ name: 'isRepeatMeant', label: 'Такое дело уже есть', faults },
    ...{ checks: [{ value: 'yes', label: 'Всё равно внести' }], chosen: [values['isRepeatMeant'] ?? ''] },
    more: html`<p class="hint">
      Дело № ${values['number']}: ${links.map((link, index) => html`${index === 0 ? '' : ', '}${link}`)}
    </p>`,
  });
}

/** Of a party. `principals`: who of the case may be represented. */
export function partyFields(model: FieldsModel, principals: readonly Choice[]): Html {
  const field = of(PARTY_LABELS, model);
  return html`${selectField({ ...field('role'), choices: choicesOf(PARTY_ROLE_NAMES) })}
    ${principals.length === 0 ? undefined : representsField(model, principals)}
    ${radioField({ ...field('kind'), choices: choicesOf(RECIPIENT_TYPE_NAMES) })}
    ${textField({ ...field('name'), maxLength: CASE_BOUNDS.name })}
    ${textField({
      ...{ ...field('address'), rows: 2, isOptional: true, maxLength: CASE_BOUNDS.address },
      hint: 'Одной строкой, с индексом: его ждёт письмо.',
    })}
    <div class="field-row">
      ${textField({ ...field('inn'), isOptional: true, inputMode: 'numeric' })}
      ${textField({ ...field('kpp'), isOptional: true })}
    </div>
    <div class="field-row">
      ${textField({ ...field('phone'), isOptional: true, maxLength: CASE_BOUNDS.phone })}
      ${textField({ ...field('email'), isOptional: true, maxLength: CASE_BOUNDS.email })}
    </div>`;
}

/** Whose a representative is. */
export function representsField(model: FieldsModel, principals: readonly Choice[]): Html {
  return selectField({
    ...{ ...of(PARTY_LABELS, model)('represents'), choices: principals, isEmptyKept: true, isOptional: true },
    ...{ emptyLabel: 'никого или не указано', hint: 'Только для роли «Представитель»: чей он.' },
  });
}

export function hearingFields(model: FieldsModel): Html {
  const field = of(HEARING_LABELS, model);
  return html`<div class="field-row">
      ${dayField(field('day'))} ${textField({ ...field('time'), hint: 'На часах суда: 10:30' })}
    </div>
    ${textField({ ...field('room'), isOptional: true, maxLength: CASE_BOUNDS.room })}
    ${radioField({ ...field('state'), choices: choicesOf(HEARING_STATE_NAMES) })}`;
}

export function actFields(model: FieldsModel, hasDocument: boolean): Html {
  const field = of(ACT_LABELS, model);
  return html`${selectField({ ...field('kind'), choices: choicesOf(ACT_KIND_NAMES) })} ${dayField(field('actDate'))}
  ${textField({ ...field('title'), isOptional: true, maxLength: CASE_BOUNDS.title })}
  ${documentField(model, hasDocument ? 'Если выбрать другой файл, он встанет вместо прежнего.' : undefined)}`;
}

export function documentField({ faults }: Pick<FieldsModel, 'faults'>, hint?: string): Html {
  return filesField({ name: 'document', label: ACT_LABELS.document, faults, isSingle: true, isOptional: true, hint });
}
