import { announce, fetchDocument, listen, oneAtATime, takeForms, takeParts } from './live.js';

/** @type {HTMLElement | null} */
const mark = document.querySelector('[data-live-task]');

/** Takes the changed parts of the task; what is being typed stays. */
const refresh = oneAtATime(async () => {
  const page = await fetchDocument(location.pathname);
  if (!page) return;
  takeForms(page, 'task-acts');
  if (takeParts(page)) announce('Задание изменилось');
});

if (mark?.dataset.liveTask) {
  listen(mark.dataset.liveTask, {
    onChange: ({ id }) => {
      if (id === mark.dataset.subject) void refresh();
    },
    onCatchUp: () => void refresh(),
    kinds: mark.dataset.kinds?.split(' '),
  });
}
