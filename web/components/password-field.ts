import { html, type Html } from '../html.ts';
import { ariaOf, fieldFrame, fieldId, type FieldModel } from './field.ts';

export interface PasswordFieldModel extends Omit<FieldModel, 'value'> {
  readonly autocomplete: 'current-password' | 'new-password';
}

/** A password: never given back to the page, however the form comes out. */
export function passwordField(model: PasswordFieldModel): Html {
  const { name, form, autocomplete } = model;
  const whole = { ...model, value: '' };
  const control = html`<input
    id="${fieldId(name, form)}"
    name="${name}"
    type="password"
    autocomplete="${autocomplete}"
    required
    ${ariaOf(whole)}
  />`;
  return fieldFrame(whole, control);
}
