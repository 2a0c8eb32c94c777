import { announce, fetchDocument, listen, oneAtATime, replaceElement } from './live.js';

const folders = document.getElementById('letter-folders');
const rows = document.getElementById('letter-rows');
const refreshers = new Map();

if (folders) {
  const catchUp = oneAtATime(takeList);
  listen(folders.dataset.live, {
    onChange: ({ id, version }) => {
      const row = rowOf(id);
      if (!row) offerNews();
      else if (Number(row.dataset.version) < version) void refreshRow(id);
    },
    onCatchUp: () => void catchUp(),
  });
}
rows?.addEventListener('keydown', moveFocus);
document.addEventListener('click', showMore);

function rowOf(letterId) {
  return document.getElementById(`letter-${letterId}`);
}

/** A letter that is not on the page is offered by a link: the list does not jump under the hand. */
function offerNews() {
  document.getElementById('list-news').hidden = false;
}

/** What changed while nobody listened. Rows that this part of the list no longer holds, or that were added to it, are asked for one by one. */
async function takeList() {
  const page = await fetchDocument(location.href);
  if (!page) return;
  takeCounts(page);
  const fresh = new Map([...page.querySelectorAll('#letter-rows > tr')].map((row) => [row.id, row]));
  if ([...fresh.keys()].some((id) => !document.getElementById(id))) offerNews();
  for (const row of [...(rows?.children ?? [])]) {
    const taken = fresh.get(row.id);
    if (taken) takeRow(taken);
    else await refreshRow(row.dataset.letter);
  }
}

/** The elements stay, so that the focus does. */
function takeCounts(page) {
  for (const place of document.querySelectorAll('[data-live-count]')) {
    const fresh = page.getElementById(place.id);
    if (!fresh || fresh.innerHTML === place.innerHTML) continue;
    place.className = fresh.className;
    place.replaceChildren(...document.adoptNode(fresh).childNodes);
  }
}

function refreshRow(letterId) {
  const refresher = refreshers.get(letterId) ?? oneAtATime(() => askForRow(letterId));
  refreshers.set(letterId, refresher);
  return refresher();
}

async function askForRow(letterId) {
  const page = await fetchDocument(`/letters/${letterId}/row`);
  const fresh = page?.querySelector('tr');
  if (fresh) takeRow(fresh);
}

/** The newer of the two stays. */
function takeRow(fresh) {
  const row = rowOf(fresh.dataset.letter);
  if (!row || Number(fresh.dataset.version) <= Number(row.dataset.version)) return;
  replaceElement(row, document.adoptNode(fresh));
  announce(`${fresh.cells[0].textContent.trim()}: ${fresh.cells[5].textContent.trim()}`);
}

/** Up and down between the letters, as in a list. */
function moveFocus(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
  const links = [...rows.querySelectorAll('.row-link')];
  const next = links[links.indexOf(document.activeElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** «Показать ещё» adds to the list in place; without this module it opens the next part. */
async function showMore(event) {
  const link = event.target.closest?.('#more');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const page = await fetchDocument(link.href);
  if (!page) {
    location.assign(link.href);
    return;
  }
  const fresh = [...page.querySelectorAll('#letter-rows > tr')].map((row) => document.adoptNode(row));
  rows.append(...fresh);
  const more = page.getElementById('more');
  if (more) link.replaceWith(document.adoptNode(more));
  else document.getElementById('pager').textContent = 'Это конец списка.';
  fresh[0]?.querySelector('a')?.focus();
}
