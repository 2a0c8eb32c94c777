import { html, type Html, type MaybeHtml } from '../html.ts';
import { faultLines, faultsOf, fieldId, type FieldModel } from './field.ts';

export interface Check {
  readonly value: string;
  readonly label: string;
  /** Said under it in plain sight. */
  readonly caution?: string | undefined;
}

export interface CheckFieldModel extends Omit<FieldModel, 'value'> {
  readonly checks: readonly Check[];
  readonly chosen: readonly string[];
  /** What stands under the choices and belongs to the same question. */
  readonly more?: MaybeHtml;
}

/** Any number of choices, all in sight. */
export function checkField(model: CheckFieldModel): Html {
  const { name, label, hint, faults, checks, more } = model;
  const own = faultsOf(faults, name);
  const id = fieldId(name);
  return html`<fieldset class="field checks ${own.length > 0 ? 'field-bad' : ''}" id="${id}" tabindex="-1">
    <legend>${label}</legend>
    ${hint === undefined ? undefined : html`<p class="hint">${hint}</p>`} ${faultLines(name, own)}
    <div class="check-list">${checks.map((check, index) => checkbox(model, check, index))}</div>
    ${more}
  </fieldset>`;
}

function checkbox({ name, chosen }: CheckFieldModel, { value, label, caution }: Check, index: number): Html {
  const id = `${fieldId(name)}-${String(index)}`;
  return html`<div class="check">
    <label for="${id}"
      ><input
        type="checkbox"
        id="${id}"
        name="${name}"
        value="${value}"
        ${chosen.includes(value) ? 'checked' : ''}
        ${caution === undefined ? undefined : html`aria-describedby="${id}-caution"`}
      /><span>${label}</span></label
    >
    ${caution === undefined ? undefined : html`<p class="caution" id="${id}-caution">${caution}</p>`}
  </div>`;
}
