import './simplewebauthn.js';

/**
 * A key (WebAuthn) is asked what the server has thought of, and its answer goes into the form. The library of the browser's part is no
 * module: it leaves its functions on the page.
 */

/** @type {typeof import('@simplewebauthn/browser')} */
const library = Reflect.get(globalThis, 'SimpleWebAuthnBrowser');

/** @type {Readonly<Record<string, string>>} */
const WORDS = {
  InvalidStateError: 'Этот ключ уже записан.',
  NotAllowedError: 'Ключ не приложен: вы отказались, или время вышло. Попробуйте ещё раз.',
  SecurityError: 'Браузер не отдаёт ключ этому адресу. Откройте сайт по его обычному адресу.',
};
const UNKNOWN = 'С ключом не получилось. Попробуйте ещё раз или введите код.';
const NO_KEYS = 'Этот браузер с ключами не работает.';

/** What the server refused in its own words. */
class Refused extends Error {}

for (const place of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-key-ask]'))) {
  const button = /** @type {HTMLButtonElement | null} */ (place.querySelector('[data-key-show]'));
  if (!button) continue;
  button.hidden = false;
  button.addEventListener('click', () => void telling(place, button, (tell) => show(place, tell)));
}

for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll('form[data-key-make]'))) {
  form.addEventListener('submit', (event) => {
    const answer = answerOf(form);
    if (!answer || answer.value !== '') return;
    event.preventDefault();
    void telling(form, form.querySelector('button'), (tell) => make(form, answer, tell));
  });
}

/**
 * @param {HTMLElement} place
 * @param {(words: string) => void} tell
 */
async function show(place, tell) {
  const { keyAsk = '', keyTicket, keyPurpose, keySends } = place.dataset;
  const optionsJSON = await ask(keyAsk, keyTicket === undefined ? { purpose: keyPurpose } : { ticket: keyTicket });
  tell('Приложите ключ…');
  const shown = await library.startAuthentication({ optionsJSON });
  const answer = answerOf(place);
  if (!answer) return;
  answer.value = JSON.stringify(shown);
  tell(keySends === undefined ? 'Ключ приложен: нажмите нужную кнопку.' : 'Ключ приложен…');
  if (keySends !== undefined) answer.form?.requestSubmit();
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLInputElement} answer
 * @param {(words: string) => void} tell
 */
async function make(form, answer, tell) {
  const optionsJSON = await ask(form.dataset['keyMake'] ?? '', { purpose: 'add' });
  tell('Приложите новый ключ…');
  answer.value = JSON.stringify(await library.startRegistration({ optionsJSON }));
  form.requestSubmit();
}

/** @param {HTMLElement} place */
function answerOf(place) {
  return /** @type {HTMLInputElement | null} */ (place.querySelector('[data-key-answer]'));
}

/**
 * @param {string} path
 * @param {object} question
 */
async function ask(path, question) {
  const csrf = document.querySelector('meta[name=mask-session]')?.getAttribute('content');
  const own = csrf ? { 'x-csrf-token': csrf, 'idempotency-key': crypto.randomUUID() } : undefined;
  const headers = { 'content-type': 'application/json', ...own };
  const answer = await fetch(path, { method: 'POST', headers, body: JSON.stringify(question) });
  const told = await answer.json();
  if (!answer.ok) throw new Refused(told.detail ?? told.title);
  return told;
}

/**
 * Says how it goes, and in words why it does not.
 * @param {HTMLElement} place
 * @param {HTMLButtonElement | null} button
 * @param {(tell: (words: string) => void) => Promise<void>} work
 */
async function telling(place, button, work) {
  const status = place.querySelector('[data-key-status]');
  const tell = (/** @type {string} */ words, isBad = false) => {
    if (!status) return;
    status.textContent = words;
    status.classList.toggle('notice', isBad);
    status.classList.toggle('notice-bad', isBad);
  };
  if (!library.browserSupportsWebAuthn()) return tell(NO_KEYS, true);
  if (button) button.disabled = true;
  try {
    await work(tell);
  } catch (error) {
    tell(error instanceof Refused ? error.message : (WORDS[error instanceof Error ? error.name : ''] ?? UNKNOWN), true);
  } finally {
    if (button) button.disabled = false;
  }
}
