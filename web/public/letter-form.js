import { fetchDocument } from './live.js';

const form = document.querySelector('.letter-form');
const POLL_MS = 2000;

for (const field of document.querySelectorAll('[data-limit]')) count(field);
const files = form?.querySelector('input[type=file]');
files?.addEventListener('change', upload);
form?.addEventListener('submit', once);
watchPreview();

/** Shows how much of a limit is used, and says aloud only that it was passed. */
function count(field) {
  const limit = Number(field.dataset.limit);
  const counter = document.createElement('span');
  counter.className = 'counter';
  const show = () => {
    const length = field.value.trim().length;
    counter.textContent = length > limit ? `лишних знаков: ${length - limit}` : `${length} из ${limit}`;
    counter.classList.toggle('counter-over', length > limit);
  };
  counter.setAttribute('aria-hidden', 'true');
  field.after(counter);
  field.addEventListener('input', show);
  show();
}

/** Chosen files go at once. What the server would refuse for its size is told here, before anything typed is risked. */
function upload() {
  const total = [...files.files].reduce((sum, { size }) => sum + size, 0);
  const isTooMuch = total > Number(files.dataset.maxBytes);
  document.getElementById('upload-too-large').hidden = !isTooMuch;
  if (isTooMuch) files.value = '';
  else if (files.files.length > 0) form.requestSubmit(form.querySelector('button[value=upload]'));
}

/** A second press while the first is under way does nothing. */
function once(event) {
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = 'yes';
  form.setAttribute('aria-busy', 'true');
}
addEventListener('pageshow', () => {
  if (form) delete form.dataset.sent;
});

/** While documents are being converted, asks for the preview again; what was typed is not touched. */
function watchPreview() {
  const preview = document.getElementById('preview');
  const url = preview?.dataset.poll;
  if (!url) return;
  setTimeout(async () => {
    const page = await fetchDocument(url);
    for (const id of ['preview', 'attachment-list']) {
      const fresh = page?.getElementById(id);
      if (fresh) document.getElementById(id)?.replaceWith(document.adoptNode(fresh));
    }
    watchPreview();
  }, POLL_MS);
}
