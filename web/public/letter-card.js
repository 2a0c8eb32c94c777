import { announce, fetchDocument, listen, oneAtATime, takeParts } from './live.js';

const mark = document.getElementById('card-version');

/** Takes the changed parts of the card; forms are left alone, so that nothing typed is lost. */
const refresh = oneAtATime(async () => {
  const page = await fetchDocument(`/letters/${mark.dataset.letter}`);
  if (page) takeCard(page);
});

if (mark) {
  listen(mark.dataset.liveCard, {
    // The same version too: a task about the letter changes without the letter's row.
    onChange: ({ id, version }) => {
      if (id === mark.dataset.letter && version >= Number(mark.dataset.version)) void refresh();
    },
    onCatchUp: () => void refresh(),
  });
}

function takeCard(page) {
  const hasChanged = takeParts(page);
  takeActions(page);
  mark.dataset.version = page.getElementById('card-version')?.dataset.version ?? mark.dataset.version;
  if (hasChanged) announce(document.querySelector('#card-head .pill')?.textContent ?? 'Письмо изменилось');
}

/** What may be done changes with the letter, but an action being filled in stays. */
function takeActions(page) {
  const actions = document.getElementById('card-actions');
  const fresh = page.getElementById('card-actions');
  if (!actions || !fresh || actions.querySelector('details[open]')) return;
  actions.replaceWith(document.adoptNode(fresh));
}
