import { ACT_KIND_NAMES } from '#domain/cases/case-act.ts';
import { PARTY_ROLE_NAMES } from '#domain/cases/case-party.ts';
import { roomWords } from '#domain/cases/room-words.ts';
import { MERGE_HINT } from '#domain/composing/merge-fields.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { DOCUMENT_KIND_NAMES, LETTER_KIND_NAMES } from '#domain/letters/letter.ts';
import type { CaseLetterView } from '#views/case-letters/case-letter.ts';
import { selectField, type Choice } from '../components/choice-field.ts';
import { errorSummary } from '../components/error-summary.ts';
import { faultLines, faultsOf, textField } from '../components/field.ts';
import { formKeys } from '../components/form-keys.ts';
import { dateTimeText, dayText } from '../format/time.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { casePath } from '../cases/case-paths.ts';
import { page } from '../layout/page.ts';
import type { Chrome, FormKeys, Viewer } from '../layout/chrome.ts';
import { letterOfCasePath } from '../paths.ts';

/** As the form has it: what is not chosen is empty. */
export interface CaseLetterValues {
  /** Who gets the letter about each party, by the party's id; empty: nobody. */
  readonly addressees: Readonly<Record<string, string>>;
  readonly actId: string;
  readonly hearingId: string;
  readonly kind: string;
  readonly documentKind: string;
  readonly title: string;
  readonly comment: string;
  readonly approverId: string;
}

export interface CaseLetterModel {
  readonly choices: CaseLetterView;
  readonly values: CaseLetterValues;
  readonly approvers: readonly Choice[];
  readonly maxTitleLength: number;
  readonly faults: readonly Fault[];
  readonly refusal?: string | undefined;
}

/** A letter of a case in one step: to whom, with which act; the rest is proposed. */
export function caseLetterPage(chrome: Chrome, model: CaseLetterModel, keys: FormKeys): Html {
  const { choices, values, approvers, faults, refusal, maxTitleLength } = model;
  const title = `Письмо по делу № ${choices.number}`;
  const content = html`<div class="page-head letter-head">
      <p class="crumbs"><a href="${casePath(choices.id)}">Дело № ${choices.number}</a></p>
      <h1>${title}</h1>
      <p class="meaning muted">${choices.essence}</p>
    </div>
    ${errorSummary({ faults, refusal, heading: 'Письмо не создано: исправьте указанное' })}
    <form class="card stacked" method="post" action="${letterOfCasePath(choices.id)}" data-typed>
      ${formKeys(keys)} ${addresseeFields(model)} ${actField(model)} ${hearingField(model, chrome.viewer)}
      ${selectField({ name: 'kind', label: 'Вид письма', value: values.kind, faults, choices: named(LETTER_KIND_NAMES), emptyLabel: 'как предложено по акту', isEmptyKept: true })}
      ${selectField({ name: 'documentKind', label: 'Вид документа', value: values.documentKind, faults, choices: named(DOCUMENT_KIND_NAMES), emptyLabel: 'как предложено по акту', isEmptyKept: true })}
      ${textField({ name: 'title', label: 'Заголовок письма', isOptional: true, hint: `Пустой — как предложено по акту. ${MERGE_HINT}`, value: values.title, maxLength: maxTitleLength, faults })}
      ${textField({ name: 'comment', label: 'Комментарий', isOptional: true, value: values.comment, rows: 2, faults })}
      ${selectField({ name: 'approverId', label: 'Кто подписывает', value: values.approverId, faults, choices: approvers, isRequired: true })}
      <p class="hint">
        Откроется черновик первому из выбранных с документом акта; остальные — в нём же, в «Ещё получатели», каждому
        отдельное письмо. До отправки всё можно поправить.
      </p>
      <p class="button-row">
        <button class="primary">Подготовить письмо</button>
        <a class="button" href="${casePath(choices.id)}">К делу</a>
      </p>
    </form>`;
  return page(chrome, { title }, content);
}

function addresseeFields({ choices, values, faults }: CaseLetterModel): Html {
  const own = faultsOf(faults, 'addressees');
  return html`<fieldset class="field ${own.length > 0 ? 'field-bad' : ''}" id="f-addressees" tabindex="-1">
    <legend>Кому</legend>
    ${faultLines('addressees', own)}
    ${
      choices.parties.length === 0
        ? html`<p class="muted">В деле не названо ни одного участника.</p>`
        : choices.parties.map((party) =>
            selectField({
              ...{ name: `to-${party.id}`, value: values.addressees[party.id] ?? '', faults: [] },
              label: `${PARTY_ROLE_NAMES[party.role]}: ${party.addressees[0]?.name ?? ''}`,
              choices: party.addressees.map(addresseeChoice),
              ...{ emptyLabel: 'не писать', isEmptyKept: true },
            }),
          )
    }
  </fieldset>`;
}

function addresseeChoice(
  { id, name, address }: CaseLetterView['parties'][number]['addressees'][number],
  index: number,
): Choice {
  const through = index === 0 ? '' : 'Через представителя: ';
  return { value: id, label: `${through}${name}, ${address === '' ? 'адрес не известен' : address}` };
}

function actField({ choices, values, faults }: CaseLetterModel): Html {
  const acts = choices.acts.map(({ id, kind, title, actDate, hasDocument }) => ({
    value: id,
    label: `${title === '' ? ACT_KIND_NAMES[kind] : title} от ${dayText(actDate)}${hasDocument ? '' : ' (без файла)'}`,
  }));
  return selectField({
    ...{ name: 'actId', label: 'Что отправить', value: values.actId, faults, choices: acts },
    ...{ emptyLabel: 'без акта: документ приложу сам(а)', isEmptyKept: true },
  });
}

function hearingField({ choices, values, faults }: CaseLetterModel, { timeZone }: Viewer): MaybeHtml {
  if (choices.hearings.length === 0) return undefined;
  const hearings = choices.hearings.map(({ id, startsAt, room }) => ({
    value: id,
    label: `${dateTimeText(startsAt, timeZone)}${room === '' ? '' : `, ${roomWords(room)}`}`,
  }));
  return selectField({
    ...{ name: 'hearingId', label: 'К какому заседанию', value: values.hearingId, faults, choices: hearings },
    ...{ emptyLabel: 'не о заседании', isEmptyKept: true },
  });
}

export function named(names: Readonly<Record<string, string>>): Choice[] {
  return Object.entries(names).map(([value, label]) => ({ value, label }));
}
