import { announce, fetchDocument, listen, oneAtATime, takeForms, takeParts } from './live.js';

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
      takeForms(page);
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
