import { listen, streams } from './live.js';

/**
 * A page that stays open after its session has ended shows nothing any more: who comes to the screen next reads nobody's letters. The server
 * ends the streams of a session within seconds; whenever one breaks, or the page is looked at again, it is asked whether the session goes on.
 */

const mark = document.querySelector('meta[name=mask-session]');
const own = mark?.getAttribute('content') ?? '';
const { role: ownRole = '', site: ownSite = '' } = mark instanceof HTMLElement ? mark.dataset : {};
/** A server that does not answer is asked again after so long. */
const AGAIN_MS = 5_000;
/** A stream that it has refused, the session going on, so long: refused at once again and again, it would be asked without end. */
const LISTEN_AGAIN_MS = 15_000;

/** @type {EventSource | undefined} */
let stream;
let isOver = false;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let again;

/**
 * What the page is to do: `over` the session has ended, `other` somebody has signed in anew, `changed` its owner has another role or site,
 * `goes on`, or the server did not say.
 */
async function askStanding() {
  try {
    const answer = await fetch('/api/v1/session', { headers: { accept: 'application/json' }, cache: 'no-store' });
    if (answer.status === 401) return 'over';
    if (!answer.ok) return 'unknown';
    const { csrfToken, account } = await answer.json();
    if (csrfToken !== own) return 'other';
    return account.role === ownRole && (account.siteId ?? '') === ownSite ? 'goes on' : 'changed';
  } catch {
    return 'unknown';
  }
}

async function look(listenInMs = 0) {
  clearTimeout(again);
  if (isOver) return;
  const standing = await askStanding();
  if (standing === 'unknown') again = setTimeout(() => void look(), AGAIN_MS);
  else if (standing === 'goes on') again = setTimeout(listenToo, listenInMs);
  else end(standing);
}

/** A page that listens to nothing listens to this; only while it is seen, so that tabs nobody looks at hold no connection. */
function listenToo() {
  const { live } = document.body.dataset;
  if (live === undefined || isOver || document.hidden || streams.count() > 0) return;
  stream = listen(live, { onChange: () => {}, onCatchUp: () => {}, kinds: [] });
}

/** Why the page is hidden, and what its link does. */
const ENDINGS = {
  over: ['Вы вышли, или время сеанса истекло.', 'Войти и вернуться сюда'],
  other: ['В этом браузере вошли заново.', 'Открыть страницу заново'],
  changed: ['Вам сменили роль или участок.', 'Открыть страницу заново'],
};

/** @param {keyof typeof ENDINGS} standing */
function end(standing) {
  isOver = true;
  document.title = 'Сеанс завершён — МАСК';
  const here = location.pathname + location.search;
  const main = document.createElement('main');
  main.id = 'session-over';
  main.className = 'main main-narrow';
  main.tabIndex = -1;
  const [words = '', label = ''] = ENDINGS[standing];
  main.append(textIn('h1', 'Сеанс завершён'), textIn('p', `${words} Страница скрыта, чтобы её никто не прочёл.`));
  const link = document.createElement('a');
  link.className = 'button primary';
  link.href = standing === 'over' ? `/login?next=${encodeURIComponent(here)}` : here;
  link.textContent = label;
  main.append(link);
  document.body.replaceChildren(main);
  main.focus();
}

/**
 * @param {string} tag
 * @param {string} text
 */
function textIn(tag, text) {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

if (own !== '') {
  streams.addEventListener('broken', () => void look(LISTEN_AGAIN_MS));
  addEventListener('pageshow', (event) => {
    if (event.persisted) void look();
  });
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void look();
    else if (stream) {
      streams.close(stream);
      stream = undefined;
    }
  });
  listenToo();
}
