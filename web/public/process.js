import { announce, fetchDocument, listen, oneAtATime, takeParts } from './live.js';

const place = document.getElementById('process');

if (place?.dataset.live) {
  const { live, kind, id } = place.dataset;
  const refresh = oneAtATime(async () => {
    const page = await fetchDocument(location.href);
    if (page && takeParts(page)) announce('Ход процесса изменился');
  });
  listen(live, {
    onChange: (change) => (change.id === id ? void refresh() : undefined),
    onCatchUp: () => void refresh(),
    kinds: kind ? [kind] : [],
  });
  // A retry changes no row: what the engine does between two changes is looked at now and then.
  const timer = globalThis.setInterval(
    () => (document.visibilityState === 'visible' ? void refresh() : undefined),
    10_000,
  );
  addEventListener('pagehide', () => globalThis.clearInterval(timer));
}
