import { KEY_FAULTS, KEY_STOPS } from './key-faults.js';
import { fetchDocument, takeParts } from './live.js';
import { KeyRefusal, listKeys, openPlugin, sha256, signBytes } from './signing-key.js';

/** Which stop is followed: a later «Продолжить» ends it. */
let follows = 0;
const ASKS_EVERY_MS = 1_000;

/** Signs with the key on this computer: one letter, many, or the text that proves the key. */
const choice = /** @type {HTMLElement | null} */ (document.querySelector('[data-own-key-choice]'));
const run = /** @type {HTMLElement | null} */ (document.querySelector('[data-key-run]'));
if (choice) offerKeys(choice);
if (run) offerRun(run);
// In the capturing phase: before a first press is taken for the sending itself.
document.addEventListener('submit', signBeforeSending, { capture: true });

/** @param {HTMLElement} place */
function offerKeys(place) {
  const look = /** @type {HTMLButtonElement | null} */ (place.querySelector('[data-key-look]'));
  if (!look) return;
  look.hidden = false;
  look.addEventListener(
    'click',
    () =>
      void telling(place, async (tell) => {
        tell('Ищем ключи: разрешите доступ, если плагин спросит…');
        const plugin = await openPlugin(place.dataset['keyVendor'] ?? '');
        const keys = await listKeys(plugin);
        if (keys.length === 0) throw new KeyRefusal('none');
        tell(`Найдено: ${String(keys.length)}. Выберите свой.`);
        place.querySelector('[data-key-list]')?.replaceChildren(...keys.map((key) => lineOf(place, plugin, key)));
      }),
  );
}

/**
 * @param {HTMLElement} place
 * @param {import('./signing-key.js').Plugin} plugin
 * @param {import('./signing-key.js').Key} key
 */
function lineOf(place, plugin, key) {
  const line = document.createElement('li');
  const words = document.createElement('p');
  const until = new Date(key.validTo);
  const isOver = until.getTime() < Date.now();
  const name = document.createElement('b');
  name.textContent = key.ownerName;
  words.append(name, `, выдан: ${key.issuerName}, до ${until.toLocaleDateString('ru-RU')}`);
  const doubt = isOver ? 'Срок вышел.' : doubtOf(key.ownerName, place.dataset['person'] ?? '');
  if (doubt !== '') {
    const told = document.createElement('b');
    told.className = 'late';
    told.textContent = ` ${doubt}`;
    words.append(told);
  }
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Выбрать';
  button.setAttribute('aria-label', `Выбрать сертификат: ${key.ownerName}`);
  button.addEventListener(
    'click',
    () =>
      void telling(place, async (tell) => {
        tell('Ключ подписывает проверочный текст…');
        const text = new TextEncoder().encode(place.dataset['challenge'] ?? '');
        attach('#proof-form', 'proof', await signBytes(plugin, key.certificate, text));
      }),
  );
  line.append(words, button);
  return line;
}

/**
 * The server decides; this is only said before.
 * @param {string} owner
 * @param {string} person
 */
function doubtOf(owner, person) {
  const letters = (/** @type {string} */ text) => text.toLowerCase().replaceAll('ё', 'е').split(/\s+/).join(' ');
  const [surname = ''] = letters(person).split(' ');
  return letters(owner).includes(surname) ? '' : `Похоже, не ваш: вы записаны как ${person}.`;
}

/**
 * The form may be taken anew while the pages are read.
 * @param {SubmitEvent} event
 */
function signBeforeSending(event) {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !form.matches('[data-own-key]')) return;
  const input = form.elements.namedItem('signature');
  if (!(input instanceof HTMLInputElement) || input.files?.length) return;
  event.preventDefault();
  const button = form.querySelector('button');
  if (button) button.disabled = true;
  void telling(form, async (tell) => {
    tell('Подписываем: подтвердите в окне КриптоПро, если оно откроется…');
    const plugin = await openPlugin(form.dataset['keyVendor'] ?? '');
    const key = await ownKey(plugin, form.dataset['ownKey'] ?? '');
    const signature = await signBytes(plugin, key.certificate, await documentOf(form));
    tell('Подписано, отправляем…');
    attach(form, 'signature', signature);
  }).finally(() => {
    if (button) button.disabled = false;
  });
}

/**
 * A signature is an act of will: what was stopped goes on only when the signer says so, never because its page was opened.
 * @param {HTMLElement} place
 */
function offerRun(place) {
  const go = /** @type {HTMLButtonElement | null} */ (place.querySelector('[data-key-go]'));
  if (go) go.onclick = () => void goThrough(place);
  if ('keyBegin' in place.dataset) void goThrough(place);
  else if (go) go.hidden = false;
}

/** @param {HTMLElement} place */
async function goThrough(place) {
  const go = /** @type {HTMLButtonElement | null} */ (place.querySelector('[data-key-go]'));
  if (go) go.hidden = true;
  follows += 1;
  sayHow(place.dataset['keyGoing']);
  await telling(place, async (tell) => {
    tell('Подключаемся к ключу…');
    const plugin = await openPlugin(place.dataset['keyVendor'] ?? '');
    const key = await ownKey(plugin, place.dataset['keyRun'] ?? '');
    const letters = /** @type {NodeListOf<HTMLElement>} */ (place.querySelectorAll('[data-letter]'));
    for (const [done, letter] of [...letters].entries()) {
      tell(`Подписываем: ${String(done + 1)} из ${String(letters.length)}…`);
      await signOne(place, letter, plugin, key);
      letter.remove();
      await takeKept();
    }
    location.reload();
  });
  if (!place.querySelector('[data-letter]')) return;
  if (go) go.hidden = false;
  sayHow(place.dataset['keyStopped']);
  void followStopped();
}

