/** What a proposal writes is nobody's choice. */
let isByProgram = false;

export function isWriting() {
  return isByProgram;
}

/**
 * What the person has chosen himself stays as he chose it, and the form says so wherever it comes back.
 * @param {HTMLFormElement} form
 * @param {string} name
 */
export function isChosen(form, name) {
  return markOf(form, name)?.checked === true;
}

/**
 * @param {HTMLFormElement} form
 * @param {string} name
 */
export function choose(form, name) {
  const mark = markOf(form, name);
  if (mark) mark.checked = true;
}

/**
 * @param {HTMLFormElement} form
 * @param {string} name
 * @returns {HTMLInputElement | null}
 */
function markOf(form, name) {
  return form.querySelector(`input[name=chosen][value="${name}"]`);
}

/**
 * As if it had been typed or chosen.
 * @param {HTMLFormElement} form
 * @param {string} name
 * @param {string} value
 */
export function write(form, name, value) {
  isByProgram = true;
  for (const control of form.querySelectorAll(`[name="${name}"]`)) {
    if (control instanceof HTMLInputElement && control.type === 'radio') control.checked = control.value === value;
    else if (
      control instanceof HTMLInputElement ||
      control instanceof HTMLTextAreaElement ||
      control instanceof HTMLSelectElement
    )
      control.value = value;
    for (const kind of ['input', 'change']) control.dispatchEvent(new Event(kind, { bubbles: true }));
  }
  isByProgram = false;
}

/**
 * @param {HTMLFormElement} form
 * @param {string} name
 */
export function focus(form, name) {
  const field = form.querySelector(`input[name="${name}"]`);
  if (field instanceof HTMLInputElement) field.focus();
}

/**
 * To what is to be done next: the title, the documents, the sending.
 * @param {HTMLFormElement} form
 */
export function goOn(form) {
  const hasTitle = String(new FormData(form).get('title') ?? '').trim() !== '';
  const hasFiles = form.querySelector('li[data-attachment]') !== null;
  const next = hasTitle ? (hasFiles ? 'button[value=send]' : 'input[type=file]') : 'input[name=title]';
  const place = form.querySelector(next);
  if (place instanceof HTMLElement) place.focus();
}
