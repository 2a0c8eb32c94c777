import { announce, fetchDocument, listen, oneAtATime, replaceElement, takeCounts } from './live.js';

const folders = document.getElementById('letter-folders');
const rows = document.getElementById('letter-rows');
/** @type {Map<string, () => Promise<void>>} by a letter's id */
const refreshers = new Map();

if (folders?.dataset.live) {
  const catchUp = oneAtATime(takeList);
  listen(folders.dataset.live, {
    onChange: ({ id, version }) => {
      const row = rowOf(id);
      if (!row) offerNews();
      else if (version !== null && Number(row.dataset.version) < version) void refreshRow(id);
    },
    onCatchUp: () => void catchUp(),
  });
}
rows?.addEventListener('keydown', (event) => moveFocus(rows, event));
document.addEventListener('click', (event) => void showMore(event));

/** @param {string} letterId */
function rowOf(letterId) {
  return document.getElementById(`letter-${letterId}`);
}

/**
 * @param {Document} page
 * @returns {NodeListOf<HTMLTableRowElement>}
 */
function rowsOf(page) {
  return page.querySelectorAll('#letter-rows > tr');
}

/** A letter that is not on the page is offered by a link: the list does not jump under the hand. */
function offerNews() {
  const news = document.getElementById('list-news');
  if (news) news.hidden = false;
}

/** What changed while nobody listened. Rows that this part of the list no longer holds, or that were added to it, are asked for one by one. */
async function takeList() {
  const page = await fetchDocument(location.href);
  if (!page) return;
  takeCounts(page);
  const fresh = new Map([...rowsOf(page)].map((row) => [row.id, row]));
  if ([...fresh.keys()].some((id) => !document.getElementById(id))) offerNews();
  for (const row of rowsOf(document)) {
    const taken = fresh.get(row.id);
    if (taken) takeRow(taken);
    else if (row.dataset.letter) await refreshRow(row.dataset.letter);
  }
}

/** @param {string} letterId */
function refreshRow(letterId) {
  const refresher = refreshers.get(letterId) ?? oneAtATime(() => askForRow(letterId));
  refreshers.set(letterId, refresher);
  return refresher();
}

/** @param {string} letterId */
async function askForRow(letterId) {
  const page = await fetchDocument(`/letters/${letterId}/row`);
  const fresh = page?.querySelector('tr');
  if (fresh) takeRow(fresh);
}

/**
 * The newer of the two stays.
 * @param {HTMLTableRowElement} fresh
 */
function takeRow(fresh) {
  const row = rowOf(fresh.dataset.letter ?? '');
  if (!row || Number(fresh.dataset.version) <= Number(row.dataset.version)) return;
  replaceElement(row, document.adoptNode(fresh));
  const [number, , , , , status] = fresh.cells;
  announce(`${wordsOf(number)}: ${wordsOf(status)}`);
}

/** @param {HTMLTableCellElement | undefined} cell */
function wordsOf(cell) {
  return cell?.textContent.trim() ?? '';
}

/**
 * Up and down between the letters, as in a list.
 * @param {HTMLElement} list
 * @param {KeyboardEvent} event
 */
function moveFocus(list, event) {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = list.querySelectorAll('.row-link');
  const next = links[[...links].findIndex((link) => link === document.activeElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/**
 * «Показать ещё» adds to the list in place; without this module it opens the next part.
 * @param {MouseEvent} event
 */
async function showMore(event) {
  const link = event.target instanceof Element ? event.target.closest('#more') : null;
  if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const page = await fetchDocument(link.href);
  if (!page) {
    location.assign(link.href);
    return;
  }
  const fresh = [...rowsOf(page)].map((row) => document.adoptNode(row));
  rows?.append(...fresh);
  const more = page.getElementById('more');
  const pager = document.getElementById('pager');
  if (more) link.replaceWith(document.adoptNode(more));
  else if (pager) pager.textContent = 'Это конец списка.';
  fresh[0]?.querySelector('a')?.focus();
}
