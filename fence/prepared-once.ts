/** Made by the first who asks and shared by all; a failure is not kept, whoever asks next tries again. */
export class PreparedOnce<T> {
  readonly #prepare: () => Promise<T>;
  #prepared: Promise<T> | undefined;

  constructor(prepare: () => Promise<T>) {
    this.#prepare = prepare;
  }

  /** @throws what the preparation throws */
  get(): Promise<T> {
    this.#prepared ??= this.#prepare().catch((error: unknown) => {
      this.#prepared = undefined;
      throw error;
    });
    return this.#prepared;
  }

  /** What was made; undefined when nobody asked or it failed. */
  async ifMade(): Promise<T | undefined> {
    return this.#prepared?.catch(() => undefined);
  }
}
