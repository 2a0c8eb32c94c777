/** What is begun with the api and ended after it; the last one named is the first to end. */
export class Lifetime {
  readonly #begins: (() => Promise<void>)[] = [];
  readonly #ends: (() => Promise<void> | void)[] = [];

  onStart(begin: () => Promise<void>): void {
    this.#begins.push(begin);
  }

  onClose(end: () => Promise<void> | void): void {
    this.#ends.push(end);
  }

  async start(): Promise<void> {
    for (const begin of this.#begins) await begin();
  }

  async close(): Promise<void> {
    for (const end of this.#ends.toReversed()) await end();
  }
}
