import { announce, fetchDocument, listen, oneAtATime, takeForms, takeParts } from './live.js';

const { batch, live } = document.getElementById('batch-mark')?.dataset ?? {};

/** Takes the changed parts of the batch; what a person is asked comes and goes with it. */
const refresh = oneAtATime(async () => {
  const page = await fetchDocument(location.pathname);
  if (!page) return;
  takeForms(page, 'batch-settle');
  if (takeParts(page)) announce(document.querySelector('#batch-head .pill')?.textContent ?? 'Партия изменилась');
});

if (live) {
  listen(live, {
    onChange: ({ id }) => {
      if (id === batch) void refresh();
    },
    onCatchUp: () => void refresh(),
    kinds: ['batch'],
  });
}
