/** The queue as it stands now: it changes by itself. */
const queue = () => {
  /** @type {NodeListOf<HTMLElement>} */
  const items = document.querySelectorAll('[data-queue-item]');
  const current = [...items].findIndex((item) => item.getAttribute('aria-current') === 'true');
  return { items: [...items], current };
};

document.addEventListener('keydown', (event) => {
  const action = actionOf(event);
  if (!action) return;
  event.preventDefault();
  action();
});

/** @type {NodeListOf<HTMLFormElement>} */
const forms = document.querySelectorAll('form[method=post]');
for (const form of forms) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = 'yes';
  });
}
addEventListener('pageshow', () => {
  for (const form of forms) delete form.dataset.sent;
});

/**
 * Every key goes with Ctrl or Alt, so that nothing happens while a remark is being typed.
 * @param {KeyboardEvent} event
 */
function actionOf(event) {
  if (event.ctrlKey && event.key === 'Enter') return approve(event);
  if (!event.altKey) return undefined;
  if (event.key === 'ArrowDown') return open(1);
  if (event.key === 'ArrowUp') return open(-1);
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

/** @param {1 | -1} step */
function open(step) {
  const { items, current } = queue();
  const item = current < 0 ? items[step === 1 ? 0 : -1] : items[current + step];
  return item ? () => item.click() : undefined;
}
