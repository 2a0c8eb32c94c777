/**
 * Listens to changes of letters. `onChange` gets `{ id, version, status }`; `onResync` is called when news may have been missed.
 * `onOpen`, where given, is called at the first opening: what changed since the page was made is news too.
 * The browser reconnects by itself; without a connection the page stays as it is, a reload shows the truth.
 */
export function listen(url, { onChange, onResync, onOpen }) {
  const source = new EventSource(url);
  let hasBeenOpen = false;
  source.addEventListener('open', () => {
    if (hasBeenOpen) onResync();
    else onOpen?.();
    hasBeenOpen = true;
  });
  source.addEventListener('letter', (event) => onChange(JSON.parse(event.data)));
  source.addEventListener('resync', () => onResync());
  addEventListener('pagehide', () => source.close());
  return source;
}

/** Our own server's markup, every value in it escaped; browsers that guard their parsers are told so. */
const policy = globalThis.trustedTypes?.createPolicy('mask', { createHTML: (markup) => markup });
const trusted = (markup) => policy?.createHTML(markup) ?? markup;

/** A page or a part of one, as a document; null when it is not to be had now. */
export async function fetchDocument(url) {
  const response = await fetch(url, { headers: { accept: 'text/html' }, credentials: 'same-origin' });
  if (!response.ok || response.redirected) return null;
  return new DOMParser().parseFromString(trusted(await response.text()), 'text/html');
}

/** Says a change aloud to those who hear the page. */
export function announce(text) {
  const place = document.getElementById('live-news');
  if (place) place.textContent = text;
}

/** Takes the new look of an element and shows for a moment that it changed. */
export function replaceElement(old, fresh) {
  const hadFocus = old.contains(document.activeElement);
  old.replaceWith(fresh);
  fresh.classList.add('changed');
  if (hadFocus) fresh.querySelector('a, button, summary')?.focus();
}
