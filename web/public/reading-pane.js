import { takeCard } from './letter-card.js';
import { addPart, listUrl, onLetterChange, refreshRow, rowOf } from './letters.js';
import { announce, fetchDocument, oneAtATime, parseDocument } from './live.js';

const inbox = document.getElementById('inbox');
const rows = document.getElementById('letter-rows');
const pane = document.getElementById('letter-pane');
/** As `.inbox` in the style sheet: where it is narrower, a letter is a page by itself. */
const wide = matchMedia('(min-width: 68.75rem)');
const listTitle = document.title;
let openId = '';
let asked = 0;

document.addEventListener('click', (event) => {
  const row = event.target instanceof Element ? event.target.closest('#letter-rows .row-link')?.closest('tr') : null;
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (row && isPlain && canOpen(row)) {
    event.preventDefault();
    void openRow(row);
  }
});
pane?.addEventListener('submit', (event) => void sendForm(event));
addEventListener('popstate', () => {
  if (location.pathname + location.search === listUrl) hide();
  else location.reload();
});
onLetterChange((id) => {
  if (openId !== '' && (id === '' || id === openId)) void renew();
});

/** Whether a letter is open beside the list. */
export function isPaneOpen() {
  return openId !== '';
}

/** The row of the letter that is open. */
export function openRowOf() {
  return rowOf(openId);
}

/**
 * A draft is filled in on a page of its own.
 * @param {Element} row
 */
export function canOpen(row) {
  return wide.matches && pane !== null && !(linkOf(row)?.pathname.endsWith('/edit') ?? true);
}

/** @param {Element} row */
export async function openRow(row) {
  const link = linkOf(row);
  if (!link) return;
  asked += 1;
  const own = asked;
  link.focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest' });
  const page = await fetchDocument(link.href);
  if (own !== asked) return;
  if (!page) return location.assign(link.href);
  const id = row.id.replace('letter-', '');
  const state = { pane: id };
  if (openId === '') history.pushState(state, '', link.href);
  else history.replaceState(state, '', link.href);
  openId = id;
  show(page, link.href);
}

/** Closes the letter: back to its line in the list. */
export function closePane() {
  if (openId === '') return;
  if (history.state?.pane) history.back();
  else hide();
}

/**
 * @param {Element} row
 * @returns {HTMLAnchorElement | null}
 */
function linkOf(row) {
  return row.querySelector('a.row-link');
}

/**
 * The letter's own page without what stands around it.
 * @param {Document} page
 * @param {string} href
 */
function show(page, href) {
  const content = bare(page).getElementById('content');
  if (!pane || !content) return;
  document.title = page.title;
  pane.replaceChildren(bar(href), ...document.adoptNode(content).childNodes);
  pane.hidden = false;
  pane.scrollTop = 0;
  inbox?.classList.add('is-open');
  for (const row of rows?.children ?? []) row.removeAttribute('aria-current');
  openRowOf()?.setAttribute('aria-current', 'true');
  openRowOf()?.scrollIntoView({ block: 'nearest' });
}

/**
 * Without what the list has already, or leads back to it.
 * @param {Document} page
 */
function bare(page) {
  for (const place of page.querySelectorAll('#content :is(.print-only, .crumbs, #live-news)')) place.remove();
  return page;
}

/** @param {string} href */
function bar(href) {
  const place = document.createElement('p');
  place.className = 'pane-bar';
  const [own, close] = [document.createElement('a'), document.createElement('button')];
  own.href = href;
  own.textContent = 'На всю страницу';
  close.type = 'button';
  close.className = 'small';
  close.textContent = 'Закрыть (Esc)';
  close.addEventListener('click', () => closePane());
  place.append(own, close);
  return place;
}

function hide() {
  const row = openRowOf();
  openId = '';
  asked += 1;
  document.title = listTitle;
  inbox?.classList.remove('is-open');
  if (pane) {
    pane.hidden = true;
    pane.replaceChildren();
  }
  if (!row) return;
  row.removeAttribute('aria-current');
  row.scrollIntoView({ block: 'nearest' });
  linkOf(row)?.focus({ preventScroll: true });
}

/** What changed of the letter by itself; what is being filled in stays. */
const renew = oneAtATime(async () => {
  const [id, card] = [openId, document.getElementById('card-version')];
  const page = await fetchDocument(`/letters/${id}`);
  if (page && card && id === openId) {
    takeCard(bare(page), card);
  }
});

/**
 * A form of the letter is sent from here: done, the next letter opens; refused, the letter says why and what was typed stays.
 * @param {SubmitEvent} event
 */
async function sendForm(event) {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.method !== 'post') return;
  event.preventDefault();
  if (form.dataset.sent) return;
  form.dataset.sent = 'yes';
  try {
    await takeAnswer(form, await post(form, event.submitter));
  } catch (error) {
    tell(form, 'Нет связи: ничего не отправлено, набранное осталось. Повторите.');
    if (!(error instanceof TypeError)) throw error;
  } finally {
    delete form.dataset.sent;
  }
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement | null} submitter
 */
function post(form, submitter) {
  const pairs = [...new FormData(form, submitter)].map(([name, value]) => [name, String(value)]);
  const headers = { accept: 'text/html' };
  return fetch(form.action, { method: 'POST', body: new URLSearchParams(pairs), headers, credentials: 'same-origin' });
}

/**
 * @param {HTMLFormElement} form
 * @param {Response} response
 */
async function takeAnswer(form, response) {
  if (new URL(response.url).pathname === '/login' || response.status === 401)
    return tell(form, 'Сеанс закончился: войдите в другом окне и повторите, набранное осталось.');
  const page = parseDocument(await response.text());
  if (!response.redirected || !response.ok) return show(page, location.href);
  const id = openId;
  await refreshRow(id);
  if ('stays' in form.dataset) return takeForm(form, page);
  announce(page.querySelector('.flash')?.textContent.trim() ?? 'Принято');
  await openNext(id);
}

/**
 * What was said is shown where one reads; the form is empty again, under a new key.
 * @param {HTMLFormElement} form
 * @param {Document} page
 */
function takeForm(form, page) {
  const card = document.getElementById('card-version');
  const fresh = [...page.querySelectorAll('form')].find(({ action }) => action === form.action);
  if (card) takeCard(bare(page), card);
  if (fresh) form.replaceWith(document.adoptNode(fresh));
}

/** @param {string} id of the letter that is done with */
async function openNext(id) {
  let next = rowOf(id)?.nextElementSibling ?? (await addPart());
  while (next && !canOpen(next)) next = next.nextElementSibling;
  if (next) return openRow(next);
  closePane();
  announce('Больше писем в списке нет');
}

/**
 * @param {HTMLFormElement} form
 * @param {string} words
 */
function tell(form, words) {
  const place = form.querySelector('[data-trouble]') ?? document.createElement('p');
  place.className = 'notice notice-bad';
  place.setAttribute('data-trouble', '');
  place.setAttribute('role', 'alert');
  place.textContent = words;
  form.prepend(place);
}
