import { canOpen, closePane, isPaneOpen, openRow, openRowOf } from './reading-pane.js';

const rows = document.getElementById('letter-rows');
const help = document.getElementById('keys-help');
const isOn = document.getElementById('keys-on');
const button = document.getElementById('keys-open');
const KEPT = 'inbox-keys';

if (isOn instanceof HTMLInputElement) {
  isOn.checked = localStorage.getItem(KEPT) !== 'off';
  isOn.addEventListener('change', () => localStorage.setItem(KEPT, isOn.checked ? 'on' : 'off'));
}
if (button) {
  button.hidden = false;
  button.addEventListener('click', () => openHelp());
}
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

/**
 * By the place of a key, not by its letter: the same in every layout. Arrows belong to the list only while one stands in it.
 * @param {KeyboardEvent} event
 */
function actOf({ key, code, target }) {
  const isInList = target instanceof Element && target.closest('#letter-rows') !== null;
  if (key === 'Escape' && isPaneOpen()) return closePane;
  if (key === 'ArrowDown' && isInList) return () => move(1);
  if (key === 'ArrowUp' && isInList) return () => move(-1);
  if (!(isOn instanceof HTMLInputElement) || !isOn.checked) return undefined;
  if (key === '?') return openHelp;
  if (key === '/' || code === 'Slash') return () => document.getElementById('q')?.focus();
  if (code === 'KeyJ') return () => move(1);
  if (code === 'KeyK') return () => move(-1);
  return code === 'KeyX' ? choose : undefined;
}

function openHelp() {
  if (help instanceof HTMLDialogElement) help.showModal();
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
