import { announce, fetchDocument, listen, oneAtATime, textOf } from './live.js';

const list = document.getElementById('task-list');

/** Takes the whole list anew: whose a task is and whether it is there at all may both have changed. */
const refresh = oneAtATime(async () => {
  const page = await fetchDocument(location.href);
  const fresh = page?.getElementById('task-list');
  if (!fresh || textOf(fresh) === textOf(list)) return;
  const focused = list.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
  list.replaceChildren(...document.adoptNode(fresh).childNodes);
  if (focused) list.querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus();
  announce('Список заданий изменился');
});

if (list) {
  listen(list.dataset.live, {
    onChange: () => void refresh(),
    onCatchUp: () => void refresh(),
    kinds: ['letter', 'batch', 'installation'],
  });
}
