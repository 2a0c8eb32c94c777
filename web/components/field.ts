import type { Fault } from '#domain/documents/fault.ts';
import { mixedAlphabet } from '#domain/letters/mixed-alphabet.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';

/** One labelled field: hint and faults are tied to it for those who hear the page. */
export interface FieldModel {
  /** Tells forms of one page apart that have fields of one name. */
  readonly form?: string | undefined;
  /** The form field and the field of a fault: `recipient.name`. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly isOptional?: boolean | undefined;
  readonly value: string;
  readonly faults: readonly Fault[];
}

export interface TextFieldModel extends FieldModel {
  /** Counted and shown; never cut by the browser, so that nothing pasted is lost. */
  readonly maxLength?: number | undefined;
  readonly rows?: number | undefined;
  readonly inputMode?: 'numeric' | 'text' | undefined;
  readonly autocomplete?: string | undefined;
  readonly className?: string | undefined;
  /** Typing begins here when the page opens. */
  readonly isFocused?: boolean | undefined;
  /** Address of what is offered while one types: `?name=` of JSON with `items`; without scripts a plain line. */
  readonly offersFrom?: string | undefined;
}

/** The id of a field's control; an error summary links to it. */
export function fieldId(name: string, form = ''): string {
  return `f-${`${form}${form === '' ? '' : '-'}${name}`.replaceAll(/[^a-zA-Z0-9]+/g, '-').replace(/-$/, '')}`;
}

export function faultsOf(faults: readonly Fault[], name: string): readonly Fault[] {
  return faults.filter(({ field }) => field === name);
}

/** A line or a block of text with its limit counted. */
export function textField(model: TextFieldModel): Html {
  const shared = html`id="${fieldId(model.name, model.form)}" name="${model.name}" ${ariaOf(model)}
  ${counterAttribute(model.maxLength)}`;
  const control =
    model.rows === undefined
      ? html`<input ${shared} type="text" value="${model.value}" ${optionalAttributes(model)} />`
      : html`<textarea ${shared} rows="${model.rows}">${'\n'}${model.value}</textarea>`;
  const mixed = mixedAlphabet(model.value);
  const remark = mixed === undefined ? undefined : html`<p class="hint" role="note" data-mixed>${mixed}</p>`;
  return fieldFrame(model, html`${control} ${remark}`, model.className);
}

/** Label, control, hint, counter and faults in the order they are read. */
export function fieldFrame(model: FieldModel, control: Html, className = ''): Html {
  const own = faultsOf(model.faults, model.name);
  return html`<div class="field ${className} ${own.length > 0 ? 'field-bad' : ''}">
    <label for="${fieldId(model.name, model.form)}">${model.label}${optionalMark(model)}</label>
    ${hintOf(model)} ${faultLines(model.name, own, model.form)} ${control}
  </div>`;
}

/** `aria-describedby` and `aria-invalid` of a control. */
export function ariaOf({ name, form, hint, faults }: FieldModel): Html {
  const isBad = faultsOf(faults, name).length > 0;
  const ids = [hint === undefined ? '' : `${fieldId(name, form)}-hint`, isBad ? `${fieldId(name, form)}-fault` : ''];
  const described = ids.filter((id) => id !== '').join(' ');
  const invalid = isBad ? html`aria-invalid="true"` : undefined;
  return described === '' ? html`${invalid}` : html`aria-describedby="${described}" ${invalid}`;
}

/** What is wrong with a field, above its control. */
export function faultLines(name: string, faults: readonly Fault[], form?: string): MaybeHtml {
  if (faults.length === 0) return undefined;
  const lines = faults.map(({ message }) => html`<span>${message}</span>`);
  return html`<p class="fault" id="${fieldId(name, form)}-fault">${lines}</p>`;
}

function optionalMark({ isOptional }: FieldModel): MaybeHtml {
  return isOptional === true ? html` <span class="muted">(можно не заполнять)</span>` : undefined;
}

function hintOf({ name, form, hint }: FieldModel): MaybeHtml {
  return hint === undefined ? undefined : html`<p class="hint" id="${fieldId(name, form)}-hint">${hint}</p>`;
}

function counterAttribute(maxLength: number | undefined): MaybeHtml {
  return maxLength === undefined ? undefined : html`data-limit="${maxLength}"`;
}

function optionalAttributes({ inputMode, autocomplete, isFocused, offersFrom }: TextFieldModel): Html {
  return html`${inputMode === undefined ? undefined : html`inputmode="${inputMode}"`}
  ${isFocused === true ? html`autofocus` : undefined}
  ${offersFrom === undefined ? undefined : html`data-offers="${offersFrom}"`} autocomplete="${autocomplete ?? 'off'}"`;
}
