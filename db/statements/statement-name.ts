/** Lists of changing length make ever new texts: so many are remembered, the rest are parsed and planned each time. */
const MAX_NAMED = 1_000;
const MAX_NAMED_VALUES = 64;
/** A kept plan whose answer has every column of a table breaks when a migration adds one under a living connection. */
const EVERY_COLUMN = /\.\*|(select|returning) \*/i;

/** Names under which connections keep the plans of texts; the same for all of them. */
export class StatementNames {
  readonly #names = new Map<string, string | undefined>();

  /** Undefined: it is parsed and planned each time. */
  of(text: string, valueCount: number): string | undefined {
    if (this.#names.has(text)) return this.#names.get(text);
    if (this.#names.size >= MAX_NAMED || valueCount > MAX_NAMED_VALUES) return undefined;
    const name = EVERY_COLUMN.test(text) ? undefined : `mask_${String(this.#names.size + 1)}`;
    this.#names.set(text, name);
    return name;
  }
}
