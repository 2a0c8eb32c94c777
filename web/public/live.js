/**
/**
 * What the server tells of something that changed; a task has neither version nor status.
 * @typedef {{ readonly id: string, readonly version: number | null, readonly status: string | null }} SubjectChange
 */

/**
 * Listens to changes of the kinds named, letters unless told otherwise. `onCatchUp` is called whenever news may have been
 * missed, so at every opening too: the page was made before it began to listen.
 * The browser reconnects by itself; without a connection the page stays as it is, a reload shows the truth.
 * @param {string} url
 * @param {{ readonly onChange: (change: SubjectChange) => void, readonly onCatchUp: () => void, readonly kinds?: readonly string[] | undefined }} listener
 */
export function listen(url, { onChange, onCatchUp, kinds = ['letter'] }) {
  const source = new EventSource(url);
  source.addEventListener('open', () => onCatchUp());
  for (const kind of kinds) source.addEventListener(kind, (event) => onChange(JSON.parse(event.data)));
  source.addEventListener('resync', () => onCatchUp());
  addEventListener('pagehide', () => source.close());
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

/**
 * A page or a part of one, as a document; null when it is not to be had now.
 * @param {string} url
 */
export async function fetchDocument(url) {
  const response = await fetch(url, { headers: { accept: 'text/html' }, credentials: 'same-origin' });
  if (!response.ok || response.redirected) return null;
  const markup = await response.text();
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
 * Takes the changed parts of a page that was asked for again; forms are left alone.
 * @param {Document} page
 * @returns {boolean} whether anything has changed
 */
export function takeParts(page) {
  let hasChanged = false;
  for (const part of document.querySelectorAll('[data-live-part]')) {
    const fresh = page.getElementById(part.id);
    if (!fresh || fresh.innerHTML === part.innerHTML) continue;
    replaceElement(part, document.adoptNode(fresh));
    hasChanged = true;
  }
  return hasChanged;
}

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
 * Takes a part that holds forms: their hidden keys differ each time, so what a person reads is compared, and a part that somebody is
 * just filling in stays.
 * @param {Document} page
 * @param {string} id
 */
export function takeForms(page, id) {
  const part = document.getElementById(id);
  const fresh = page.getElementById(id);
  if (!part || !fresh || textOf(part) === textOf(fresh) || part.contains(document.activeElement)) return;
  part.replaceWith(document.adoptNode(fresh));
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
 */
export function replaceElement(old, fresh) {
  const hadFocus = old.contains(document.activeElement);
  old.replaceWith(fresh);
  fresh.classList.add('changed');
  /** @type {HTMLElement | null} */
  const place = fresh.querySelector('a, button, summary');
  if (hadFocus) place?.focus();
}
