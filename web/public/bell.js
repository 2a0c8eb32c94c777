import { fetchDocument, listen, oneAtATime, streams, takeCounts } from './live.js';

const place = document.getElementById('bell-count');
const url = document.body.dataset.live;
/** A page that renews itself has a stream, and the bell shares it; any other page keeps one only while somebody looks at it. */
const isLive = document.querySelector('[data-live-page]') !== null;

/** A stream that the server has refused is asked for again after so long. */
const AGAIN_MS = 15_000;

if (place && url) keepTrue(url);

/** @param {string} stream */
function keepTrue(stream) {
  const refresh = oneAtATime(async () => {
    const page = await fetchDocument('/me/notices/count');
    if (page) takeCounts(page);
  });
  const begin = () =>
    listen(stream, { onChange: () => void refresh(), onCatchUp: () => void refresh(), kinds: ['bell'] });
  if (isLive) {
    begin();
    return;
  }
  /** @type {EventSource | null} */
  let source = null;
  const follow = () => {
    if (document.visibilityState === 'visible') source ??= begin();
    else if (source) {
      streams.close(source);
      source = null;
    }
  };
  streams.addEventListener('broken', () => {
    if (source?.readyState !== EventSource.CLOSED) return;
    source = null;
    setTimeout(follow, AGAIN_MS);
  });
  document.addEventListener('visibilitychange', follow);
  follow();
}
