import { choose, focus, goOn, isChosen, isWriting, write } from './letter-writing.js';
import { fieldOf, keepChipsAside } from './letter-chips.js';
import { Typeahead } from './typeahead.js';

/**
 * @typedef {{ type: string, name: string, address: string, inn?: string, kpp?: string }} Recipient
 * @typedef {{ documentKind: string, kind: string, because: string, term?: string }} Proposal
 * @typedef {{ proposal: Proposal | null, recipients: Recipient[] }} Offers
 */

const PAUSE_MS = 250;
/** @type {HTMLFormElement | null} */
const form = document.querySelector('form.letter-form');
/** @type {Recipient[]} */
let ofCase = [];

if (form) begin(form);

/** @param {HTMLFormElement} form */
function begin(form) {
  for (const name of ['documentKind', 'kind']) {
    for (const control of form.querySelectorAll(`[name="${name}"]`))
      control.addEventListener('change', () => isWriting() || choose(form, name));
  }
  ofCase = [...form.querySelectorAll('[data-recipient]')].map((button) => recipientOf(button));
  form.addEventListener('click', (event) => takeByClick(form, event));
  keepChipsAside(form);
  form.addEventListener('input', () => showTerm(form));
  watchCase(form);
  offerNames(form);
  watchTemplate(form);
}

/** @param {Element} button @returns {Recipient} */
function recipientOf(button) {
  return JSON.parse(button.getAttribute('data-recipient') ?? '{}');
}

/**
 * The buttons of an offer fill in here what the server would fill in.
 * @param {HTMLFormElement} form
 * @param {MouseEvent} event
 */
function takeByClick(form, event) {
  const button = event.target instanceof Element && event.target.closest('[data-recipient], [data-fill], #take-read');
  if (!(button instanceof HTMLElement)) return;
  event.preventDefault();
  const { fill, value = '', type, inn = '' } = button.dataset;
  if (button.id === 'take-read') takeRead(form);
  else if (fill === undefined) takeRecipient(form, recipientOf(button));
  else {
    write(form, fill, value);
    if (type !== undefined) {
      write(form, 'recipient.type', type);
      write(form, 'recipient.inn', inn);
    }
    // A pressed button that is gone would leave the keyboard nowhere.
    if (button === document.activeElement) fieldOf(form, fill)?.focus();
    button.parentElement?.remove();
  }
}

/**
 * All that the document tells, into what is still empty; what remains is to look and to send.
 * @param {HTMLFormElement} form
 */
function takeRead(form) {
  for (const field of ['caseNumber', 'recipient.name', 'recipient.address']) {
    const offer = form.querySelector(`[data-fill="${field}"]`);
    if (offer instanceof HTMLElement && String(new FormData(form).get(field) ?? '').trim() === '') offer.click();
  }
  document.getElementById('read-all')?.replaceChildren();
  goOn(form);
}

/** @param {HTMLFormElement} form */
function watchCase(form) {
  const field = form.querySelector('input[name=caseNumber]');
  if (!(field instanceof HTMLInputElement)) return;
  let timer = 0;
  let asked = 0;
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = globalThis.setTimeout(async () => {
      const ask = (asked += 1);
      const offers = await get(`/api/v1/letter-offers?${new URLSearchParams({ caseNumber: field.value.trim() })}`);
      if (offers !== null && ask === asked) showOffers(form, offers);
    }, PAUSE_MS);
  });
}

/**
 * @param {HTMLFormElement} form
 * @param {Offers} offers
 */
function showOffers(form, { proposal, recipients }) {
  ofCase = recipients;
  const place = document.getElementById('case-offers');
  if (!place) return;
  place.replaceChildren();
  if (proposal) {
    const line = document.createElement('p');
    line.className = 'hint';
    line.textContent = `Предложено ${proposal.because}. `;
    if (proposal.term !== undefined) {
      const term = document.createElement('span');
      term.dataset.termOf = proposal.documentKind;
      term.textContent = proposal.term;
      line.append(term);
    }
    place.append(line);
    for (const name of /** @type {const} */ (['documentKind', 'kind']))
      if (!isChosen(form, name)) write(form, name, proposal[name]);
    showTerm(form);
  }
  if (recipients.length === 0) return;
  const line = document.createElement('p');
  line.className = 'offers';
  line.dataset.chipsOf = 'caseNumber';
  const words = document.createElement('span');
  words.className = 'hint';
  words.textContent = 'По делу:';
  line.append(words, ...recipients.map(recipientButton));
  place.append(line);
}

