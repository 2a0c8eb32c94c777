import { html, type Html } from '../html.ts';
import { ariaOf, fieldFrame, fieldId, type FieldModel } from './field.ts';

/** Any number of files to be sent with a form, or one. */
export function filesField(
  model: Omit<FieldModel, 'value'> & { readonly isSingle?: boolean; readonly isFocused?: boolean },
): Html {
  const { name, form, isSingle = false, isFocused = false } = model;
  const control = html`<input
    type="file"
    id="${fieldId(name, form)}"
    name="${name}"
    ${isSingle ? '' : 'multiple'}
    ${isFocused ? 'autofocus' : ''}
    ${ariaOf({ ...model, value: '' })}
  />`;
  return fieldFrame({ ...model, value: '' }, control);
}
