/** Says how many rows are chosen; with none of them the buttons wait. Shift chooses the rows between. */
for (const form of document.querySelectorAll('form[data-selection]')) {
  if (form instanceof HTMLFormElement) watch(form);
}

/** @param {HTMLFormElement} form */
function watch(form) {
  /** @type {HTMLInputElement | null} */
  let last = null;
  const boxes = () => [...document.querySelectorAll('input[type=checkbox]')].filter(isOwn);
  /** @type {(box: Element) => box is HTMLInputElement} */
  const isOwn = (box) => box instanceof HTMLInputElement && box.name === form.dataset.selection;
  const tell = () => tellChosen(form, boxes().filter(({ checked }) => checked).length);
  document.addEventListener('click', (event) => {
    const box = event.target;
    if (!(box instanceof HTMLInputElement) || !isOwn(box)) return;
    if (event.shiftKey && last?.isConnected) chooseBetween(boxes(), last, box);
    last = box;
    tell();
  });
  const all = document.querySelector(`input[data-selection-all="${form.dataset.selection ?? ''}"]`);
  if (all instanceof HTMLInputElement) {
    all.hidden = false;
    all.addEventListener('change', () => {
      for (const box of boxes()) box.checked = all.checked;
    });
  }
  document.addEventListener('change', tell);
  tell();
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

/**
 * @param {HTMLFormElement} form
 * @param {number} count
 */
function tellChosen(form, count) {
  const place = form.querySelector('[data-selection-count]');
  if (place) place.textContent = `Отмечено: ${String(count)}`;
  form.dataset.count = String(count);
  for (const button of form.querySelectorAll('button')) button.disabled = count === 0;
}
