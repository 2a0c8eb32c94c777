import { fetchDocument } from './live.js';
import { nameQuestion } from './name-question.js';
import { addressQuestion } from './address-question.js';
import { innQuestion } from './inn-question.js';
import { watchFiles } from './letter-files.js';
import { mixedAlphabet } from './mixed-alphabet.js';
import { whenReleased } from './when-released.js';
import { actOfKey, PAGE_KEYS } from './page-keys.js';

/** @type {HTMLFormElement | null} */
const form = document.querySelector('form.letter-form');
/** A short document is ready within a second or two: asked soon and often, then ever more rarely. */
const FIRST_POLL_MS = 200;
const POLL_MS = 2000;
const POLL_SLOWER = 1.3;
const READ_PARTS = ['read-all', 'read-case', 'read-name', 'read-address'];
/** What changes on the page once a document is converted. */
const FRESH_PARTS = ['preview', 'attachment-list', ...READ_PARTS, 'before-sending'];

/** @type {NodeListOf<HTMLInputElement | HTMLTextAreaElement>} */
const limited = document.querySelectorAll('input[data-limit], textarea[data-limit]');
for (const field of limited) count(field);
if (form) watchForm(form);
watchPreview();

/** @param {HTMLFormElement} form */
function watchForm(form) {
  askAbout(form, 'name', nameQuestion);
  askAbout(form, 'inn', innQuestion);
  /** @type {HTMLInputElement | null} */
  const picker = form.querySelector('input[type=file]');
  picker?.addEventListener('change', () => upload(form, picker));
  if (picker) watchFiles(form, picker);
  askAboutAddress(form);
  showTyped(form);
  // Wherever the focus is: after an upload it is nowhere.
  document.addEventListener('keydown', (event) => {
    const act = event.defaultPrevented ? undefined : actOfKey(PAGE_KEYS.letterForm, event);
    if (act !== 'send' && act !== 'attach' && act !== 'takeRead') return;
    event.preventDefault();
    if (act === 'send') form.requestSubmit(form.querySelector('button[value=send]'));
    else if (act === 'attach') picker?.click();
    else document.getElementById('take-read')?.click();
  });
  for (const field of form.querySelectorAll('input[type=text], textarea')) {
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) watchAlphabet(field);
  }
}

/**
 * Asks about an unusual name, or about an ИНН that is none, once it is written, not while it is.
 * @param {HTMLFormElement} form
 * @param {'name' | 'inn'} what
 * @param {(type: string, text: string) => string | undefined} question
 */
function askAbout(form, what, question) {
  const place = document.getElementById(`${what}-question`);
  const field = form.querySelector(`input[name="recipient.${what}"]`);
  if (!place || !(field instanceof HTMLInputElement)) return;
  const ask = () => remark(place, question(String(new FormData(form).get('recipient.type')), field.value));
  field.addEventListener('change', ask);
  for (const choice of form.querySelectorAll('input[name="recipient.type"]')) choice.addEventListener('change', ask);
}

/**
 * @param {HTMLElement} place
 * @param {string | undefined} words
 */
function remark(place, words = '') {
  whenReleased(() => {
    place.textContent = words;
    place.hidden = words === '';
  });
}

/**
 * What is odd about an address is told once it is written; a mended one says nothing at once.
 * @param {HTMLFormElement} form
 */
function askAboutAddress(form) {
  const place = document.getElementById('address-question');
  const field = form.querySelector('textarea[name="recipient.address"]');
  if (!place || !(field instanceof HTMLTextAreaElement)) return;
  const ask = () => remark(place, addressQuestion(field.value));
  field.addEventListener('change', ask);
  field.addEventListener('input', () => {
    if (!place.hidden) ask();
  });
}

/**
 * What the envelope and the words at the button say follows what is typed.
 * @param {HTMLFormElement} form
 */
function showTyped(form) {
  form.addEventListener('input', (event) => {
    const { target } = event;
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
    for (const place of document.querySelectorAll(`[data-shows="${target.name}"]`)) place.textContent = target.value;
    showStanding(form);
  });
  showStanding(form);
}

/**
 * What has just come of the words at the button, as what is typed stands.
 * @param {HTMLFormElement} form
 */
function showSaid(form) {
  const data = new FormData(form);
  for (const place of form.querySelectorAll('#before-sending [data-shows]'))
    if (place instanceof HTMLElement) place.textContent = String(data.get(place.dataset.shows ?? '') ?? '');
  showStanding(form);
}

/** @param {HTMLFormElement} form */
function showStanding(form) {
  const data = new FormData(form);
  const isNamed = String(data.get('recipient.name') ?? '').trim() !== '';
  const standing = [isNamed ? 'named' : 'unnamed', String(data.get('kind'))];
  for (const place of form.querySelectorAll('[data-when]'))
    if (place instanceof HTMLElement) place.hidden = !standing.includes(place.dataset.when ?? '');
}

/**
 * Shows how much of a limit is used, and says aloud only that it was passed.
 * @param {HTMLInputElement | HTMLTextAreaElement} field
 */
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

/**
 * A word of two alphabets is told while it is typed, as the server tells it.
 * @param {HTMLInputElement | HTMLTextAreaElement} field
 */
function watchAlphabet(field) {
  const made = field.parentElement?.querySelector('[data-mixed]');
  const place = made instanceof HTMLElement ? made : document.createElement('p');
  if (!made) {
    place.className = 'hint';
    place.setAttribute('role', 'note');
    place.dataset.mixed = '';
    field.parentElement?.append(place);
  }
  const show = () => remark(place, mixedAlphabet(field.value));
  field.addEventListener('input', show);
  show();
}

/**
 * Chosen files go at once. What the server would refuse for its size is told here, before anything typed is risked.
 * @param {HTMLFormElement} form
 * @param {HTMLInputElement} picker
 */
function upload(form, picker) {
  const files = [...(picker.files ?? [])];
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const isTooMuch = total > Number(picker.dataset.maxBytes);
  const warning = document.getElementById('upload-too-large');
  if (warning) warning.hidden = !isTooMuch;
  if (isTooMuch) picker.value = '';
  else if (files.length > 0) form.requestSubmit(form.querySelector('button[value=upload]'));
}

/**
 * While documents are being converted, asks for the preview again; what was typed is not touched.
 * @param {number} afterMs
 */
function watchPreview(afterMs = FIRST_POLL_MS) {
  const preview = document.getElementById('preview');
  const url = preview?.dataset.poll;
  if (!url) return;
  setTimeout(async () => {
    const page = await fetchDocument(url);
    // What is being dragged must not be taken away.
    if (form?.hasAttribute('data-dragging')) return watchPreview(afterMs);
    for (const id of FRESH_PARTS) {
      const fresh = page?.getElementById(id);
      if (fresh) document.getElementById(id)?.replaceWith(document.adoptNode(fresh));
    }
    // The price follows the pages of the documents; whom and how it goes to is what stands in the fields.
    if (form) showSaid(form);
    return watchPreview(Math.min(POLL_MS, afterMs * POLL_SLOWER));
  }, afterMs);
}
