import { actOfKey, PAGE_KEYS } from './page-keys.js';

/** The main button of a page of a sheet, wherever one stands on it; a key that is held down presses once. */
document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.repeat || actOfKey(PAGE_KEYS.letterSheet, event) !== 'goOn') return;
  const button = document.querySelector('main form button.primary');
  if (!(button instanceof HTMLButtonElement)) return;
  event.preventDefault();
  button.form?.requestSubmit(button);
});
