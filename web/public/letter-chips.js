import { actOfKey, PAGE_KEYS } from './page-keys.js';

/**
 * Chips fill a field in; typing never presses one. Tab goes past them from field to field and Space does nothing on them; an arrow leads from
 * a field to its chips and along them, Enter or a click takes one.
 * @param {HTMLFormElement} form
 */
export function keepChipsAside(form) {
  const put = () => {
    for (const chip of chipsOf(form)) chip.tabIndex = -1;
  };
  put();
  // They come anew while documents are read.
  new MutationObserver(put).observe(form, { childList: true, subtree: true });
  form.addEventListener('keydown', hear);
  form.addEventListener('keyup', (event) => {
    if (actOfKey(PAGE_KEYS.chips, event) === 'hold' && chipOf(event.target)) event.preventDefault();
  });
}

/**
 * @param {ParentNode} place
 * @param {string} [field] whose
 * @returns {NodeListOf<HTMLButtonElement>}
 */
function chipsOf(place, field) {
  return place.querySelectorAll(`[data-chips-of${field === undefined ? '' : `="${field}"`}] button`);
}

/** @param {EventTarget | null} target */
function chipOf(target) {
  return target instanceof HTMLButtonElement && target.closest('[data-chips-of]') ? target : null;
}

/** @param {KeyboardEvent} event */
function hear(event) {
  const { target } = event;
  if (event.defaultPrevented) return;
  const act = actOfKey(PAGE_KEYS.chips, event);
  const chip = chipOf(target);
  if (chip && act && act !== 'hold') move(chip, act);
  const isTaken = chip ? act !== undefined : act === 'next' && reach(target, event);
  if (isTaken) event.preventDefault();
}

/**
 * @param {HTMLButtonElement} chip
 * @param {string} act
 */
function move(chip, act) {
  const field = chip.closest('[data-chips-of]')?.getAttribute('data-chips-of') ?? '';
  const chips = chip.form ? [...chipsOf(chip.form, field)] : [];
  const place = chips.indexOf(chip) + (act === 'next' ? 1 : -1);
  if (act === 'back' || place < 0) fieldOf(chip.form, field)?.focus();
  else chips[place]?.focus();
}

/**
 * From a field down to its chips; in a text of several lines only from its end.
 * @param {EventTarget | null} field
 * @param {KeyboardEvent} event
 */
function reach(field, { code }) {
  const isText = field instanceof HTMLInputElement && field.type === 'text';
  const isEnd = field instanceof HTMLTextAreaElement && field.selectionStart === field.value.length;
  if (code !== 'ArrowDown' || !(isText || isEnd) || !field.form) return false;
  const [first] = chipsOf(field.form, field.name);
  first?.focus();
  return first !== undefined;
}

/**
 * @param {HTMLFormElement | null} form
 * @param {string} name
 * @returns {HTMLElement | null}
 */
export function fieldOf(form, name) {
  return form?.querySelector(`[name="${name}"]`) ?? null;
}
