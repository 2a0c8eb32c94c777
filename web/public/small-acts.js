// A number is copied by a press, a term is counted down: without a script the page says the same, it only does less.

const TICK_MS = 1_000;
const SAID_MS = 2_000;
const openedAtMs = performance.now();
/**
 * When each counted term came to the page: what a later answer brought tells the time anew.
 * @type {WeakMap<Element, number>}
 */
const cameAtMs = new WeakMap([...document.querySelectorAll('[data-countdown]')].map((term) => [term, openedAtMs]));

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('button[data-copy]') : null;
  if (button instanceof HTMLButtonElement) void copy(button);
});
tick();
setInterval(tick, TICK_MS);

function tick() {
  if (navigator.clipboard)
    for (const button of document.querySelectorAll('button[data-copy][hidden]')) button.removeAttribute('hidden');
  for (const term of document.querySelectorAll('[data-countdown]')) if (term instanceof HTMLElement) countDown(term);
}

/** @param {HTMLButtonElement} button */
async function copy(button) {
  const words = button.textContent;
  try {
    await navigator.clipboard.writeText(button.dataset.copy ?? '');
    button.textContent = 'Скопировано';
  } catch {
    button.textContent = 'Не скопировано: выделите номер';
  }
  setTimeout(() => (button.textContent = words), SAID_MS);
}

/**
 * The application's clock, which in a rehearsal runs ahead, is told by the page; the browser's own only counts on from there.
 * @param {HTMLElement} term
 */
function countDown(term) {
  const { countdown = '', now = '' } = term.dataset;
  const came = cameAtMs.get(term) ?? performance.now();
  cameAtMs.set(term, came);
  const leftMs = Date.parse(countdown) - Date.parse(now) - (performance.now() - came);
  term.textContent = leftMs <= 0 ? 'срок прошёл' : `осталось ${leftText(leftMs)}`;
}

/** @param {number} ms */
function leftText(ms) {
  const seconds = Math.floor(ms / 1_000);
  const [days, hours] = [Math.floor(seconds / 86_400), Math.floor(seconds / 3_600) % 24];
  if (days > 0) return `${days} дн. ${hours} ч`;
  const clock = [Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return hours > 0 ? `${hours}:${clock}` : clock;
}
