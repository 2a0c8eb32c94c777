import { openHelp } from './help.js';
import { actOfKey, PAGE_KEYS } from './page-keys.js';
import { canOpen, closePane, isPaneOpen, openRow, openRowOf } from './reading-pane.js';

const rows = document.getElementById('letter-rows');

document.addEventListener('keydown', (event) => {
  const act = isTyping(event) ? undefined : actOf(event);
  if (!act) return;
  event.preventDefault();
  act();
});

/** @param {KeyboardEvent} event */
function isTyping({ target, ctrlKey, altKey, metaKey }) {
  const place =
    target instanceof Element ? target.closest('input:not([type=checkbox]), textarea, select, dialog') : null;
  return place !== null || ctrlKey || altKey || metaKey;
}

/** @type {Readonly<Record<string, () => void>>} */
const ACTS = {
  next: () => move(1),
  previous: () => move(-1),
  choose,
  search: () => document.getElementById('q')?.focus(),
  write: () => document.getElementById('write-letter')?.click(),
  bring: () => document.getElementById('bring-letters')?.click(),
  help: () => void openHelp(),
};

/**
 * Arrows belong to the list only while one stands in it; the other keys can be switched off in the help.
 * @param {KeyboardEvent} event
 */
function actOf(event) {
  const { key, target } = event;
  const act = actOfKey(PAGE_KEYS.letters, event) ?? '';
  if (act === 'close') return isPaneOpen() ? closePane : undefined;
  if (key.startsWith('Arrow')) {
    const isInList = target instanceof Element && target.closest('#letter-rows') !== null;
    return isInList ? ACTS[act] : undefined;
  }
  return localStorage.getItem('inbox-keys') === 'off' ? undefined : ACTS[act];
}

/** The row one stands in: of the focus, else of the letter that is open. */
function currentRow() {
  return document.activeElement?.closest('#letter-rows > tr') ?? (isPaneOpen() ? openRowOf() : null);
}

/** @param {1 | -1} step */
function move(step) {
  const current = currentRow();
  const next = current
    ? step === 1
      ? current.nextElementSibling
      : current.previousElementSibling
    : rows?.firstElementChild;
  if (!next) return;
  /** @type {HTMLElement | null} */
  const link = next.querySelector('.row-link');
  link?.focus();
  if (isPaneOpen() && canOpen(next)) void openRow(next);
}

function choose() {
  /** @type {HTMLInputElement | null} */
  const box = currentRow()?.querySelector('input[type=checkbox]') ?? null;
  box?.click();
}
