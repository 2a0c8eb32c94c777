/** Lists of changing length make ever new texts: so many are remembered, the rest are parsed and planned each time. */
const MAX_NAMED = 1_000;
const MAX_NAMED_VALUES = 64;
/** A kept plan whose answer has every column of a table breaks when a migration adds one under a living connection. */
const EVERY_COLUMN = /\.\*|(select|returning) \*/i;
const names = new Map<string, string | undefined>();

/** The name under which a connection keeps the plan of this text; undefined: it is parsed and planned each time. */
export function statementName(text: string, valueCount: number): string | undefined {
  if (names.has(text)) return names.get(text);
  if (names.size >= MAX_NAMED || valueCount > MAX_NAMED_VALUES) return undefined;
  const name = EVERY_COLUMN.test(text) ? undefined : `mask_${String(names.size + 1)}`;
  names.set(text, name);
  return name;
}
