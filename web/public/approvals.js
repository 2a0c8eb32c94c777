import { announce } from './live.js';
import { actOfKey, PAGE_KEYS } from './page-keys.js';

/** The queue as it stands now: it changes by itself. */
const queue = () => {
  /** @type {NodeListOf<HTMLElement>} */
  const items = document.querySelectorAll('[data-queue-item]');
  const current = [...items].findIndex((item) => item.getAttribute('aria-current') === 'true');
  return { items: [...items], current };
};
const sheets = document.getElementById('sheets');
const pages = sheets ? [...sheets.children] : [];
/** So much of a page on the screen is a page that is shown; a page wider than the window never stands there whole. */
const SHOWN_AT = 0.6;
/** Pages that stood on the screen with their pictures drawn. @type {Set<Element>} */
const shown = new Set();
/** Of how many pages the server knows that they were shown. */
let told = 0;
let telling = Promise.resolve();
let isLeaving = false;
/** Who, where and what have stood on the screen to their end: they may be longer than their place beside the pages. */
let areFactsSeen = false;
const widthButton = document.getElementById('sheet-width');

document.querySelector('[data-queue-item][aria-current=true]')?.scrollIntoView({ block: 'nearest' });
// The pages have the keys until somebody takes them elsewhere.
if (!location.hash && !document.getElementById('errors')) sheets?.focus({ preventScroll: true });

document.addEventListener('keydown', (event) => {
  const action = actionOf(event);
  if (!action) return;
  event.preventDefault();
  action();
});

// With scripts the keys turn pages: their links are for the mouse, and leave the keys where they are.
for (const link of document.querySelectorAll('.sheet a')) link.setAttribute('tabindex', '-1');
for (const link of document.querySelectorAll('.sheet a, .sheet-bar a[data-sheet]')) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    document.querySelector(link.getAttribute('href') ?? '')?.scrollIntoView({ block: 'start' });
    sheets?.focus({ preventScroll: true });
  });
}

// What is offered beside the pages may be taken anew while they are read.
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element && event.target.closest('[data-remark]');
  const field = document.getElementById('f-remark');
  if (!link || !(field instanceof HTMLTextAreaElement)) return;
  event.preventDefault();
  field.value = link.textContent?.trim() ?? '';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.focus();
});

watchPages();
watchFacts();
document.addEventListener('mask:renewed', () => {
  markShown();
  count();
  noteFacts();
});

document.addEventListener(
  'submit',
  (event) => {
    if (areFactsSeen || !(event.target instanceof Element) || event.target.id !== 'choose-form') return;
    const button = document.getElementById('choose-button');
    if (!(button instanceof HTMLButtonElement) || button.value !== 'yes') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    showFacts();
  },
  { capture: true },
);

if (widthButton) {
  widthButton.hidden = false;
  widthButton.addEventListener('click', turnWidth);
  if (globalThis.localStorage.getItem('mask-sheet-width') === 'yes') turnWidth();
}

document.getElementById('sign-many')?.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement && target.type === 'checkbox') void keep(target);
});

/**
 * A tick is kept on the server, so that it is there after the next letter has been opened.
 * @param {HTMLInputElement} box
 */
async function keep(box) {
  // Beside a letter for a visa there is no form of choosing, and others of the queue are ticked all the same.
  const form = document.getElementById('choose-form') ?? document.getElementById('approve-form');
  if (!(form instanceof HTMLFormElement)) return;
  const body = new FormData();
  for (const name of ['csrf', 'key']) body.set(name, String(new FormData(form).get(name)));
  body.set('chosen', box.checked ? 'yes' : 'no');
  body.set('revision', box.dataset.revision ?? '');
  body.set('answer', 'nothing');
  count();
  const answer = await fetch(`/approvals/${box.value}/choose`, { method: 'POST', body }).catch(() => undefined);
  if (!answer?.ok) box.checked = !box.checked;
  count();
}

function count() {
  const chosen = document.querySelectorAll('#sign-many input:checked').length;
  const place = document.getElementById('chosen-count');
  if (place) place.textContent = String(chosen);
  document.getElementById('sign-many-button')?.classList.toggle('primary', chosen > 0);
}

/** @type {Readonly<Record<string, (event: KeyboardEvent) => (() => void) | undefined>>} */
const ACTS = {
  nextPage: () => () => turn(1),
  previousPage: () => () => turn(-1),
  width: () => turnWidth,
  choose: ({ repeat }) => (repeat ? stay : readOn),
  approve,
  approveMany: () => () => document.getElementById('sign-many-button')?.click(),
  readyRemark: ({ code }) => takeRemark(Number(code.slice('Digit'.length)) - 1),
  remark: () => () => document.getElementById('f-remark')?.focus(),
  nextLetter: () => open(1),
  previousLetter: () => open(-1),
};

/**
 * Signs go with Ctrl or Alt; without them only keys that mean nothing in the place where they are pressed.
 * @param {KeyboardEvent} event
 */
function actionOf(event) {
  const act = actOfKey(PAGE_KEYS.approvals, event);
  if (act === undefined || (!event.ctrlKey && !event.altKey && isBusy(event.target))) return undefined;
  return ACTS[act]?.(event);
}

/**
 * Where Enter, Space and arrows have a meaning of their own.
 * @param {EventTarget | null} target
 */
function isBusy(target) {
  return target instanceof Element && target.closest('a, button, input, select, textarea, summary') !== null;
}

/**
 * In the remark's own field the same keys send the remark, not the signature.
 * @param {KeyboardEvent} event
 */
