const items = [...document.querySelectorAll('[data-queue-item]')];
const current = items.findIndex((item) => item.getAttribute('aria-current') === 'true');

document.addEventListener('keydown', (event) => {
  const action = actionOf(event);
  if (!action) return;
  event.preventDefault();
  action();
});

for (const form of document.querySelectorAll('form[method=post]')) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = 'yes';
  });
}
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent;
});

/** Every key goes with Ctrl or Alt, so that nothing happens while a remark is being typed. */
function actionOf(event) {
  if (event.ctrlKey && event.key === 'Enter') return approve(event);
  if (!event.altKey) return undefined;
  if (event.key === 'ArrowDown') return open(current < 0 ? 0 : current + 1);
  if (event.key === 'ArrowUp') return open(current - 1);
  if (event.code === 'KeyZ') return () => document.getElementById('f-remark')?.focus();
  return undefined;
}

/** In the remark's own field the same keys send the remark, not the signature. */
function approve(event) {
  const form = event.target.closest?.('form[method=post]') ?? document.getElementById('approve-form');
  return form ? () => form.requestSubmit() : undefined;
}

function open(index) {
  const item = items[index];
  return item ? () => item.click() : undefined;
}
