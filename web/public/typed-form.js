/**
 * What stands in a form: values of every field by its name; a box that is not ticked has none.
 * @typedef {Record<string, string[]>} Fields
 * @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control
 */

/** Neither of a person's keeping: what the page put there, what only the browser may hold, and buttons. */
const NOT_TYPED = new Set(['hidden', 'password', 'file', 'submit', 'button', 'reset', 'image']);
/** A key pasted by mistake is kept nowhere. */
const SECRET = /PRIVATE KEY-----/;

/**
 * @param {HTMLFormElement} form
 * @returns {Control[]}
 */
function controlsOf(form) {
  /** @type {NodeListOf<Control>} */
  const controls = form.querySelectorAll('input[name], textarea[name], select[name]');
  return [...controls].filter(({ type }) => !NOT_TYPED.has(type));
}

/**
 * @param {HTMLFormElement} form
 * @param {(control: Control) => string[]} [valuesOf]
 * @returns {Fields}
 */
export function readFields(form, valuesOf = shownValues) {
  /** @type {Fields} */
  const fields = {};
  for (const control of controlsOf(form)) {
    const values = valuesOf(control).map((value) => (SECRET.test(value) ? '' : value.toWellFormed()));
    fields[control.name] = [...(fields[control.name] ?? []), ...values];
  }
  return fields;
}

/** @param {Control} control */
function shownValues(control) {
  if (control instanceof HTMLSelectElement) return [...control.selectedOptions].map(({ value }) => value);
  return isTicked(control) ? (control.checked ? [control.value] : []) : [control.value];
}

/**
 * The values that the page came with.
 * @param {HTMLFormElement} form
 */
export function givenFields(form) {
  return readFields(form, (control) => {
    if (!(control instanceof HTMLSelectElement)) {
      if (isTicked(control)) return control.defaultChecked ? [control.value] : [];
      return [control.defaultValue];
    }
    const given = [...control.options].filter(({ defaultSelected }) => defaultSelected);
    // A list that names nothing shows its first line.
    return (given.length > 0 ? given : [...control.options].slice(0, 1)).map(({ value }) => value);
  });
}

/**
 * Puts values into the form as if they had been typed; a field that the form does not have any more is passed by.
 * @param {HTMLFormElement} form
 * @param {Fields} fields
 */
export function fillFields(form, fields) {
  const left = structuredClone(fields);
  for (const control of controlsOf(form)) {
    const values = left[control.name];
    if (values === undefined) continue;
    if (control instanceof HTMLSelectElement) select(control, values);
    else if (isTicked(control)) control.checked = values.includes(control.value);
    else control.value = values.shift() ?? '';
    control.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

/**
 * @param {HTMLSelectElement} list
 * @param {string[]} values
 */
function select(list, values) {
  if (![...list.options].some(({ value }) => values.includes(value))) return;
  for (const option of list.options) option.selected = values.includes(option.value);
}

/**
 * Whether words are typed into the field, neither chosen nor ticked.
 * @param {HTMLFormElement} form
 * @param {string} name
 */
export function isWritten(form, name) {
  const own = controlsOf(form).filter((control) => control.name === name);
  return own.some(({ type }) => type === 'textarea' || type === 'text' || type === 'search');
}

/**
 * @param {Control} control
 * @returns {control is HTMLInputElement}
 */
function isTicked(control) {
  return control.type === 'checkbox' || control.type === 'radio';
}

/**
 * @param {Fields} left
 * @param {Fields} right
 */
export function areSame(left, right) {
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].every((name) => JSON.stringify(left[name] ?? []) === JSON.stringify(right[name] ?? []));
}

/**
 * Hidden fields that say what the form was opened upon.
 * @param {HTMLFormElement} form
 * @returns {NodeListOf<HTMLInputElement>}
 */
export function baseInputs(form) {
  return form.querySelectorAll('input[data-typed-base]');
}

/**
 * Where a form stands: its address, and after «#» what tells it apart there.
 * @param {HTMLFormElement} form
 */
export function placeOf(form) {
  // A button called «action» hides the property of that name.
  const { pathname, search } = new URL(form.getAttribute('action') ?? '', location.href);
  const apart = form.dataset.typed ? `#${encodeURIComponent(form.dataset.typed)}` : '';
  return `${pathname}${search}${apart}`;
}