/**
 * A term is told only of the kind of document it runs for.
 * @param {HTMLFormElement} form
 */
function showTerm(form) {
  const kind = new FormData(form).get('documentKind');
  for (const term of form.querySelectorAll('[data-term-of]'))
    if (term instanceof HTMLElement) term.hidden = term.dataset.termOf !== kind;
}

/** @param {Recipient} recipient */
function recipientButton(recipient) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'small';
  button.textContent = recipient.name;
  button.dataset.recipient = JSON.stringify(recipient);
  return button;
}

/** @param {HTMLFormElement} form */
function offerNames(form) {
  const field = form.querySelector('input[data-offers]');
  if (!(field instanceof HTMLInputElement)) return;
  new Typeahead(field, {
    find: async (typed) => {
      if (typed === '') return ofCase;
      const found = await get(`${field.dataset.offers}?${new URLSearchParams({ name: typed })}`);
      // Who is written in full already needs no offer, unless there are several.
      return (found?.items ?? []).filter((/** @type {Recipient} */ one) => !isFilled(form, one));
    },
    words: ({ name, address, inn }) => ({
      main: name,
      more: [address, inn && `ИНН ${inn}`].filter(Boolean).join(' · '),
    }),
    take: (recipient) => {
      takeRecipient(form, recipient);
      goOn(form);
    },
  });
}

/**
 * @param {HTMLFormElement} form
 * @param {Recipient} recipient
 */
function isFilled(form, { name, address }) {
  const data = new FormData(form);
  return like(data.get('recipient.name')) === like(name) && like(data.get('recipient.address')) === like(address);
}

/**
 * Spelt otherwise, it is the same.
 * @param {FormDataEntryValue | null} text
 */
function like(text) {
  return String(text ?? '')
    .trim()
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/\s+/g, ' ');
}

/**
 * @param {HTMLFormElement} form
 * @param {Recipient} recipient
 */
function takeRecipient(form, { type, name, address, inn = '', kpp = '' }) {
  write(form, 'recipient.type', type);
  write(form, 'recipient.name', name);
  write(form, 'recipient.address', address);
  write(form, 'recipient.inn', inn);
  write(form, 'recipient.kpp', kpp);
}

/**
 * Chosen by its whole name; its texts take the place of what stands there.
 * @param {HTMLFormElement} form
 */
function watchTemplate(form) {
  const field = form.querySelector('#f-template');
  if (!(field instanceof HTMLInputElement)) return;
  // It goes with the form only while it names nothing that was taken here.
  field.removeAttribute('name');
  let taken = '';
  form.addEventListener('formdata', ({ formData }) => {
    if (field.value.trim() !== '' && field.value !== taken) formData.set('template', field.value);
  });
  const take = () => {
    const typed = field.value.trim().toLowerCase();
    const options = [...(field.list?.options ?? [])];
    const fitting = options.filter(({ value }) => value.toLowerCase().startsWith(typed));
    const option =
      options.find(({ value }) => value.toLowerCase() === typed) ?? (fitting.length === 1 ? fitting[0] : undefined);
    if (typed === '' || !option) return;
    field.value = option.value;
    taken = option.value;
    const content = JSON.parse(option.dataset.content ?? '{}');
    for (const [name, value] of Object.entries(content)) {
      if (String(value) === '') continue;
      write(form, name, String(value));
      choose(form, name);
    }
  };
  field.addEventListener('change', take);
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.ctrlKey) return;
    // Enter chooses here; it would save the draft elsewhere.
    event.preventDefault();
    take();
    focus(form, 'recipient.name');
  });
}

/** @param {string} address */
async function get(address) {
  try {
    const response = await fetch(address);
    return response.ok ? await response.json() : null;
  } catch {
    // Without the server the line is a plain one.
    return null;
  }
}
