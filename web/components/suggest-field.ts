import { html, type Html } from '../html.ts';
import { ariaOf, fieldFrame, fieldId, type FieldModel } from './field.ts';

/** A line with words that were used before; another may be typed. */
export function suggestField(model: FieldModel & { readonly suggestions: readonly string[] }): Html {
  const { name, value, suggestions } = model;
  const list = `${fieldId(name)}-list`;
  const control = html`<input
      type="text"
      id="${fieldId(name)}"
      name="${name}"
      value="${value}"
      list="${list}"
      autocomplete="off"
      ${ariaOf(model)}
    /><datalist id="${list}">${suggestions.map((word) => html`<option value="${word}"></option>`)}</datalist>`;
  return fieldFrame(model, control);
}
