import { actOfKey, PAGE_KEYS } from './page-keys.js';

/**
 * Files are dragged in from outside and put in order by dragging or by Alt and an arrow; the buttons of the page do the same without a mouse.
 * @param {HTMLFormElement} form
 * @param {HTMLInputElement} picker
 */
export function watchFiles(form, picker) {
  form.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    form.classList.add('drop-here');
  });
  form.addEventListener('dragleave', (event) => {
    if (!(event.relatedTarget instanceof Node && form.contains(event.relatedTarget)))
      form.classList.remove('drop-here');
  });
  form.addEventListener('drop', (event) => {
    form.classList.remove('drop-here');
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    picker.files = event.dataTransfer.files;
    picker.dispatchEvent(new Event('change', { bubbles: true }));
  });
  orderByHand(form);
}

/** @param {HTMLFormElement} form */
function orderByHand(form) {
  /** @type {Element | null} */
  let dragged = null;
  // The list comes anew while documents are prepared: an item can be dragged, and is not taken away, from the moment it is touched.
  form.addEventListener('pointerdown', ({ target }) => {
    const item = target instanceof Element ? target.closest('li[data-attachment]') : null;
    if (item instanceof HTMLElement) item.draggable = true;
    form.toggleAttribute('data-dragging', item !== null);
  });
  // The pointer is cancelled also where dragging begins: only what is not dragged is let go.
  for (const end of ['pointerup', 'pointercancel'])
    form.addEventListener(end, () => form.toggleAttribute('data-dragging', dragged !== null));
  form.addEventListener('keydown', (event) => {
    const act = actOfKey(PAGE_KEYS.letterForm, event);
    const item = event.target instanceof Element && event.target.closest('li[data-attachment]');
    if ((act !== 'raise' && act !== 'lower') || !item) return;
    event.preventDefault();
    press(form, act === 'raise' ? 'up' : 'down', item);
  });
  form.addEventListener('dragstart', (event) => {
    dragged = event.target instanceof Element ? event.target.closest('li[data-attachment]') : null;
    form.toggleAttribute('data-dragging', dragged !== null);
  });
  form.addEventListener('dragend', () => {
    dragged = null;
    form.removeAttribute('data-dragging');
  });
  form.addEventListener('dragover', (event) => {
    if (dragged && event.target instanceof Element && event.target.closest('li[data-attachment]'))
      event.preventDefault();
  });
  form.addEventListener('drop', (event) => {
    const target = event.target instanceof Element && event.target.closest('li[data-attachment]');
    if (!dragged || !target || target === dragged) return;
    event.preventDefault();
    const places = [...form.querySelectorAll('li[data-attachment]')];
    const steps = places.indexOf(target) - places.indexOf(dragged);
    press(form, `place:${dragged.getAttribute('data-attachment')}:${places.indexOf(dragged) + steps}`, null);
  });
}

/**
 * The form is sent as by a button of the page: everything typed goes with it.
 * @param {HTMLFormElement} form
 * @param {string} action
 * @param {Element | null} item
 */
function press(form, action, item) {
  const value = item ? `${action}:${item.getAttribute('data-attachment')}` : action;
  const known = form.querySelector(`button[name=action][value="${value}"]`);
  if (known instanceof HTMLButtonElement) {
    if (!known.disabled) form.requestSubmit(known);
    return;
  }
  if (item) return;
  const button = document.createElement('button');
  button.name = 'action';
  button.value = value;
  button.hidden = true;
  form.append(button);
  form.requestSubmit(button);
}
