import { oneAtATime } from './live.js';
import { areSame, baseInputs, fillFields, givenFields, isWritten, placeOf, readFields } from './typed-form.js';
import { add, firstWords, list, say, tell, untell, whenWords } from './typed-note.js';
import { newId } from './typed-tab.js';

const SAVE_AFTER_MS = 1_000;
const RETRY_AFTER_MS = 5_000;

/**
 * @typedef {object} Keeping
 * @property {import('./typed-tab.js').Tab} tab
 * @property {import('./typed-store.js').BrowserStore} store
 * @property {import('./typed-server.js').TypedServer} server
 * @property {string} answeredKey the form that this page answers
 * @property {string} timeZone
 * @typedef {import('./typed-store.js').Kept} Kept
 */

/** One form whose text is kept: in the browser at every key, on the server a moment later. */
export class WatchedForm {
  #keeping;
  #given;
  #givenBase;
  #edit = 0;
  #savedEdit = 0;
  #sentEdit = 0;
  #isFilling = false;
  /** @type {number | undefined} */
  #timer;
  /** @type {string | null} */
  #id = null;
  /** What is typed here and left, the newest first. @type {readonly Kept[]} */
  #offered = [];
  /** The page says that the session is over. */
  isSignedOut = false;

  /**
   * @param {HTMLFormElement} form
   * @param {Keeping} keeping
   */
  constructor(form, keeping) {
    this.form = form;
    this.place = placeOf(form);
    this.#keeping = keeping;
    this.#given = givenFields(form);
    this.#givenBase = baseOf(form);
  }

