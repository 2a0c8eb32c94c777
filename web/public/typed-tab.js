/** How long another page of this very tab may take to end. */
const LOCK_WAIT_MS = 2_000;
const TAB = 'mask-tab';

/**
 * What of this tab is typed at a place; it lasts as long as the tab does.
 * `isRefused`: the server has said that nothing came of sending it, for nobody was signed in.
 * `sentEdit`: which edit of it went with `sentKey`; later ones were written while the answer was waited for.
 * @typedef {{ id: string, edit: number, sentKey: string | null, sentEdit?: number, isRefused?: boolean }} OwnText
 */

/** A tab has a name of its own, so that what another is just typing is not taken from it. */
export class Tab {
  #prefix;
  #wayPrefix;

  /**
   * @param {string} tag whose pages these are
   * @param {string} id
   */
  constructor(tag, id) {
    this.#prefix = `mask-typed:${tag}:`;
    this.#wayPrefix = `mask-way:${tag}:`;
    this.id = id;
  }

  /** @param {string} tag */
  static async open(tag) {
    const known = sessionStorage.getItem(TAB);
    if (known && (await hold(`${TAB}:${known}`))) return new Tab(tag, known);
    // A copied tab has copied its memory too: what that names is the first one's.
    for (const name of Object.keys(sessionStorage)) if (name.startsWith('mask-')) sessionStorage.removeItem(name);
    const id = newId();
    sessionStorage.setItem(TAB, id);
    await hold(`${TAB}:${id}`);
    return new Tab(tag, id);
  }

  /**
   * @param {string} place
   * @returns {OwnText | null}
   */
  own(place) {
    return JSON.parse(sessionStorage.getItem(this.#prefix + place) ?? 'null');
  }

  /** @returns {(OwnText & { place: string })[]} */
  allOwn() {
    const names = Object.keys(sessionStorage).filter((name) => name.startsWith(this.#prefix));
    const places = names.map((name) => name.slice(this.#prefix.length));
    return places.flatMap((place) => [this.own(place) ?? []].flat().map((text) => ({ ...text, place })));
  }

  /**
   * @param {string} place
   * @param {OwnText} text
   */
  remember(place, text) {
    sessionStorage.setItem(this.#prefix + place, JSON.stringify(text));
  }

  /** @param {string} place */
  forget(place) {
    sessionStorage.removeItem(this.#prefix + place);
  }

  /**
   * What was typed at a place has been taken, and led there.
   * @param {string} place
   * @param {string} ledTo
   */
  rememberWay(place, ledTo) {
    sessionStorage.setItem(this.#wayPrefix + place, ledTo);
  }

  /**
   * @param {string} place
   * @returns {string | null}
   */
  wayFrom(place) {
    return sessionStorage.getItem(this.#wayPrefix + place);
  }

  /** Says that a thing is being edited here. @param {string} place */
  async edit(place) {
    await hold(`mask-open:${this.id}:${place}`);
  }

  /** Whether another tab of this browser edits the same thing. @param {string} place */
  async isEditedElsewhere(place) {
    const others = (await heldNames()).filter((name) => !name.startsWith(`mask-open:${this.id}:`));
    return others.some((name) => name.startsWith('mask-open:') && name.endsWith(`:${place}`));
  }
}

/** Names of the tabs that are open now. */
export async function openTabs() {
  const names = await heldNames();
  return new Set(names.filter((name) => name.startsWith(`${TAB}:`)).map((name) => name.slice(TAB.length + 1)));
}

async function heldNames() {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return held.map(({ name }) => name ?? '');
}

/**
 * Until the page is left. False: another page holds it.
 * @param {string} name
 * @returns {Promise<boolean>}
 */
function hold(name) {
  if (!navigator.locks) return Promise.resolve(true);
  return new Promise((resolve) => {
    const taken = () => new Promise(() => resolve(true));
    navigator.locks.request(name, { signal: AbortSignal.timeout(LOCK_WAIT_MS) }, taken).catch(() => resolve(false));
  });
}

/** An id, also where the address is not secure and browsers make none. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte, at) => {
    const fixed = at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte;
    return fixed.toString(16).padStart(2, '0');
  });
  return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
