/**
 * What the server tells of a letter that changed.
 * @typedef {{ readonly id: string, readonly version: number, readonly status: string }} LetterChange
 */

/**
 * Listens to changes of letters. `onCatchUp` is called whenever news may have been
 * missed, so at every opening too: the page was made before it began to listen.
 * The browser reconnects by itself; without a connection the page stays as it is, a reload shows the truth.
 * @param {string} url
 * @param {{ readonly onChange: (change: LetterChange) => void, readonly onCatchUp: () => void }} listener
 */
export function listen(url, { onChange, onCatchUp }) {
  const source = new EventSource(url);
  source.addEventListener('open', () => onCatchUp());
  source.addEventListener('letter', (event) => onChange(JSON.parse(event.data)));
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
