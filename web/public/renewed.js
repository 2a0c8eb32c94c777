import { fetchDocument, oneAtATime, takeParts } from './live.js';

const seconds = Number(document.querySelector('[data-renew]')?.getAttribute('data-renew') ?? 0);

/** Takes the changed parts of a page that tells what no row's change announces. */
const renew = oneAtATime(async () => {
  const page = await fetchDocument(location.href);
  if (page) takeParts(page);
});

if (seconds > 0) {
  const timer = globalThis.setInterval(
    () => (document.visibilityState === 'visible' ? void renew() : undefined),
    seconds * 1_000,
  );
  addEventListener('pagehide', () => globalThis.clearInterval(timer));
}
