import { announce, fetchDocument, listen, oneAtATime, takeParts } from './live.js';

/** @type {HTMLElement | null} */
const mark = document.querySelector('[data-live-publications]');

/** Takes the changed parts of the page; forms are left alone. */
const refresh = oneAtATime(async () => {
  const page = await fetchDocument(location.href);
  if (page && takeParts(page)) announce('Состояние публикации изменилось');
});

if (mark?.dataset.livePublications) {
  const { livePublications, subject } = mark.dataset;
  listen(livePublications, {
    onChange: ({ id }) => {
      if (subject === undefined || id === subject) void refresh();
    },
    onCatchUp: () => void refresh(),
    kinds: ['publication'],
  });
}
