import { released } from './when-released.js';

/**
 * What the server tells of something that changed; a task has neither version nor status.
 * @typedef {{ readonly id: string, readonly version: number | null, readonly status: string | null }} SubjectChange
 */

class Streams extends EventTarget {
  /** @type {Set<EventSource>} */
  #open = new Set();

  count() {
    return this.#open.size;
  }

  /**
   * One stream serves all who listen on a page: browsers open few connections to a site at once.
   * @param {string} url
   */
  find(url) {
    const { href } = new URL(url, location.href);
    return [...this.#open].find((source) => source.url === href && source.readyState !== EventSource.CLOSED);
  }

  /** @param {EventSource} source */
  add(source) {
    this.#open.add(source);
    source.addEventListener('error', () => {
      // A closed one does not come back by itself; any other does, perhaps in another session.
      if (source.readyState === EventSource.CLOSED) this.#open.delete(source);
      this.dispatchEvent(new Event('broken'));
    });
  }

  /** @param {EventSource} source */
  close(source) {
    source.close();
    this.#open.delete(source);
  }
}

/** The streams of this page; `broken` is told whenever one of them ends. */
export const streams = new Streams();

/**
 * Listens to changes of the kinds named, letters unless told otherwise. `onCatchUp` is called whenever news may have been
 * missed, so at every opening too: the page was made before it began to listen.
 * The browser reconnects by itself; without a connection the page stays as it is, a reload shows the truth.
 * @param {string} url
 * @param {{ readonly onChange: (change: SubjectChange) => void, readonly onCatchUp: () => void, readonly kinds?: readonly string[] | undefined }} listener
 */
export function listen(url, { onChange, onCatchUp, kinds = ['letter'] }) {
  const shared = streams.find(url);
  const source = shared ?? new EventSource(url);
  source.addEventListener('open', () => onCatchUp());
  if (shared?.readyState === EventSource.OPEN) onCatchUp();
  for (const kind of kinds) source.addEventListener(kind, (event) => onChange(JSON.parse(event.data)));
  source.addEventListener('resync', () => onCatchUp());
  if (shared) return source;
  streams.add(source);
  addEventListener('pagehide', () => streams.close(source));
  return source;
}

/**
 * `work`, never twice at a time: asked for while it runs, it runs once more, so that what it takes is never older than the last asking.
 * @param {() => Promise<void>} work
 */
export function oneAtATime(work) {
  let isRunning = false;
  let isWanted = false;
  return async () => {
    isWanted = true;
    if (isRunning) return;
    isRunning = true;
    try {
      while (isWanted) {
        isWanted = false;
        await work();
      }
    } finally {
      isRunning = false;
    }
  };
}

/** @typedef {{ createHTML(markup: string): string }} MarkupPolicy */

/** @type {typeof globalThis & { readonly trustedTypes?: { createPolicy(name: string, rules: MarkupPolicy): MarkupPolicy } }} */
const { trustedTypes } = globalThis;

/** Our own server's markup, every value in it escaped; browsers that guard their parsers are told so. */
const policy = trustedTypes?.createPolicy('mask', { createHTML: (markup) => markup });

/** Asked for by a page that stands open: whatever the server notes of what a person opens, it does not note of this. */
export const ASKED_BY_PAGE = { accept: 'text/html', 'x-asked-by-page': 'yes' };

/**
 * A page or a part of one, as a document; null when it is not to be had now.
 * @param {string} url
 */
export async function fetchDocument(url) {
  const response = await fetch(url, { headers: ASKED_BY_PAGE, credentials: 'same-origin' });
  if (!response.ok || response.redirected) return null;
  const text = await response.text();
  await released();
  return parseDocument(text);
}

/**
 * Our own server's page, as it came.
 * @param {string} markup
 */
export function parseDocument(markup) {
  return new DOMParser().parseFromString(policy?.createHTML(markup) ?? markup, 'text/html');
}

/**
 * Says a change aloud to those who hear the page.
 * @param {string} text
 */
export function announce(text) {
  const place = document.getElementById('live-news');
  if (place) place.textContent = text;
}

/**
 * Takes the changed parts of a page that was asked for again; forms are left alone. A part that names its state (`data-live-state`) is told of
 * only when that is another: its ages go on all the while.
 * @param {Document} page
 * @returns {boolean} whether anything has changed that is to be told
 */
export function takeParts(page) {
  let hasChanged = false;
  for (const part of document.querySelectorAll('[data-live-part]')) {
    const fresh = page.getElementById(part.id);
    if (!fresh || fresh.innerHTML === part.innerHTML) continue;
    const isTold = fresh.dataset.liveState === undefined || fresh.dataset.liveState !== stateOf(part);
    replaceElement(part, document.adoptNode(fresh), isTold);
    if (isTold) hasChanged = true;
  }
  return hasChanged;
}

/** @param {Element} part */
const stateOf = (part) => (part instanceof HTMLElement ? part.dataset.liveState : undefined);

/**
 * Takes the numbers of a page that was asked for again: in the menu, on folders, over lists. The elements stay, so that the focus does.
 * @param {Document} page
 */
export function takeCounts(page) {
  for (const place of document.querySelectorAll('[data-live-count]')) {
    const fresh = page.getElementById(place.id);
    if (!fresh || fresh.innerHTML === place.innerHTML) continue;
    place.className = fresh.className;
    place.replaceChildren(...document.adoptNode(fresh).childNodes);
  }
}

/**
 * Takes the parts that hold forms: their hidden keys differ each time, so what a person reads is compared, or the state that the part names
 * (`data-live-state`), where scripts write into it. What somebody fills in or mends stays, and what he has opened stays open.
 * @param {Document} page
 */
export function takeForms(page) {
  for (const part of document.querySelectorAll('[data-live-form]')) {
    const fresh = page.getElementById(part.id);
    if (!fresh || isSame(part, fresh) || isInHand(part)) continue;
    keepOpen(part, fresh);
    part.replaceWith(document.adoptNode(fresh));
  }
}

/**
 * @param {Element} part
 * @param {HTMLElement} fresh
 */
function isSame(part, fresh) {
  const state = stateOf(part);
  return state === undefined ? textOf(part) === textOf(fresh) : state === fresh.dataset.liveState;
}

/**
 * Somebody stands in it, has filled something in, or has just been told there what is wrong.
 * @param {Element} part
 */
function isInHand(part) {
  if (part.contains(document.activeElement) || part.querySelector('.field-bad, [aria-invalid=true]')) return true;
  return [...part.querySelectorAll('input, textarea, select')].some(isFilledIn);
}

/**
 * Whether a field says another thing than the page did when it came: typed, ticked, picked from a list, or a file chosen.
 * @param {Element} field
 */
function isFilledIn(field) {
  if (field instanceof HTMLSelectElement) return [...field.options].some(isChosenOtherwise(field));
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
  if (!(field instanceof HTMLInputElement) || field.type === 'hidden') return false;
  if (field.type === 'checkbox' || field.type === 'radio') return field.checked !== field.defaultChecked;
  return field.type === 'file' ? field.value !== '' : field.value !== field.defaultValue;
}

/**
 * A list in which the page has chosen nothing shows its first option.
 * @param {HTMLSelectElement} list
 * @returns {(option: HTMLOptionElement, place: number) => boolean}
 */
function isChosenOtherwise({ options, multiple }) {
  const isUnchosen = !multiple && ![...options].some(({ defaultSelected }) => defaultSelected);
  return ({ selected, defaultSelected }, place) => selected !== (isUnchosen ? place === 0 : defaultSelected);
}

/**
 * @param {Element} part
 * @param {Element} fresh
 */
function keepOpen(part, fresh) {
  const opened = new Set([...part.querySelectorAll('details[open] > summary')].map(textOf));
  for (const summary of fresh.querySelectorAll('details > summary'))
    if (opened.has(textOf(summary))) summary.parentElement?.setAttribute('open', '');
}

/**
 * What a person reads of an element, but for what the keeper of typed texts says there: the server knows nothing of it.
 * @param {Element} element
 */
export function textOf(element) {
  const copy = /** @type {Element} */ (element.cloneNode(true));
  for (const own of copy.querySelectorAll('.typed-note, .typed-state')) own.remove();
  return (copy.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

/**
 * Takes the new look of an element and shows for a moment that it changed.
 * @param {Element} old
 * @param {Element} fresh
 * @param {boolean} isShown
 */
export function replaceElement(old, fresh, isShown = true) {
  const hadFocus = old.contains(document.activeElement);
  old.replaceWith(fresh);
  fresh.classList.toggle('changed', isShown);
  /** @type {HTMLElement | null} */
  const place = fresh.querySelector('a, button, summary');
  if (hadFocus) place?.focus();
}

/**
 * Takes a list row by row: rows that say the same stay the very same elements, so that nothing under the eye moves and neither the focus nor
 * what is chosen is lost. A row is known by its id.
 * @param {Element} shown
 * @param {Element} fresh
 * @returns {boolean} whether anything has changed
 */
export function takeList(shown, fresh) {
  const [rows, freshRows] = [holderOf(shown), holderOf(fresh)];
  if (!rows || !freshRows) {
    if (textOf(shown) === textOf(fresh)) return false;
    shown.replaceChildren(...document.adoptNode(fresh).childNodes);
    return true;
  }
  const wanted = [...freshRows.children];
  const ids = new Set(wanted.map(({ id }) => id));
  const gone = [...rows.children].filter(({ id }) => !ids.has(id));
  for (const row of gone) row.remove();
  let hasChanged = gone.length > 0;
  /** @type {Element | null} */
  let place = rows.firstElementChild;
  for (const row of wanted) {
    const old = document.getElementById(row.id);
    if (old && place !== old) rows.insertBefore(old, place);
    else if (old) place = old.nextElementSibling;
    if (old && textOf(old) === textOf(row)) continue;
    hasChanged = true;
    const taken = document.adoptNode(row);
    if (old) replaceRow(old, taken);
    else rows.insertBefore(taken, place);
  }
  return hasChanged;
}

/**
 * The element whose children are the rows; none where the list is empty.
 * @param {Element} list
 */
function holderOf(list) {
  return list.querySelector('tbody, ol');
}

/**
 * The new look of a row; what was chosen in it stays chosen, and the focus stays on what it was on.
 * @param {Element} old
 * @param {Element} fresh
 */
function replaceRow(old, fresh) {
  const isChosen = old.querySelector('input:checked') !== null;
  const focused = old.contains(document.activeElement) ? nameOf(document.activeElement) : null;
  old.replaceWith(fresh);
  fresh.classList.add('changed');
  const box = fresh.querySelector('input[type=checkbox]');
  if (box instanceof HTMLInputElement && isChosen) box.checked = true;
  if (focused === null) return;
  /** @type {NodeListOf<HTMLElement>} */
  const places = fresh.querySelectorAll('a, button, input');
  const same = [...places].find((place) => nameOf(place) === focused) ?? places[0];
  same?.focus({ preventScroll: true });
}

/** @param {Element | null} element */
function nameOf(element) {
  return `${element?.tagName ?? ''} ${element?.getAttribute('href') ?? element?.textContent ?? ''}`;
}
