import { conflictSection, saveButtons, seenInputs, type EditConflict, type Seen } from '../components/edit-conflict.ts';
import { errorSummary } from '../components/error-summary.ts';
import { formKeys } from '../components/form-keys.ts';
import { html, type Html } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome, FormKeys } from '../layout/chrome.ts';
import { assignmentFields, type AssignmentFieldsModel } from './assignment-fields.ts';
import { assignmentEditPath, assignmentPath, matterPath, newAssignmentPath } from './matter-paths.ts';

export interface AssignmentFormModel extends AssignmentFieldsModel {
  readonly matterId: string;
  readonly cardName: string;
  /** Absent: a new one. */
  readonly assignment?: { readonly id: string; readonly seen: Seen } | undefined;
  readonly conflict?: EditConflict | undefined;
  readonly refusal?: string | undefined;
}

/** A new resolution of the first level, or an assignment that is edited. */
export function assignmentFormPage(chrome: Chrome, model: AssignmentFormModel, keys: FormKeys): Html {
  const { assignment, matterId, cardName, faults, refusal, conflict } = model;
  const title = assignment === undefined ? 'Новое поручение' : 'Правка поручения';
  const back = assignment === undefined ? matterPath(matterId) : assignmentPath(assignment.id);
  const target = assignment === undefined ? newAssignmentPath(matterId) : assignmentEditPath(assignment.id);
  const content = html`<div class="page-head letter-head">
      <p class="crumbs"><a href="${matterPath(matterId)}">${cardName}</a></p>
      <h1>${title}</h1>
    </div>
    ${errorSummary({ faults, refusal, heading: 'Не сохранено: исправьте указанное' })}
    ${conflictSection(conflict, 'в поручении')}
    <form class="stacked" method="post" action="${target}" data-typed>
      ${formKeys(keys)} ${assignment === undefined ? undefined : seenInputs(assignment.seen)}
      <section class="card" aria-label="Поручение">${assignmentFields(model)}</section>
      <p class="button-row">
        ${saveButtons(assignment === undefined ? 'Дать поручение' : 'Сохранить', conflict)}
        <a class="button" href="${back}">Не сохранять</a>
      </p>
    </form>`;
  return page(chrome, { title }, content);
}
