/** Values that the driver passes as they are. */
type Scalar = string | number | bigint | boolean | Date | Buffer | null;

/** A statement as the server takes it, with `$1…` for each value. */
export interface BoundStatement {
  readonly text: string;
  readonly values: readonly Scalar[];
}

interface KnownQuery {
  readonly text: string;
  readonly holes: number;
}

/** Lists of changing length make ever new texts: so many are remembered, the rest are parsed each time. */
const MAX_KNOWN = 1_000;
const queries = new Map<string, KnownQuery>();

/**
 * Turns `?` into `$1…`. Null when that is not certain to mean the same: a value that is more than one scalar, or a count that does not
 * match (a question mark inside a quoted text).
 */
export function bindStatement(query: string, params: readonly unknown[]): BoundStatement | null {
  if (params.length === 0 || !params.every(isScalar)) return null;
  const { text, holes } = queries.get(query) ?? learn(query);
  return holes === params.length ? { text, values: params } : null;
}

function learn(query: string): KnownQuery {
  let holes = 0;
  const text = query.replaceAll('?', () => `$${String((holes += 1))}`);
  if (queries.size < MAX_KNOWN) queries.set(query, { text, holes });
  return { text, holes };
}

function isScalar(value: unknown): value is Scalar {
  if (value === null || value instanceof Date || Buffer.isBuffer(value)) return true;
  return ['string', 'number', 'bigint', 'boolean'].includes(typeof value);
}
