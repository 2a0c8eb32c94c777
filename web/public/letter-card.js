import { returnToPlace } from './list-place.js';
import { announce, fetchDocument, listen, oneAtATime, takeParts, textOf } from './live.js';

const mark = document.getElementById('card-version');

if (mark) watchCard(mark);
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('[data-list-link]') : null;
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && returnToPlace()) event.preventDefault();
});

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
export function takeCard(page, card) {
  const hasChanged = takeParts(page);
  takeFormPart(page, 'card-actions', 'details[open]');
  takeFormPart(page, 'card-return', 'input:checked');
  takeFormPart(page, 'card-address', 'textarea:focus');
  const version = page.getElementById('card-version')?.dataset.version;
  if (version) card.dataset.version = version;
  if (hasChanged) announce(document.querySelector('#card-head .pill')?.textContent ?? 'Письмо изменилось');
}

/**
 * What may be done changes with the letter, but an action being filled in stays.
 * @param {Document} page
 * @param {string} id
 * @param {string} begun what of the part shows that a person has begun to fill it in
 */
function takeFormPart(page, id, begun) {
  const part = document.getElementById(id);
  const fresh = page.getElementById(id);
  if (!part || !fresh || textOf(part) === textOf(fresh) || part.querySelector(begun)) return;
  part.replaceWith(document.adoptNode(fresh));
}