  get isTyped() {
    return !areSame(readFields(this.form), this.#given);
  }

  get isUnsaved() {
    return this.#savedEdit < this.#edit;
  }

  /** @param {{ isSure?: boolean }} [how] sure: to be kept although it is what the page came with */
  changed({ isSure = false } = {}) {
    if (this.#isFilling || (!isSure && this.#id === null && !this.isTyped)) return;
    this.#id ??= newId();
    this.#edit += 1;
    // What a program proposes while the form is on its way is no other text.
    this.#remember(this.form.dataset.sent === undefined ? null : (keyInput(this.form)?.value ?? null));
    void this.#keepHere();
    this.#timer ??= setTimeout(() => this.flush(), SAVE_AFTER_MS);
  }

  /** Sends what the server does not have yet. */
  flush() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#id !== null && this.isUnsaved) void this.#keepThere();
  }

  /** The form is on its way: it names its text, and the key that makes a repeat harmless is remembered until an answer is seen. */
  sent() {
    if (this.#id === null) return;
    clearTimeout(this.#timer);
    this.#sentEdit = this.#edit;
    this.#remember(keyInput(this.form)?.value ?? null);
    /** @type {HTMLInputElement} */
    const field = this.form.querySelector('input[name=typed]') ?? document.createElement('input');
    Object.assign(field, { type: 'hidden', name: 'typed', value: `${this.#id} ${this.place}` });
    this.form.append(field);
  }

  /**
   * What this tab has typed here before, or somebody's of the same person in a tab that is gone.
   * @param {ReadonlyMap<string, Kept>} kept
   * @param {ReadonlySet<string>} tabs
   * @param {boolean} isKnown false: the server could not be asked
   * @param {boolean} isTouched a person has already begun to type on this page; what a browser put back by itself is no such thing
   */
  start(kept, tabs, isKnown, isTouched) {
    const own = this.#keeping.tab.own(this.place);
    const mine = own && kept.get(own.id);
    if (own && mine?.content) this.#goOn(own, mine, isTouched);
    else if (own && !mine && own.sentKey !== null && own.sentKey === this.#keeping.answeredKey) this.#goOnUnkept(own);
    else if (own && isKnown) this.#end(own, mine ?? undefined);
    if (!own || !mine?.content) this.#offer(kept, tabs);
    if (!own) this.#tellWay();
  }

  /** Back from what became of the text: an empty form must not be filled in again. */
  #tellWay() {
    const way = this.#keeping.tab.wayFrom(this.place);
    const [entry] = performance.getEntriesByType('navigation');
    const isBack = entry instanceof PerformanceNavigationTiming && entry.type === 'back_forward';
    if (way === null || !isBack || isHere(way) || this.isTyped) return;
    add(this.form, 'То, что вы здесь набирали, уже принято: второй раз набирать не нужно.', [
      { words: 'Открыть', href: way },
    ]);
  }

  /**
   * It was sent before it was kept anywhere, and is refused by this page, which gives it back: kept under its own name, it is not offered as
   * another text when its keeping arrives late.
   * @param {import('./typed-tab.js').OwnText} own
   */
  #goOnUnkept(own) {
    this.#id = own.id;
    this.#edit = this.#savedEdit = own.edit;
    this.changed({ isSure: true });
  }

  /**
   * @param {import('./typed-tab.js').OwnText} own
   * @param {Kept} mine
   * @param {boolean} isTouched
   */
  #goOn(own, mine, isTouched) {
    const isAnswered = own.sentKey !== null && own.sentKey === this.#keeping.answeredKey;
    if (!isAnswered && isTouched) return this.#propose([mine]);
    this.#id = own.id;
    this.#edit = this.#savedEdit = own.edit;
    if (isAnswered) {
      // Written after the press, and not in the answer: it goes on from what the answer says of the letter.
      if (own.edit > (own.sentEdit ?? own.edit)) this.#fill(mine, this.#givenBase);
      return this.changed({ isSure: true });
    }
    this.#fill(mine);
    const key = keyInput(this.form);
    if (own.sentKey !== null && key) key.value = own.sentKey;
    const sent = ' Его отправляли, ответа не было: отправьте ещё раз, дважды ничего не сделается.';
    const refused = own.isRefused ? ' Оно не отправлено: сеанс закончился раньше. Отправьте ещё раз.' : '';
    this.#tellRestored(mine, own.sentKey === null ? refused : sent);
    if (mine.isHere) this.changed({ isSure: true });
    if (own.sentKey !== null) this.#remember(own.sentKey);
  }

  /**
   * The text is gone: sent, or thrown away elsewhere.
   * @param {import('./typed-tab.js').OwnText} own
   * @param {Kept | undefined} mine
   */
  #end({ sentKey }, mine) {
    this.#keeping.tab.forget(this.place);
    if (!mine?.isDone || sentKey === null || sentKey === this.#keeping.answeredKey) return;
    // This very page is the answer.
    if (mine.ledTo !== null && isHere(mine.ledTo)) return;
    const ways = mine.ledTo === null ? [] : [{ words: 'Открыть', href: mine.ledTo }];
    tell(this.form, 'То, что вы здесь набрали, уже отправлено и принято. Второй раз отправлять не нужно.', ways);
  }

  /**
   * @param {ReadonlyMap<string, Kept>} kept
   * @param {ReadonlySet<string>} tabs
   */
  #offer(kept, tabs) {
    const here = [...kept.values()].filter(({ place, content }) => place === this.place && content);
    const left = here.filter(
      ({ content }) => content && (content.tab === this.#keeping.tab.id || !tabs.has(content.tab)),
    );
    this.#propose(left.toSorted((one, other) => other.savedAtMs - one.savedAtMs));
  }

  /** @param {readonly Kept[]} texts the newest first */
  #propose(texts) {
    this.#offered = texts;
    const [text, ...others] = texts;
    if (!text) return;
    if (others.length === 0)
      tell(this.form, `Здесь есть набранное и не отправленное, ${this.#nameOf(text)}.`, this.#waysOf(text));
    else list(tell(this.form, `Здесь есть набранное и не отправленное: ${texts.length}.`), this.#rowsOf(texts));
  }

  /** @param {readonly Kept[]} texts */
  #rowsOf(texts) {
    return texts.map((text) => ({ words: this.#nameOf(text), ways: this.#waysOf(text) }));
  }

  /** @param {Kept} text */
  #waysOf(text) {
    return [
      { words: 'Продолжить', press: () => this.#take(text) },
      { words: 'Выбросить', press: () => this.#throwAway(text) },
    ];
  }

  /** @param {Kept} text */
  #nameOf(text) {
    const words = firstWords(text.content?.fields ?? {}, this.#given, (name) => isWritten(this.form, name));
    return `${this.#when(text)}${words}`;
  }

  /** @param {Kept} text */
  #take(text) {
    this.#id = null;
    this.#fill(text);
    this.changed({ isSure: true });
    this.#keeping.store.drop(text.id);
    void this.#keeping.server.drop(text.id);
    this.#tellRestored(text, '');
    this.#firstField()?.focus();
  }

  /** @param {Kept} text @param {string} more */
  #tellRestored(text, more) {
    const isOld = Object.entries(text.content?.base ?? {}).some(([name, value]) => this.#givenBase[name] !== value);
    const old = isOld ? ' С тех пор это изменили: при сохранении программа скажет об этом и ничего не затрёт.' : '';
    const files = text.content?.files ?? [];
    const chosen = files.length > 0 ? ` Файлы выберите снова: ${files.join(', ')}.` : '';
    const words = `Восстановлено набранное ${this.#when(text)}.${more}${old}${chosen}`;
    const ways = [{ words: 'Выбросить набранное', press: () => this.#reset(text) }];
    tell(this.form, words, ways, isOld ? 'warn' : 'calm');
  }

  /** @param {Kept} text */
  #reset(text) {
    const fields = readFields(this.form);
    this.#fill({ ...text, content: { fields: this.#given, base: this.#givenBase, files: [], tab: '' } });
    this.#throwAway({ ...text, id: this.#id ?? text.id, content: { ...this.#content(), fields } });
    this.#firstField()?.focus();
  }

  /** @param {Kept} text */
  #throwAway(text) {
    if (this.#id === text.id) this.#id = null;
    this.#keeping.store.drop(text.id);
    void this.#keeping.server.drop(text.id);
    this.#keeping.tab.forget(this.place);
    this.#offered = this.#offered.filter(({ id }) => id !== text.id);
    const note = tell(this.form, 'Набранное выброшено.', [{ words: 'Вернуть', press: () => this.#take(text) }]);
    list(note, this.#rowsOf(this.#offered));
  }

  /** @param {Kept} text @param {Readonly<Record<string, string>>} [base] what it is typed over; absent: as it was when it was kept */
  #fill({ content }, base = content?.base ?? {}) {
    if (!content) return;
    this.#isFilling = true;
    fillFields(this.form, content.fields);
    for (const input of baseInputs(this.form)) input.value = base[input.name] ?? input.value;
    this.#isFilling = false;
  }

  /** @param {Kept} text */
  #when({ savedAtMs }) {
    return whenWords(savedAtMs, this.#keeping.timeZone);
  }

  /** @returns {HTMLElement | null} */
  #firstField() {
    return this.form.querySelector('textarea, input[type=text], select');
  }

  /** @returns {import('./typed-store.js').Content} */
  #content() {
    /** @type {NodeListOf<HTMLInputElement>} */
    const pickers = this.form.querySelectorAll('input[type=file]');
    const files = [...pickers].flatMap((picker) => [...(picker.files ?? [])].map(({ name }) => name));
    return { fields: readFields(this.form), base: baseOf(this.form), files, tab: this.#keeping.tab.id };
  }

  /** @param {string | null} sentKey */
  #remember(sentKey) {
    const [edit, sentEdit] = [this.#edit, this.#sentEdit];
    if (this.#id !== null) this.#keeping.tab.remember(this.place, { id: this.#id, edit, sentKey, sentEdit });
  }

  #keepHere = oneAtATime(async () => {
    if (this.#id === null || !this.isUnsaved) return;
    await this.#keeping.store.put({ id: this.#id, place: this.place, content: this.#content() });
  });

  #keepThere = oneAtATime(async () => {
    const [id, edit] = [this.#id, this.#edit];
    if (id === null || !this.isUnsaved) return;
    const outcome = await this.#keeping.server.keep({ id, place: this.place, content: this.#content(), edit });
    if (id !== this.#id) return;
    if (outcome === 'kept') this.#isKept(id, edit);
    else if (outcome === 'signed-out') this.tellSignedOut();
    else if (outcome === 'sent') this.#beginAnew();
    else this.#isUnreachable();
  });

  /** @param {string} id @param {number} edit */
  #isKept(id, edit) {
    this.#savedEdit = Math.max(this.#savedEdit, edit);
    this.isSignedOut = false;
    if (!this.isUnsaved) this.#keeping.store.drop(id);
    say(this.form, `Набранное сохранено ${whenWords(Date.now(), this.#keeping.timeZone)}`);
  }

  #isUnreachable() {
    const where = this.#keeping.store.canKeep ? 'набранное хранится в этом браузере' : 'не закрывайте страницу';
    say(this.form, `Нет связи: ${where}`);
    this.#timer ??= setTimeout(() => this.flush(), RETRY_AFTER_MS);
  }

  /** What it was typed into has been sent: what is typed now is another text. */
  #beginAnew() {
    this.#id = null;
    this.changed({ isSure: true });
  }

  tellSignedOut() {
    this.isSignedOut = true;
    const kept = this.#keeping.store.canKeep
      ? 'Набранное сохранено: войдите, и оно вернётся сюда.'
      : 'Войдите в другой вкладке.';
    const href = `/login?next=${encodeURIComponent(location.pathname + location.search)}`;
    return tell(this.form, `Сеанс закончился. ${kept}`, [{ words: 'Войти', href }], 'warn');
  }

  tellOffline() {
    return tell(
      this.form,
      'Нет связи: не отправлено. Набранное сохранено, отправьте, когда связь появится.',
      [],
      'warn',
    );
  }

  tellElsewhere() {
    add(this.form, 'Это же правится в другой вкладке. Сохранивший вторым узнает об этом и чужого не затрёт.');
  }

  online() {
    untell(this.form);
    this.flush();
  }
}

/** @param {HTMLFormElement} form */
function baseOf(form) {
  return Object.fromEntries([...baseInputs(form)].map(({ name, value }) => [name, value]));
}

/**
 * @param {HTMLFormElement} form
 * @returns {HTMLInputElement | null}
 */
function keyInput(form) {
  return form.querySelector('input[name=key]');
}

/** @param {string} address */
function isHere(address) {
  return new URL(address, location.href).pathname === location.pathname;
}
