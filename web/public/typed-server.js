/** Browsers send no more after a page is left. */
const MAX_LATE_BYTES = 60_000;
const WAIT_MS = 4_000;
const ADDRESS = '/api/v1/typed';

/** @typedef {'kept' | 'sent' | 'signed-out' | 'unreachable'} Outcome */

/** The kept texts on the server, as the person who has signed in. */
export class TypedServer {
  #csrf;

  /** @param {string} csrf */
  constructor(csrf) {
    this.#csrf = csrf;
  }

  /**
   * Texts not sent at these places, and those of these ids whatever became of them; null when the server is not to be had.
   * @param {readonly string[]} places
   * @param {readonly string[]} ids
   * @returns {Promise<import('./typed-store.js').Kept[] | null>}
   */
  async find(places, ids) {
    const asked = new URLSearchParams({ places: places.join(' '), ids: ids.join(' ') });
    try {
      const response = await fetch(`${ADDRESS}?${asked}`, { signal: AbortSignal.timeout(WAIT_MS) });
      if (!response.ok) return null;
      const texts = await response.json();
      return texts.map((/** @type {any} */ text) => ({ ...text, savedAtMs: Date.parse(text.savedAt) }));
    } catch {
      return null;
    }
  }

  /**
   * @param {{ id: string, place: string, content: import('./typed-store.js').Content, edit: number }} text
   * @returns {Promise<Outcome>}
   */
  async keep({ id, ...text }) {
    const body = JSON.stringify(text);
    try {
      const response = await fetch(`${ADDRESS}/${id}`, {
        ...{ method: 'PUT', body, keepalive: body.length < MAX_LATE_BYTES },
        headers: { 'content-type': 'application/json', 'x-csrf-token': this.#csrf },
      });
      if (response.ok) return 'kept';
      if (response.status === 409) return 'sent';
      return response.status === 401 || response.status === 403 ? 'signed-out' : 'unreachable';
    } catch {
      return 'unreachable';
    }
  }

  /** @param {string} id */
  async drop(id) {
    const headers = { 'x-csrf-token': this.#csrf };
    // What stays is swept by the server in its time.
    await fetch(`${ADDRESS}/${id}`, { method: 'DELETE', headers, keepalive: true }).catch(() => undefined);
  }
}
