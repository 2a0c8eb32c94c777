import { html, type Html } from '../html.ts';
import { ariaOf, fieldFrame, fieldId, type FieldModel } from './field.ts';

/** Any number of files to be sent with a form. */
export function filesField(model: Omit<FieldModel, 'value'>): Html {
  const { name, form } = model;
  const control = html`<input
    type="file"
    id="${fieldId(name, form)}"
    name="${name}"
    multiple
    ${ariaOf({ ...model, value: '' })}
  />`;
  return fieldFrame({ ...model, value: '' }, control);
}
