import { actOfKey, PAGE_KEYS } from './page-keys.js';

/**
 * Something to choose while one types.
 * @template T
 * @typedef {object} Source
 * @property {(typed: string) => Promise<T[]>} find what fits; asked again with every pause in typing
 * @property {(item: T) => { main: string, more: string }} words
 * @property {(item: T) => void} take
 */

const PAUSE_MS = 180;

/** A list under a line of text: chosen by arrows and Enter or by a click; without it the line is a plain one. */
export class Typeahead {
  #input;
  #list = document.createElement('ul');
  #source;
  /** @type {any[]} */
  #items = [];
  #active = -1;
  #timer = 0;
  #asked = 0;

  /**
   * @param {HTMLInputElement} input
   * @param {Source<any>} source
   */
  constructor(input, source) {
    this.#input = input;
    this.#source = source;
    this.#list.className = 'typeahead';
    this.#list.id = `${input.id}-offers`;
    this.#list.hidden = true;
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', 'Кому уже писали');
    input.after(this.#list);
    for (const [name, value] of [
      ['role', 'combobox'],
      ['aria-autocomplete', 'list'],
      ['aria-expanded', 'false'],
      ['aria-controls', this.#list.id],
    ])
      input.setAttribute(name ?? '', value ?? '');
    input.addEventListener('input', (event) => event.isTrusted && this.#wait());
    input.addEventListener('focus', () => this.#wait());
    input.addEventListener('blur', () => this.#show([]));
    input.addEventListener('keydown', (event) => this.#key(event));
  }

  #wait() {
    clearTimeout(this.#timer);
    this.#timer = globalThis.setTimeout(() => void this.#ask(), PAUSE_MS);
  }

  async #ask() {
    const asked = (this.#asked += 1);
    const items = await this.#source.find(this.#input.value.trim());
    // An answer to what was typed before is none to what stands there now.
    if (asked === this.#asked && document.activeElement === this.#input) this.#show(items);
  }

  /** @param {any[]} items */
  #show(items) {
    this.#items = items;
    this.#active = -1;
    const lines = items.map((item, index) => this.#line(item, index));
    this.#list.replaceChildren(...lines);
    this.#list.hidden = items.length === 0;
    this.#input.setAttribute('aria-expanded', String(items.length > 0));
    this.#input.removeAttribute('aria-activedescendant');
  }

  /**
   * @param {any} item
   * @param {number} index
   */
  #line(item, index) {
    const { main, more } = this.#source.words(item);
    const line = document.createElement('li');
    line.id = `${this.#list.id}-${index}`;
    line.setAttribute('role', 'option');
    line.setAttribute('aria-selected', 'false');
    const small = document.createElement('small');
    small.textContent = more;
    line.append(main, small);
    // Before the line of text loses the focus.
    line.addEventListener('mousedown', (event) => {
      event.preventDefault();
      this.#take(index);
    });
    return line;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (this.#list.hidden || event.ctrlKey) return;
    const act = actOfKey(PAGE_KEYS.offers, event);
    const step = act === 'next' ? 1 : -1;
    if (act === 'take') this.#take(Math.max(0, this.#active));
    else if (act === 'close') this.#show([]);
    else if (act !== undefined)
      this.#move((Math.max(this.#active, step - 1) + step + this.#items.length) % this.#items.length);
    else return;
    event.preventDefault();
  }

  /** @param {number} index */
  #move(index) {
    this.#active = index;
    for (const [place, line] of [...this.#list.children].entries())
      line.setAttribute('aria-selected', String(place === index));
    this.#input.setAttribute('aria-activedescendant', `${this.#list.id}-${index}`);
    this.#list.children[index]?.scrollIntoView({ block: 'nearest' });
  }

  /** @param {number} index */
  #take(index) {
    const item = this.#items[index];
    this.#asked += 1;
    clearTimeout(this.#timer);
    this.#show([]);
    if (item !== undefined) this.#source.take(item);
  }
}
