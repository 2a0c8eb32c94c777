import './press-once.js';
import { BrowserStore } from './typed-store.js';
import { TypedServer } from './typed-server.js';
import { openTabs, Tab } from './typed-tab.js';
import { baseInputs } from './typed-form.js';
import { WatchedForm } from './typed-watch.js';

/** @type {HTMLMetaElement | null} */
const meta = document.querySelector('meta[name=typing]');
if (meta) void keepTyped(meta);

/**
 * Whatever is typed into a form that says `data-typed` is kept until the form is taken, and comes back after a reload, a return, an error
 * or the end of a session. Without scripts the server gives every field back with its errors.
 * @param {HTMLMetaElement} meta
 */
async function keepTyped({ content: tag, dataset }) {
  const { key = '', csrf = '', answered = '', timeZone = 'Europe/Moscow' } = dataset;
  const [store, server] = [new BrowserStore(tag, key), new TypedServer(csrf)];
  // Listening comes first: a key pressed while the kept is being asked for must be heard.
  const early = new Set();
  const hear = (/** @type {Event} */ event) => void early.add(event.target);
  for (const kind of ['input', 'change']) document.addEventListener(kind, hear);
  const tab = await Tab.open(tag);
  const keeping = { tab, store, server, answeredKey: answered, timeZone };
  const watched = new Watched(keeping);
  await watched.start((form) => [...early].some((target) => target instanceof Node && form.contains(target)));
  for (const kind of ['input', 'change']) document.removeEventListener(kind, hear);
  for (const target of early) watched.changed(target);
  dataset.ready = 'yes';
}

/** The forms of a page whose text is kept; one that the page takes later is watched from the first key on. */
class Watched {
  #keeping;
  /** @type {Map<HTMLFormElement, WatchedForm>} */
  #forms = new Map();

  /** @param {import('./typed-watch.js').Keeping} keeping */
  constructor(keeping) {
    this.#keeping = keeping;
    for (const form of document.querySelectorAll('form[data-typed]')) this.#of(form);
  }

  /** @param {(form: HTMLFormElement) => boolean} isTouched */
  async start(isTouched) {
    const { tab, store, server } = this.#keeping;
    const own = tab.allOwn();
    const here = await store.all();
    const forms = [...this.#forms.values()];
    const ids = [...own.map(({ id }) => id), ...here.map(({ id }) => id)].slice(0, 40);
    const places = forms.map(({ place }) => place).slice(0, 40);
    const isAsked = places.length + ids.length > 0;
    const [there, tabs] = await Promise.all([isAsked ? server.find(places, ids) : [], openTabs()]);
    const kept = joined(here, there ?? []);
    for (const text of here) if (kept.get(text.id)?.isDone) store.drop(text.id);
    for (const form of forms) form.start(kept, tabs, there !== null, isTouched(form.form));
    this.#adoptAnswered(own, forms);
    this.#noteRefused(own, kept);
    for (const { place, id, sentKey } of own) {
      const { isDone, ledTo } = kept.get(id) ?? {};
      if (!isDone || sentKey === null || tab.own(place)?.id !== id) continue;
      tab.forget(place);
      if (ledTo) tab.rememberWay(place, ledTo);
    }
    this.#listen();
    for (const form of forms) if (baseInputs(form.form).length > 0) void this.#tellTwice(form);
  }

  /**
   * The answer to a new form may be the form of what it made: what was typed goes on there.
   * @param {readonly (import('./typed-tab.js').OwnText & { place: string })[]} own
   * @param {readonly WatchedForm[]} forms
   */
  #adoptAnswered(own, forms) {
    const { answeredKey } = this.#keeping;
    const sent = answeredKey !== '' && own.find(({ sentKey }) => sentKey === answeredKey);
    const [form, ...others] = forms;
    if (sent && form && others.length === 0 && form.place !== sent.place) form.changed({ isSure: true });
  }

  /**
   * The answer to it is this page, which has no form for it any more: it was refused, whatever the text waits for from now on.
   * @param {readonly (import('./typed-tab.js').OwnText & { place: string })[]} own
   * @param {ReadonlyMap<string, import('./typed-store.js').Kept>} kept
   */
  #noteRefused(own, kept) {
    const { answeredKey, tab } = this.#keeping;
    const refused = own.find(({ sentKey }) => sentKey !== null && sentKey === answeredKey);
    if (!refused || kept.get(refused.id)?.isDone || tab.own(refused.place)?.sentKey !== answeredKey) return;
    const { place, ...text } = refused;
    if (![...this.#forms.values()].some((form) => form.place === place))
      tab.remember(place, { ...text, sentKey: null });
  }

  #listen() {
    for (const kind of ['input', 'change']) document.addEventListener(kind, (event) => this.changed(event.target));
    // In the capturing phase: before a second press is turned away.
    document.addEventListener('submit', (event) => this.#sending(event), true);
    document.addEventListener('visibilitychange', () => this.#flush());
    addEventListener('pagehide', () => this.#flush());
    addEventListener('online', () => this.#forms.forEach((form) => form.online()));
    addEventListener('beforeunload', (event) => {
      const isRisked = [...this.#forms.values()].some((form) => form.isUnsaved && form.form.dataset.sent === undefined);
      if (isRisked && !this.#keeping.store.canKeep) event.preventDefault();
    });
  }

  /** @param {EventTarget | null} target */
  changed(target) {
    const form = target instanceof Element && target.closest('form[data-typed]');
    if (form instanceof HTMLFormElement) this.#of(form).changed();
  }

  /** @param {SubmitEvent} event */
  #sending(event) {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.matches('form[data-typed]')) return this.#flush();
    if (form.dataset.sent) return;
    const watched = this.#of(form);
    const stop = !navigator.onLine
      ? () => watched.tellOffline()
      : watched.isSignedOut
        ? () => watched.tellSignedOut()
        : null;
    if (stop) {
      event.preventDefault();
      event.stopImmediatePropagation();
      stop().focus();
    } else watched.sent();
  }

  #flush() {
    for (const form of this.#forms.values()) form.flush();
  }

  /** @param {WatchedForm} form */
  async #tellTwice(form) {
    await this.#keeping.tab.edit(form.place);
    if (await this.#keeping.tab.isEditedElsewhere(form.place)) form.tellElsewhere();
  }

  /** @param {Element} form */
  #of(form) {
    if (!(form instanceof HTMLFormElement)) throw new TypeError('only forms are watched');
    const known = this.#forms.get(form) ?? new WatchedForm(form, this.#keeping);
    this.#forms.set(form, known);
    return known;
  }
}

/**
 * By id. What lies in the browser is what the server did not have yet, unless it was sent since.
 * @param {readonly import('./typed-store.js').Kept[]} here
 * @param {readonly import('./typed-store.js').Kept[]} there
 * @returns {Map<string, import('./typed-store.js').Kept>}
 */
function joined(here, there) {
  const texts = new Map(there.map((text) => [text.id, text]));
  for (const text of here) if (!texts.get(text.id)?.isDone) texts.set(text.id, text);
  return texts;
}
