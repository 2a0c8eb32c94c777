/**
 * What one form holds, as it is kept.
 * @typedef {object} Content
 * @property {import('./typed-form.js').Fields} fields
 * @property {Record<string, string>} base hidden fields that say what the form was opened upon
 * @property {string[]} files names of chosen files
 * @property {string} tab the tab it is typed in
 *
 * @typedef {object} Kept
 * @property {string} id
 * @property {string} place
 * @property {Content | null} content null: it has been sent
 * @property {number} savedAtMs
 * @property {boolean} isDone
 * @property {string | null} ledTo where the answer to the form led
 * @property {boolean} [isHere] the server does not have it yet
 */

const DAY_MS = 86_400_000;
/** A browser is not a cupboard: what nobody comes back to is cleared, whoever wrote it. */
const KEPT_MS = 3 * DAY_MS;
const NAME = /^mask-typed:([\w-]+):([\w-]+):(\d+)$/;

/**
 * What is typed, kept in this browser until the server has it. Encrypted with a key that only pages of the same person bring; where a
 * browser encrypts nothing (no secure address) nothing is kept.
 */
export class BrowserStore {
  #tag;
  #key;

  /**
   * @param {string} tag whose texts these are
   * @param {string} key base64url
   */
  constructor(tag, key) {
    this.#tag = tag;
    this.#key = globalThis.crypto?.subtle && imported(key);
    sweep();
  }

  get canKeep() {
    return this.#key !== undefined;
  }

  /** @param {{ id: string, place: string, content: Content }} text */
  async put({ id, place, content }) {
    if (this.#key === undefined) return;
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const bytes = new TextEncoder().encode(JSON.stringify({ place, content, savedAtMs: Date.now() }));
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await this.#key, bytes);
    const text = JSON.stringify([toText(iv), toText(new Uint8Array(sealed))]);
    this.drop(id);
    localStorage.setItem(`mask-typed:${this.#tag}:${id}:${Date.now() + KEPT_MS}`, text);
  }

  /** @param {string} id */
  drop(id) {
    for (const { name, parts } of names()) if (parts[0] === this.#tag && parts[1] === id) localStorage.removeItem(name);
  }

  /** @returns {Promise<Kept[]>} */
  async all() {
    const key = await this.#key;
    const own = names().filter(({ parts }) => parts[0] === this.#tag);
    const read =
      key !== undefined ? own.map(({ name, parts }) => opened(key, parts[1] ?? '', localStorage.getItem(name))) : [];
    return (await Promise.all(read)).filter((text) => text !== null);
  }
}

/** Names in the store with their parts: whose, which, until when. */
function names() {
  return Object.keys(localStorage).flatMap((name) => {
    const parts = NAME.exec(name)?.slice(1);
    return parts ? [{ name, parts }] : [];
  });
}

function sweep() {
  for (const { name, parts } of names()) if (Number(parts[2]) < Date.now()) localStorage.removeItem(name);
}

/** @param {string} key */
function imported(key) {
  return crypto.subtle.importKey('raw', fromText(key), 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/**
 * Null for what was kept under a key that is gone.
 * @param {CryptoKey} key
 * @param {string} id
 * @param {string | null} text
 * @returns {Promise<Kept | null>}
 */
async function opened(key, id, text) {
  try {
    const [iv, sealed] = JSON.parse(text ?? '').map(fromText);
    const bytes = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, sealed);
    return { id, isDone: false, ledTo: null, isHere: true, ...JSON.parse(new TextDecoder().decode(bytes)) };
  } catch {
    return null;
  }
}

/** @param {Uint8Array} bytes */
function toText(bytes) {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** @param {string} text base64 or base64url */
function fromText(text) {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
}
