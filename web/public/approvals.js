/** @type {NodeListOf<HTMLElement>} */
const queue = document.querySelectorAll('[data-queue-item]');
const items = [...queue];
const current = items.findIndex((item) => item.getAttribute('aria-current') === 'true');

document.addEventListener('keydown', (event) => {
  const action = actionOf(event);
  if (!action) return;
  event.preventDefault();
  action();
});

/**
 * Every key goes with Ctrl or Alt, so that nothing happens while a remark is being typed.
 * @param {KeyboardEvent} event
 */
function actionOf(event) {
  if (event.ctrlKey && event.key === 'Enter') return approve(event);
  if (!event.altKey) return undefined;
  if (event.key === 'ArrowDown') return open(current < 0 ? 0 : current + 1);
  if (event.key === 'ArrowUp') return open(current - 1);
  if (event.code === 'KeyZ') return () => document.getElementById('f-remark')?.focus();
  return undefined;
}

/**
 * In the remark's own field the same keys send the remark, not the signature.
 * @param {KeyboardEvent} event
 */
function approve(event) {
  const place = event.target instanceof Element ? event.target : undefined;
  const form = place?.closest('form[method=post]') ?? document.getElementById('approve-form');
  return form instanceof HTMLFormElement ? () => form.requestSubmit() : undefined;
}

/** @param {number} index */
function open(index) {
  const item = items[index];
  return item ? () => item.click() : undefined;
}