function approve(event) {
  const place = event.target instanceof Element ? event.target : undefined;
  const own = place?.closest('form[method=post]');
  const form = own && own.id !== 'choose-form' ? own : document.getElementById('approve-form');
  return form instanceof HTMLFormElement ? () => form.requestSubmit() : undefined;
}

/** @param {number} index */
function takeRemark(index) {
  const link = document.querySelectorAll('[data-remark]')[index];
  return link instanceof HTMLElement ? () => link.click() : undefined;
}

/** @param {1 | -1} step */
function open(step) {
  const { items, current } = queue();
  const item = current < 0 ? items[step === 1 ? 0 : -1] : items[current + step];
  return item ? () => item.click() : undefined;
}

/** @param {number} step */
function turn(step) {
  if (!sheets) return;
  const top = sheets.getBoundingClientRect().top;
  const shown = pages.findIndex((page) => page.getBoundingClientRect().bottom > top + 8);
  pages[Math.min(Math.max(shown + step, 0), pages.length - 1)]?.scrollIntoView({ block: 'start' });
}

/** A key that is held down reads nothing: each page and each letter has its own press. */
function stay() {}

/** What is not yet shown is turned to first: «прочитано» is said of a letter whose every page and fact has been on the screen. */
function readOn() {
  const next = pages.find((page) => !shown.has(page));
  if (next) next.scrollIntoView({ block: 'start' });
  else if (!areFactsSeen) showFacts();
  else void leaveRead();
}

/** A screenful of facts further on: none is passed over. */
function showFacts() {
  const facts = document.getElementById('letter-facts');
  const place = facts?.parentElement;
  if (!facts || !place) return;
  const isRolled = place.scrollHeight > place.clientHeight;
  if (isRolled) place.scrollBy({ top: place.clientHeight * 0.8 });
  else facts.scrollIntoView({ block: 'end' });
  noteFacts();
  if (!areFactsSeen) announce('Сведения о письме показаны ещё не все: нажмите ещё раз.');
}

function noteFacts() {
  const facts = document.getElementById('letter-facts');
  const place = facts?.parentElement;
  if (areFactsSeen || !facts || !place) return;
  const edge = Math.min(place.getBoundingClientRect().bottom, globalThis.innerHeight);
  if (facts.getBoundingClientRect().bottom > edge + 2) return;
  areFactsSeen = true;
  telling = telling.then(tellShown);
}

/** They are rolled by themselves beside the pages, and with the page where the window is narrow. */
function watchFacts() {
  document.addEventListener('scroll', noteFacts, { capture: true, passive: true });
  globalThis.addEventListener('resize', noteFacts);
  void document.fonts.ready.then(noteFacts);
}

/** The server is told first what was shown. A letter that is put aside already stays so: only its own button takes the mark off. */
async function leaveRead() {
  if (isLeaving || !document.getElementById('choose-button')) return;
  isLeaving = true;
  await telling.then(tellShown);
  // The page may have been renewed meanwhile.
  const button = document.getElementById('choose-button');
  if (told < pages.length) announce('Нет связи: прочитанное не отмечено. Повторите.');
  else if (button instanceof HTMLButtonElement && button.value === 'yes') return button.click();
  else open(1)?.();
  isLeaving = false;
}

/** Pages that have stood on the screen; a white sheet whose picture is still on its way is no page shown. */
function watchPages() {
  /** @type {Set<Element>} */
  const inSight = new Set();
  const note = (/** @type {Element} */ page) => {
    if (!inSight.has(page) || !isDrawn(page)) return;
    shown.add(page);
    telling = telling.then(tellShown);
  };
  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting) inSight.add(target);
        else inSight.delete(target);
        note(target);
      }
    },
    { root: sheets, threshold: SHOWN_AT },
  );
  for (const page of pages) {
    watcher.observe(page);
    page.querySelector('img')?.addEventListener('load', () => note(page));
  }
}

/** @param {Element} page */
function isDrawn(page) {
  const picture = page.querySelector('img');
  return picture !== null && picture.complete && picture.naturalWidth > 0;
}

/** Pages that the server may know of: of the last one only with the facts, for then it takes the letter for read. */
function tellable() {
  return areFactsSeen ? [...shown] : [...shown].slice(0, pages.length - 1);
}

/** The server is told of all that it does not know yet. */
async function tellShown() {
  const form = document.getElementById('approve-form');
  const revision = form instanceof HTMLFormElement ? String(new FormData(form).get('revision') ?? '') : '';
  if (!(form instanceof HTMLFormElement) || revision === '' || told === tellable().length) return;
  const body = new FormData();
  for (const name of ['csrf', 'key']) body.set(name, String(new FormData(form).get(name)));
  body.set('revision', revision);
  for (const page of tellable()) body.append('page', page.id.replace('page-', ''));
  const letter = form.action.split('/').at(-2) ?? '';
  const answer = await fetch(`/approvals/${letter}/shown`, { method: 'POST', body }).catch(() => undefined);
  if (!answer?.ok) return;
  told = Math.max(told, body.getAll('page').length);
  markShown();
}

/** What the server has been told of; nothing yet, or all of it before: its own word stands. */
function markShown() {
  const mark = document.querySelector('[data-queue-item][aria-current=true] [data-shown]');
  if (!mark || told === 0 || mark.textContent?.startsWith('прочитано')) return;
  mark.textContent = told === pages.length ? 'прочитано' : `показано ${told} из ${pages.length}`;
}

function turnWidth() {
  const isWide = sheets?.classList.toggle('sheets-wide') === true;
  widthButton?.setAttribute('aria-pressed', String(isWide));
  globalThis.localStorage.setItem('mask-sheet-width', isWide ? 'yes' : 'no');
}
