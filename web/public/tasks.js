import { announce, fetchDocument, listen, oneAtATime, takeCounts, textOf } from './live.js';

const list = document.getElementById('task-list');

if (list?.dataset.live) {
  const refresh = oneAtATime(() => takeList(list));
  listen(list.dataset.live, {
    onChange: () => void refresh(),
    onCatchUp: () => void refresh(),
    kinds: list.dataset.kinds?.split(' '),
  });
}

/**
 * Takes the whole list anew: whose a task is and whether it is there at all may both have changed. Who stood on a line still stands there.
 * @param {HTMLElement} shown
 */
async function takeList(shown) {
  const page = await fetchDocument(location.href);
  const fresh = page?.getElementById('task-list');
  if (page) takeCounts(page);
  if (!fresh || textOf(fresh) === textOf(shown)) return;
  const { activeElement } = document;
  const focused = shown.contains(activeElement) ? activeElement?.getAttribute('href') : null;
  shown.replaceChildren(...document.adoptNode(fresh).childNodes);
  if (focused) focusLink(shown, focused);
  announce('Список заданий изменился');
}

/**
 * @param {HTMLElement} shown
 * @param {string} href
 */
function focusLink(shown, href) {
  for (const link of shown.querySelectorAll('a')) if (link.getAttribute('href') === href) return link.focus();
}
