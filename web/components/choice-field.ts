import type { Fault } from '#domain/documents/fault.ts';
import { html, type Html } from '../html.ts';
import { ariaOf, faultLines, faultsOf, fieldFrame, fieldId, type FieldModel } from './field.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

export interface ChoiceFieldModel extends FieldModel {
  readonly choices: readonly Choice[];
}

/** Codes and their words as choices, in their order. */
export function choicesOf(names: Readonly<Record<string, string>>): readonly Choice[] {
  return Object.entries(names).map(([value, label]) => ({ value, label }));
}

/** A few choices, all in sight. */
export function radioField(model: ChoiceFieldModel): Html {
  const own = faultsOf(model.faults, model.name);
  const options = model.choices.map((choice, index) => radio(model, choice, index));
  return html`<fieldset class="field radios ${own.length > 0 ? 'field-bad' : ''}">
    <legend>${model.label}</legend>
    ${faultLines(model.name, own)}
    <div class="radio-row">${options}</div>
  </fieldset>`;
}

export interface SelectFieldModel extends ChoiceFieldModel {
  readonly emptyLabel?: string | undefined;
  /** Nothing is a choice too, whatever is chosen now. */
  readonly isEmptyKept?: boolean | undefined;
  /** The browser sends nothing without it: what a refusal would lose, such as chosen files, stays. */
  readonly isRequired?: boolean | undefined;
}

/** Many choices, one line. An unknown value shows as «не выбрано». */
export function selectField(model: SelectFieldModel): Html {
  const isKnown = model.choices.some(({ value }) => value === model.value);
  const empty = model.emptyLabel ?? 'не выбрано';
  const isBlankShown = !isKnown || model.isEmptyKept === true;
  const blank = isBlankShown ? html`<option value="" ${isKnown ? '' : 'selected'}>— ${empty} —</option>` : undefined;
  const options = model.choices.map(
    ({ value, label }) => html`<option value="${value}" ${value === model.value ? 'selected' : ''}>${label}</option>`,
  );
  const control = html`<select
    id="${fieldId(model.name, model.form)}"
    name="${model.name}"
    ${ariaOf(model)}
    ${model.isRequired === true ? 'required' : ''}
  >
    ${blank}${options}
  </select>`;
  return fieldFrame(model, control);
}

function radio(model: ChoiceFieldModel, { value, label, hint }: Choice, index: number): Html {
  // The first one carries the field's id, so that a link of the error summary lands on it.
  const id = index === 0 ? fieldId(model.name) : `${fieldId(model.name)}-${value}`;
  return html`<label class="radio" for="${id}"
    ><input
      type="radio"
      id="${id}"
      name="${model.name}"
      value="${value}"
      ${value === model.value ? 'checked' : ''}
      ${describedByFault(model.name, model.faults)}
    /><span>${label}${hint === undefined ? undefined : html`<small>${hint}</small>`}</span></label
  >`;
}

function describedByFault(name: string, faults: readonly Fault[]): Html {
  return faultsOf(faults, name).length > 0 ? html`aria-describedby="${fieldId(name)}-fault"` : html``;
}
