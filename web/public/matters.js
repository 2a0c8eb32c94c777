import { announce, fetchDocument, listen, oneAtATime, takeParts, textOf } from './live.js';

/** @type {HTMLElement | null} */
const mark = document.querySelector('[data-live-matters]');
/** A flood of events from another program is looked at no oftener. */
const PAUSE_MS = 1_500;

if (mark?.dataset.liveMatters) watch(mark, mark.dataset.liveMatters);

/**
 * @param {HTMLElement} place says which card and assignment the page shows; a list shows any
 * @param {string} url
 */
function watch(place, url) {
  const ids = place.dataset.ids?.split(' ');
  const refresh = oneAtATime(async () => {
    const page = await fetchDocument(location.href);
    if (page) {
      takeIdleForms(page);
      if (takeParts(page)) announce(place.dataset.news ?? '');
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  });
  listen(url, {
    onChange: ({ id }) => {
      if (!ids || ids.includes(id)) void refresh();
    },
    onCatchUp: () => void refresh(),
    // What the applicant is told hangs on the card's publication, which has the card's id; of a list no line does.
    kinds: ['matter', 'assignment', ...(ids ? ['publication'] : [])],
  });
}

/**
 * What may be done changes too, but a form that somebody has begun to fill in stays.
 * @param {Document} page
 */
function takeIdleForms(page) {
  for (const part of document.querySelectorAll('[data-live-forms]')) {
    const fresh = page.getElementById(part.id);
    if (!fresh || textOf(part) === textOf(fresh) || part.contains(document.activeElement) || isTyped(part)) continue;
    part.replaceWith(document.adoptNode(fresh));
  }
}

/** @param {Element} part */
function isTyped(part) {
  /** @type {NodeListOf<HTMLInputElement | HTMLTextAreaElement>} */
  const fields = part.querySelectorAll('input:not([type=hidden], [type=checkbox], [type=file]), textarea');
  return [...fields].some((field) => field.value !== field.defaultValue);
}
