import type { PageSource } from './page-image.ts';
import type { TextRequest } from './render-protocol.ts';

/** A whole letter, nearly always: what is asked of it is held against all of it. */
const READ_PAGES = 15;
/** More than one table brings: its page asks for all of them each time it renews itself. */
const KEPT = 600;

/** Words of documents, the last asked for kept in memory and nowhere else: they are full of personal data. */
export class DocumentTexts {
  readonly #kept = new Map<string, Promise<string>>();
  readonly #read: (request: TextRequest) => Promise<string>;

  constructor(read: (request: TextRequest) => Promise<string>) {
    this.#read = read;
  }

  async text({ sha256, read }: PageSource): Promise<string> {
    const known = this.#kept.get(sha256) ?? this.#begin(sha256, read);
    // Taking a text makes it the last used one.
    this.#kept.delete(sha256);
    this.#kept.set(sha256, known);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return known;
  }

  #begin(sha256: string, read: PageSource['read']): Promise<string> {
    const reading = read().then((bytes) => this.#read({ bytes, pages: READ_PAGES }));
    // What failed is asked for anew the next time.
    reading.catch(() => this.#kept.delete(sha256));
    return reading;
  }
}
