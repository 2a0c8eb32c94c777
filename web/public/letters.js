import { announce, fetchDocument, listen, replaceElement } from './live.js';

const table = document.querySelector('[data-live]');
const rows = document.getElementById('letter-rows');
const refreshing = new Set();

if (table && rows) {
  listen(table.dataset.live, {
    onChange: ({ id, version }) => refreshRow(id, version),
    onResync: () => location.reload(),
  });
  rows.addEventListener('keydown', moveFocus);
}
document.addEventListener('click', showMore);

/** Fetches the row of a changed letter; a letter that is not on the page is offered by a link, the list does not jump. */
async function refreshRow(letterId, version) {
  const row = document.getElementById(`letter-${letterId}`);
  if (!row) document.getElementById('list-news').hidden = false;
  if (!row || Number(row.dataset.version) >= version || refreshing.has(letterId)) return;
  refreshing.add(letterId);
  try {
    const page = await fetchDocument(`/letters/${letterId}/row`);
    const fresh = page?.querySelector('tr');
    if (!fresh) return;
    replaceElement(row, document.adoptNode(fresh));
    announce(`${fresh.cells[0].textContent.trim()}: ${fresh.cells[5].textContent.trim()}`);
  } finally {
    refreshing.delete(letterId);
  }
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
