/** The page of a card changes by itself: the server tells the version, the changed page is asked for and put in place. */
const course = () => document.getElementById('course');
const LOST_MS = 15_000;

async function refresh() {
  const response = await fetch(location.href, { headers: { accept: 'text/html' }, credentials: 'same-origin' });
  if (!response.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const fresh = page.getElementById('course');
  // Without it the code is asked for again: the reader sees that best by opening the page anew.
  if (!fresh) return location.reload();
  course()?.replaceWith(document.adoptNode(fresh));
  document.title = page.title;
  const news = document.getElementById('news');
  // A moment later: what is read aloud is a change of a place that stood there before.
  setTimeout(() => {
    if (news) news.textContent = 'Сведения только что обновились.';
  }, 100);
}

function listen() {
  const source = new EventSource(course()?.dataset.changes ?? '');
  source.addEventListener('version', (event) => {
    if (event.data !== course()?.dataset.version) refresh().catch(() => setTimeout(() => location.reload(), LOST_MS));
  });
  source.addEventListener('error', () => {
    if (source.readyState === EventSource.CLOSED) setTimeout(() => refresh().then(listen, listen), LOST_MS);
  });
  addEventListener('pagehide', () => source.close());
}

listen();
