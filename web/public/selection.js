/** Says how many rows are chosen; with none of them the buttons wait. Shift chooses the rows between. */
/** @type {HTMLInputElement | null} */
let last = null;

document.addEventListener('click', ({ target, shiftKey }) => {
  const form = formOf(target);
  if (!form || !(target instanceof HTMLInputElement)) return;
  if (shiftKey && last?.isConnected && formOf(last) === form) chooseBetween(boxesOf(form), last, target);
  last = target;
  tell(form);
});
document.addEventListener('change', ({ target }) => {
  const { selectionAll } = target instanceof HTMLInputElement ? target.dataset : {};
  for (const form of forms()) {
    if (target instanceof HTMLInputElement && selectionAll === form.dataset.selection)
      for (const box of boxesOf(form)) box.checked = target.checked;
    tell(form);
  }
});
// Rows and the form itself may have come anew.
document.addEventListener('mask:renewed', begin);
begin();

function begin() {
  for (const form of forms()) tell(form);
  for (const all of document.querySelectorAll('input[data-selection-all]'))
    if (all instanceof HTMLInputElement) all.hidden = false;
}

/** @returns {HTMLFormElement[]} */
function forms() {
  return [...document.querySelectorAll('form[data-selection]')].filter((form) => form instanceof HTMLFormElement);
}

/**
 * The form that a box is chosen for.
 * @param {EventTarget | null} box
 */
function formOf(box) {
  if (!(box instanceof HTMLInputElement) || box.type !== 'checkbox') return undefined;
  return forms().find(({ dataset }) => dataset.selection === box.name);
}

/** @param {HTMLFormElement} form */
function boxesOf(form) {
  return [...document.querySelectorAll('input[type=checkbox]')].filter(
    /** @type {(box: Element) => box is HTMLInputElement} */
    (box) => box instanceof HTMLInputElement && box.name === form.dataset.selection,
  );
}

/**
 * @param {readonly HTMLInputElement[]} boxes
 * @param {HTMLInputElement} from
 * @param {HTMLInputElement} to
 */
function chooseBetween(boxes, from, to) {
  const [first, second] = [boxes.indexOf(from), boxes.indexOf(to)].toSorted((a, b) => a - b);
  for (const box of boxes.slice(first, (second ?? 0) + 1)) box.checked = to.checked;
}

/** @param {HTMLFormElement} form */
function tell(form) {
  const chosen = boxesOf(form).filter(({ checked }) => checked);
  const place = form.querySelector('[data-selection-count]');
  if (place) place.textContent = `Отмечено: ${String(chosen.length)}`;
  form.dataset.count = String(chosen.length);
  for (const button of form.querySelectorAll('button')) button.disabled = chosen.length === 0;
  const takers = form.querySelector('select[data-takers]');
  if (takers instanceof HTMLSelectElement) offerTakers(takers, chosen);
}

/**
 * Only those are offered who may have everything that is chosen.
 * @param {HTMLSelectElement} list
 * @param {readonly HTMLInputElement[]} chosen
 */
function offerTakers(list, chosen) {
  const each = chosen.map(({ dataset }) => new Set((dataset.takers ?? '').split(' ')));
  for (const option of list.options) {
    const isOut = option.value !== '' && each.some((takers) => !takers.has(option.value));
    option.hidden = isOut;
    option.disabled = isOut;
    if (isOut && option.selected) list.value = '';
  }
}
