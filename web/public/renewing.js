import { ASKED_BY_PAGE, listen, oneAtATime, parseDocument, takeCounts, textOf } from './live.js';
import { released } from './when-released.js';

/** @type {HTMLMetaElement | null} */
const mark = document.querySelector('meta[name=renewing]');

if (mark) keepTrue(mark);

/**
 * A page that shows how something goes asks for itself again until it is over; one that is told of changes, at once when one comes. Without an
 * answer it stays as it stands and asks on: a browser that loads it anew by itself would be left with its own page of errors.
 * @param {HTMLMetaElement} first
 */
function keepTrue(first) {
  /** @type {HTMLMetaElement | null} how it goes on; null: it is over */
  let how = first;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const refresh = oneAtATime(async () => {
    if (how === null) return;
    how = await renew(how).catch(() => how);
    plan();
  });
  const plan = () => {
    clearTimeout(timer);
    if (how === null) return;
    timer = setTimeout(
      () => (document.visibilityState === 'hidden' ? plan() : void refresh()),
      Number(how.content) * 1_000,
    );
  };
  plan();
  follow(() => void refresh());
}

/**
 * Only where the page names what it listens to.
 * @param {() => void} refresh
 */
function follow(refresh) {
  /** @type {HTMLElement | null} */
  const live = document.querySelector('[data-live-page]');
  const { livePage: url, kinds } = live?.dataset ?? {};
  if (url !== undefined) listen(url, { onChange: refresh, onCatchUp: refresh, kinds: kinds?.split(' ') });
}

/**
 * @param {HTMLMetaElement} how
 * @returns {Promise<HTMLMetaElement | null>} how it goes on; null: it is over, or another page is on its way
 */
async function renew(how) {
  const address = how.dataset.to ?? location.pathname + location.search;
  const response = await fetch(address, { headers: ASKED_BY_PAGE, cache: 'no-store' });
  if (!response.ok) return how;
  const page = parseDocument(await response.text());
  await released();
  const [shown, fresh] = [document.querySelector('main'), page.querySelector('main')];
  if (!shown || !fresh) return how;
  if (!response.redirected && (textOf(shown) === textOf(fresh) || isInHand(shown))) {
    takeCounts(page);
    return how;
  }
  if (response.redirected || !isPlain(document) || !isPlain(page)) {
    location.replace(response.url);
    return null;
  }
  document.title = page.title;
  take(shown, document.adoptNode(fresh));
  // What went on here has changed what waits elsewhere: the menu says so as well.
  takeCounts(page);
  return page.querySelector('meta[name=renewing]');
}

/**
 * Nothing in it is worked by a script of its own, so that it may be taken as it comes.
 * @param {Document} page
 */
function isPlain(page) {
  const scripts = [...page.querySelectorAll('script[src]')].map((script) => script.getAttribute('src') ?? '');
  const ours = scripts.every((address) =>
    /-(renewing|typed|help|refused-form|session|bell|sheet-keys)\.js$/.test(address),
  );
  return ours && !page.querySelector('main [data-typed]');
}

/**
 * Somebody has ticked or typed something there.
 * @param {Element} main
 */
function isInHand(main) {
  /** @type {NodeListOf<HTMLInputElement | HTMLTextAreaElement>} */
  const fields = main.querySelectorAll('input:not([type=hidden]), textarea');
  return [...fields].some(
    (field) =>
      field.value !== field.defaultValue ||
      (field instanceof HTMLInputElement && field.checked !== field.defaultChecked),
  );
}

/**
 * @param {Element} shown
 * @param {Element} fresh
 */
function take(shown, fresh) {
  const focused = shown.contains(document.activeElement) ? nameOf(document.activeElement) : null;
  for (const { id } of shown.querySelectorAll('details[open][id]'))
    [...fresh.querySelectorAll('details')].find((list) => list.id === id)?.setAttribute('open', '');
  shown.replaceChildren(...fresh.childNodes);
  /** @type {NodeListOf<HTMLElement>} */
  const places = shown.querySelectorAll('a, button, input, summary');
  if (focused !== null) [...places].find((place) => nameOf(place) === focused)?.focus({ preventScroll: true });
}

/** @param {Element | null} element */
function nameOf(element) {
  return `${element?.tagName ?? ''} ${element?.getAttribute('href') ?? element?.id ?? ''} ${element?.textContent ?? ''}`;
}
