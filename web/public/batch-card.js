import { announce, fetchDocument, listen, oneAtATime, takeForms, takeParts } from './live.js';

const mark = document.getElementById('batch-mark');

/** Takes the changed parts of the batch; what a person is asked comes and goes with it. */
const refresh = oneAtATime(async () => {
  const page = await fetchDocument(location.pathname);
  if (!page) return;
  takeForms(page, 'batch-settle');
  if (takeParts(page)) announce(document.querySelector('#batch-head .pill')?.textContent ?? 'Партия изменилась');
});

if (mark) {
  const onChange = ({ id }) => {
    if (id === mark.dataset.batch) void refresh();
  };
  listen(mark.dataset.live, { onChange, onCatchUp: () => void refresh(), kinds: ['batch'] });
}
