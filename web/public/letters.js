import { notePlace, placeToTake } from './list-place.js';
import { announce, fetchDocument, listen, oneAtATime, replaceElement, takeCounts } from './live.js';

const inbox = document.getElementById('inbox');
const rows = document.getElementById('letter-rows');
/** The address of this list; after a form over it the page stands under another. */
export const listUrl =
  location.pathname === '/letters' ? location.pathname + location.search : (inbox?.dataset.list ?? '');
/** Changes elsewhere in the court come in crowds: the list is asked for no oftener. */
const LIST_EVERY_MS = 3_000;
/** @type {Map<string, () => Promise<void>>} by a letter's id */
const refreshers = new Map();
/** @type {((letterId: string) => void)[]} */
const hearers = [];
let parts = 0;
let isListWanted = false;

if (inbox?.dataset.live) {
  const catchUp = oneAtATime(takeList);
  listen(inbox.dataset.live, {
    onChange: ({ id, version }) => {
      const row = rowOf(id);
      if (!row) wantList(catchUp);
      else if (version !== null && Number(row.dataset.version) < version) void refreshRow(id);
      for (const hear of hearers) hear(id);
    },
    onCatchUp: () => {
      void catchUp();
      for (const hear of hearers) hear('');
    },
  });
}
document.addEventListener('click', (event) => void showMore(event));
addEventListener('pagehide', () => keepPlace());
void takePlace();

/**
 * Calls back with the id of every letter that has changed; with none when any may have.
 * @param {(letterId: string) => void} hear
 */
export function onLetterChange(hear) {
  hearers.push(hear);
}

/** @param {string} letterId */
export function rowOf(letterId) {
  return document.getElementById(`letter-${letterId}`);
}

/** @param {() => Promise<void>} catchUp */
function wantList(catchUp) {
  if (isListWanted) return;
  isListWanted = true;
  setTimeout(() => {
    isListWanted = false;
    void catchUp();
  }, LIST_EVERY_MS);
}

/**
 * @param {Document} page
 * @returns {NodeListOf<HTMLTableRowElement>}
 */
function rowsOf(page) {
  return page.querySelectorAll('#letter-rows > tr');
}

/** What is new is offered by a link where it cannot be put in without moving what is under the eye or the hand. */
function offerNews() {
  const news = document.getElementById('list-news');
  if (news) news.hidden = false;
}

/** What changed while nobody listened. Rows that this part of the list no longer holds, or that were added to it, are asked for one by one. */
async function takeList() {
  const page = await fetchDocument(listUrl);
  if (!page) return;
  takeCounts(page);
  const fresh = new Map([...rowsOf(page)].map((row) => [row.id, row]));
  const news = [...fresh.values()].filter(({ id }) => !document.getElementById(id));
  const shown = [...rowsOf(document)];
  for (const row of shown) {
    const taken = fresh.get(row.id);
    if (taken) takeRow(taken);
    else if (row.dataset.letter) await refreshRow(row.dataset.letter);
  }
  if (news.length > 0) takeNews(news, new Set(shown.map(({ id }) => id)));
}

/**
 * New rows are put where they belong, and the page is moved by as much, so that nothing moves under the eye.
 * @param {readonly HTMLTableRowElement[]} news
 * @param {ReadonlySet<string>} known ids of the rows that were shown
 */
function takeNews(news, known) {
  if (!rows || listUrl.includes('cursor=') || rows.matches(':hover')) return offerNews();
  const eye = [...rows.children].find((row) => row.getBoundingClientRect().bottom > 0);
  const before = eye?.getBoundingClientRect().top ?? 0;
  for (const row of news) {
    const after = nextKnown(row, known);
    if (!after && parts > 0) return offerNews();
    const taken = document.adoptNode(row);
    taken.classList.add('changed');
    rows.insertBefore(taken, after);
  }
  if (eye) scrollBy(0, eye.getBoundingClientRect().top - before);
  announce(`Новых писем в списке: ${String(news.length)}`);
}

/**
 * The row before which a new one stands.
 * @param {Element} row
 * @param {ReadonlySet<string>} known
 */
function nextKnown(row, known) {
  for (let next = row.nextElementSibling; next; next = next.nextElementSibling) {
    if (known.has(next.id)) return document.getElementById(next.id);
  }
  return null;
}

/** @param {string} letterId */
export function refreshRow(letterId) {
  const refresher = refreshers.get(letterId) ?? oneAtATime(() => askForRow(letterId));
  refreshers.set(letterId, refresher);
  return refresher();
}

/** @param {string} letterId */
async function askForRow(letterId) {
  const page = await fetchDocument(`/letters/${letterId}/row?cols=${rows?.dataset.columns ?? ''}`);
  const fresh = page?.querySelector('tr');
  if (fresh) takeRow(fresh);
}

/**
 * The newer of the two stays; what was chosen or open stays so.
 * @param {HTMLTableRowElement} fresh
 */
function takeRow(fresh) {
  const row = rowOf(fresh.dataset.letter ?? '');
  if (!row || Number(fresh.dataset.version) <= Number(row.dataset.version)) return;
  const isChosen = row.querySelector('input:checked') !== null;
  if (row.getAttribute('aria-current')) fresh.setAttribute('aria-current', 'true');
  const [box, link, pill] = ['input', '.row-link', '.pill'].map((name) => fresh.querySelector(name));
  if (box instanceof HTMLInputElement) box.checked = isChosen;
  replaceElement(row, document.adoptNode(fresh));
  announce(`${wordsOf(link)}: ${wordsOf(pill)}`);
}

/** @param {Element | null | undefined} place */
function wordsOf(place) {
  return place?.textContent.trim() ?? '';
}

/**
 * «Показать ещё» adds to the list in place; without this module it opens the next part.
 * @param {MouseEvent} event
 */
async function showMore(event) {
  const link = event.target instanceof Element ? event.target.closest('#more') : null;
  if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const first = await addPart();
  if (first === null) location.assign(link.href);
  else first.querySelector('a')?.focus();
}

/** The next part of the list; null when there is none, or it is not to be had. @returns {Promise<HTMLTableRowElement | null>} */
export async function addPart() {
  const link = document.getElementById('more');
  const page = link instanceof HTMLAnchorElement ? await fetchDocument(link.href) : null;
  if (!link || !page) return null;
  const fresh = [...rowsOf(page)].map((row) => document.adoptNode(row));
  rows?.append(...fresh);
  parts += 1;
  const more = page.getElementById('more');
  const pager = document.getElementById('pager');
  if (more) link.replaceWith(document.adoptNode(more));
  else if (pager) pager.textContent = 'Это конец списка.';
  return fresh[0] ?? null;
}

/** For coming back: the letter that is open, or that the focus is on, else the first in sight. */
function keepPlace() {
  const row =
    rows?.querySelector('tr[aria-current]') ??
    document.activeElement?.closest('#letter-rows > tr') ??
    [...(rows?.children ?? [])].find((each) => each.getBoundingClientRect().top > 0);
  if (row) notePlace({ url: listUrl, parts, id: row.id, top: row.getBoundingClientRect().top });
}

/** Who comes back stands where he stood, however long the list was. */
async function takePlace() {
  const place = placeToTake(listUrl);
  if (place === null) return;
  history.scrollRestoration = 'manual';
  for (let added = 0; added < place.parts; added += 1) await addPart();
  const row = document.getElementById(place.id);
  if (!row) return;
  scrollBy({ top: row.getBoundingClientRect().top - place.top, behavior: 'instant' });
  /** @type {HTMLElement | null} */
  const link = row.querySelector('.row-link');
  link?.focus({ preventScroll: true });
}
