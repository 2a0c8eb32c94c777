import { announce, fetchDocument, listen, oneAtATime, takeParts, textOf } from './live.js';

const mark = document.getElementById('card-version');

if (mark) watchCard(mark);

/** @param {HTMLElement} card the element that says which letter and version the page shows */
function watchCard(card) {
  const { letter, liveCard } = card.dataset;
  if (!letter || !liveCard) return;
  const refresh = oneAtATime(async () => {
    const page = await fetchDocument(`/letters/${letter}`);
    if (page) takeCard(page, card);
  });
  listen(liveCard, {
    // The same version too: a task about the letter changes without the letter's row.
    onChange: ({ id, version }) => {
      if (id === letter && version !== null && version >= Number(card.dataset.version)) void refresh();
    },
    onCatchUp: () => void refresh(),
  });
}

/**
 * Takes the changed parts of the card.
 * @param {Document} page
 * @param {HTMLElement} card
 */
function takeCard(page, card) {
  const hasChanged = takeParts(page);
  takeActions(page);
  const version = page.getElementById('card-version')?.dataset.version;
  if (version) card.dataset.version = version;
  if (hasChanged) announce(document.querySelector('#card-head .pill')?.textContent ?? 'Письмо изменилось');
}

/**
 * What may be done changes with the letter, but an action being filled in stays.
 * @param {Document} page
 */
function takeActions(page) {
  const actions = document.getElementById('card-actions');
  const fresh = page.getElementById('card-actions');
  if (!actions || !fresh || textOf(actions) === textOf(fresh) || actions.querySelector('details[open]')) return;
  actions.replaceWith(document.adoptNode(fresh));
}
