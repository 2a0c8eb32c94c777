import { html, type Html } from '../html.ts';
import { ariaOf, fieldFrame, fieldId, type FieldModel } from './field.ts';

/** A calendar day `yyyy-MM-dd`; the browser shows it in its own way. */
export function dayField(model: FieldModel): Html {
  const { name, form, value } = model;
  const control = html`<input
    class="day"
    type="date"
    id="${fieldId(name, form)}"
    name="${name}"
    value="${value}"
    ${ariaOf(model)}
  />`;
  return fieldFrame(model, control);
}
