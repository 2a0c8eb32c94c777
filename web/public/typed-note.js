/**
 * A button of a note.
 * @typedef {{ words: string, press: () => void } | { words: string, href: string }} Way
 */

/**
 * Says above a form what became of what was typed there; one note at a time.
 * @param {HTMLFormElement} form
 * @param {string} words
 * @param {readonly Way[]} [ways]
 * @param {'calm' | 'warn'} [tone]
 */
export function tell(form, words, ways = [], tone = 'calm') {
  untell(form);
  const note = document.createElement('div');
  note.className = `notice notice-${tone} typed-note`;
  note.setAttribute('role', 'status');
  note.tabIndex = -1;
  const text = document.createElement('p');
  text.textContent = words;
  note.append(text, ...ways.map(wayOf));
  form.before(note);
  unfold(form);
  return note;
}

/**
 * Several things under what a note says, each with its own buttons.
 * @param {Element} note
 * @param {readonly { words: string, ways: readonly Way[] }[]} rows
 */
export function list(note, rows) {
  if (rows.length === 0) return;
  const items = rows.map(({ words, ways }) => {
    const item = document.createElement('li');
    const text = document.createElement('span');
    text.textContent = words;
    item.append(text, ...ways.map(wayOf));
    return item;
  });
  const place = document.createElement('ul');
  place.className = 'typed-offers';
  place.append(...items);
  note.append(place);
}

/**
 * What is folded away is read by nobody.
 * @param {Element} within
 */
export function unfold(within) {
  for (let around = within.closest('details'); around; around = around.parentElement?.closest('details') ?? null) {
    around.open = true;
  }
}

/**
 * The same beside what is said already.
 * @param {HTMLFormElement} form
 * @param {string} words
 * @param {readonly Way[]} [ways]
 */
export function add(form, words, ways = []) {
  const before = form.previousElementSibling;
  if (!before?.classList.contains('typed-note')) return tell(form, words, ways, 'warn');
  const text = document.createElement('p');
  text.textContent = words;
  before.append(text, ...ways.map(wayOf));
  return before;
}

/** @param {HTMLFormElement} form */
export function untell(form) {
  const before = form.previousElementSibling;
  if (before?.classList.contains('typed-note')) before.remove();
}

/** @param {Way} way */
function wayOf(way) {
  if ('href' in way) {
    const link = document.createElement('a');
    link.className = 'button';
    link.href = way.href;
    link.textContent = way.words;
    return link;
  }
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = way.words;
  button.addEventListener('click', way.press);
  return button;
}

/**
 * Beside the form's buttons, where the eye is before pressing them.
 * @param {HTMLFormElement} form
 * @param {string} words
 */
export function say(form, words) {
  const rows = form.querySelectorAll('.submit-row, .button-row');
  const row = [...rows].at(-1) ?? form;
  /** @type {HTMLElement} */
  const line = form.querySelector('.typed-state') ?? document.createElement('span');
  line.className = 'hint typed-state';
  line.textContent = words;
  if (!line.isConnected) row.append(line);
}

/**
 * When, on the court's clock: «сегодня в 12:40».
 * @param {number} ms
 * @param {string} timeZone
 */
export function whenWords(ms, timeZone) {
  const day = (/** @type {number} */ at) => new Date(at).toLocaleDateString('ru-RU', { timeZone });
  const time = new Date(ms).toLocaleTimeString('ru-RU', { timeZone, hour: '2-digit', minute: '2-digit' });
  return `${day(ms) === day(Date.now()) ? 'сегодня' : day(ms)} в ${time}`;
}

/** Fields that tell one text from another best, the best first. */
const NAMED_BY = ['recipient.name', 'caseNumber', 'title'];

/**
 * By which a person knows his text again: whom or what it is about, else the first of what was written; what was chosen is the same in many.
 * @param {import('./typed-form.js').Fields} fields
 * @param {import('./typed-form.js').Fields} given
 * @param {(name: string) => boolean} isWritten by the field's name: words are typed into it
 */
export function firstWords(fields, given, isWritten) {
  const changed = Object.keys(fields).filter((name) => fields[name]?.[0] && fields[name][0] !== given[name]?.[0]);
  const written = changed.filter(isWritten).toSorted((one, other) => placeOf(one) - placeOf(other));
  const texts = written.map((name) => fields[name]?.[0] ?? '');
  const isNamed = NAMED_BY.includes(written[0] ?? '');
  const text = (isNamed ? texts[0] : texts.find((words) => /\p{L}{2}/u.test(words))) ?? '';
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line === '' ? '' : ` — «${line.length > 60 ? `${line.slice(0, 60)}…` : line}»`;
}

/** @param {string} name */
function placeOf(name) {
  const place = NAMED_BY.indexOf(name);
  return place < 0 ? NAMED_BY.length : place;
}