/** After a stop what was brought before it is signed yet: the page follows until nothing of the run goes on. */
async function followStopped() {
  const mine = follows;
  while (mine === follows) {
    if ((await takeKept()) === 'settled') return;
    await new Promise((resolve) => setTimeout(resolve, ASKS_EVERY_MS));
  }
}

/**
 * The counts and the rows of the run as they are kept; the panel with the key stays as it is. Without an answer the page says what it knew.
 * @returns {Promise<'settled' | 'going' | 'unknown'>} whether what was brought is signed
 */
async function takeKept() {
  const page = await fetchDocument(location.pathname + location.search).catch(() => null);
  if (!page) return 'unknown';
  const isSettling = page.querySelector('[data-run-settling]') !== null;
  takeParts(page);
  return isSettling ? 'going' : 'settled';
}

/** @param {string | undefined} words the heading of the page */
function sayHow(words) {
  const heading = document.getElementById('run-heading');
  if (!heading || words === undefined) return;
  document.title = document.title.replace(heading.textContent ?? '', words);
  heading.textContent = words;
}

/**
 * A refusal that would meet every other letter stops the run; any other is this letter's own.
 * @param {HTMLElement} place
 * @param {HTMLElement} letter
 * @param {import('./signing-key.js').Plugin} plugin
 * @param {import('./signing-key.js').Key} key
 */
async function signOne(place, letter, plugin, key) {
  try {
    const signature = await signBytes(plugin, key.certificate, await documentOf(letter));
    await send(place, place.dataset['signatures'] ?? '', { letter: letter.dataset['letter'] ?? '', signature });
  } catch (error) {
    if (!(error instanceof KeyRefusal) || isStop(error)) throw error;
    const words = faultWords(error);
    await send(place, place.dataset['refusals'] ?? '', { letter: letter.dataset['letter'] ?? '', words });
  }
}

/** @param {KeyRefusal} error */
function isStop(error) {
  return /** @type {readonly string[]} */ (KEY_STOPS).includes(error.code);
}

/**
 * @param {HTMLElement} place
 * @param {string} path
 * @param {Record<string, string>} fields
 */
async function send(place, path, fields) {
  const form = place.querySelector('[data-key-end]');
  if (!(form instanceof HTMLFormElement)) return;
  const body = new FormData(form);
  body.set('key', crypto.randomUUID());
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const answer = await fetch(path, { method: 'POST', body }).catch(() => undefined);
  if (!answer?.ok) throw new KeyRefusal('unread');
}

/**
 * Exactly the bytes that were read, or nothing.
 * @param {HTMLElement} place
 */
async function documentOf(place) {
  const answer = await fetch(place.dataset['document'] ?? '').catch(() => undefined);
  if (!answer?.ok) throw new KeyRefusal('unread');
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if ((await sha256(bytes)) !== place.dataset['documentDigest']) throw new KeyRefusal('changed');
  return bytes;
}

/**
 * @param {import('./signing-key.js').Plugin} plugin
 * @param {string} fingerprint
 */
async function ownKey(plugin, fingerprint) {
  const key = (await listKeys(plugin)).find(({ fingerprintSha256 }) => fingerprintSha256 === fingerprint);
  if (!key) throw new KeyRefusal('missing');
  return key;
}

/**
 * Puts the signature where a person would put his file, and sends the form.
 * @param {HTMLFormElement | string} where
 * @param {string} field
 * @param {string} signature
 */
function attach(where, field, signature) {
  const form = typeof where === 'string' ? document.querySelector(where) : where;
  if (!(form instanceof HTMLFormElement)) return;
  const input = form.elements.namedItem(field);
  if (!(input instanceof HTMLInputElement)) return;
  const files = new DataTransfer();
  files.items.add(new File([signature], 'подпись.sig'));
  input.files = files.files;
  form.requestSubmit();
}

/**
 * Says how it goes, and in words why it does not.
 * @param {HTMLElement} place
 * @param {(tell: (words: string) => void) => Promise<void>} work
 */
async function telling(place, work) {
  const status = place.querySelector('[data-key-status]');
  const tell = (/** @type {string} */ words, isBad = false) => {
    if (!status) return;
    status.textContent = words;
    status.classList.toggle('notice', isBad);
    status.classList.toggle('notice-bad', isBad);
  };
  try {
    await work(tell);
  } catch (error) {
    const refusal = error instanceof KeyRefusal ? error : new KeyRefusal('other', String(error));
    tell(faultWords(refusal), true);
  }
}

/** @param {KeyRefusal} refusal */
function faultWords({ code, words }) {
  const known = /** @type {Record<string, string>} */ (KEY_FAULTS);
  return (known[code] ?? known['other'] ?? '').replace('{words}', words);
}
