import { announce, fetchDocument, listen, oneAtATime, takeCounts, takeForms, takeList, takeParts } from './live.js';

/** @type {HTMLElement | null} */
const mark = document.querySelector('[data-live-page]');

if (mark?.dataset.livePage) renewBy(mark, mark.dataset.livePage);

/**
 * The page asks for itself again whenever something that it shows has changed, and takes only what is new.
 * @param {HTMLElement} told what the page listens to
 * @param {string} url of the stream
 */
function renewBy({ dataset }, url) {
  const { kinds, subject, everySeconds } = dataset;
  const refresh = oneAtATime(() => renew(dataset));
  listen(url, {
    onChange: ({ id }) => {
      if (subject === undefined || id === subject) void refresh();
    },
    onCatchUp: () => void refresh(),
    kinds: kinds?.split(' '),
  });
  if (everySeconds === undefined) return;
  setInterval(
    () => {
      if (document.visibilityState === 'visible') void refresh();
    },
    Number(everySeconds) * 1_000,
  );
}

/** @param {DOMStringMap} told */
async function renew({ url, says }) {
  const page = await fetchDocument(url ?? location.pathname + location.search);
  if (!page) return;
  takeCounts(page);
  takeForms(page);
  const hasPartChanged = takeParts(page);
  const hasListChanged = takeLists(page);
  if (hasPartChanged || hasListChanged) announce(says ?? '');
  // What was asked for before the last act of this page may say less than the page itself knows.
  document.dispatchEvent(new Event('mask:renewed'));
}

/** @param {Document} page */
function takeLists(page) {
  let hasChanged = false;
  for (const list of document.querySelectorAll('[data-live-list]')) {
    const fresh = page.getElementById(list.id);
    if (fresh && takeList(list, fresh)) hasChanged = true;
  }
  return hasChanged;
}
