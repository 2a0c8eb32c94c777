import { fetchDocument } from './live.js';
import { actOfKey, PAGE_KEYS } from './page-keys.js';

/** The help of a page opens beside it, so that what is being done stays; without scripts its sign is a link. */
const link = document.getElementById('help-link');

bindChoice();
document.addEventListener('keydown', (event) => {
  if (actOfKey(PAGE_KEYS.everywhere, event) !== 'help') return;
  event.preventDefault();
  void openHelp();
});
link?.addEventListener('click', (event) => {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  void openHelp();
});

/** Opens it, or closes the one that is open; on the page of the help itself there is nothing to open. */
export async function openHelp() {
  const open = document.getElementById('help-panel');
  if (open instanceof HTMLDialogElement) return open.close();
  if (!(link instanceof HTMLAnchorElement) || document.getElementById('help-content')) return undefined;
  const page = await fetchDocument(link.href);
  const content = page?.getElementById('help-content');
  if (!content) return location.assign(link.href);
  if (!document.getElementById('help-panel')) show(document.adoptNode(content));
  return undefined;
}

/** @param {HTMLElement} content */
function show(content) {
  const panel = document.createElement('dialog');
  panel.id = 'help-panel';
  panel.className = 'help-panel';
  panel.setAttribute('aria-labelledby', 'help-heading');
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'small help-close';
  close.textContent = 'Закрыть (Esc)';
  close.addEventListener('click', () => panel.close());
  panel.addEventListener('close', () => panel.remove());
  panel.addEventListener('click', ({ target }) => target === panel && panel.close());
  panel.append(close, content);
  document.body.append(panel);
  bindChoice();
  panel.showModal();
}

/** Keys of one letter can be switched off. */
function bindChoice() {
  const isOn = document.getElementById('keys-on');
  if (!(isOn instanceof HTMLInputElement)) return;
  const choice = document.getElementById('keys-choice');
  if (choice) choice.hidden = false;
  isOn.checked = localStorage.getItem('inbox-keys') !== 'off';
  isOn.addEventListener('change', () => localStorage.setItem('inbox-keys', isOn.checked ? 'on' : 'off'));
}
