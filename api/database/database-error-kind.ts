/** What an error of PostgreSQL means for the request. */
export type DatabaseErrorKind =
  /** Nothing was changed: the same work may be tried again at once. */
  | 'retry'
  /** The server is away, full, read-only or too slow: the caller is asked to come back. */
  | 'unavailable'
  /** A value that PostgreSQL has no room for: the request that brought it is at fault, and nothing was changed. */
  | 'value'
  /** Anything else is an error of the program. */
  | 'program';

/** SQLSTATE classes and codes (PostgreSQL documentation, appendix A). */
const RETRIED = new Set(['40001', '40P01']);
/** The connection was never made, so that no transaction can have begun. */
const NOT_CONNECTED = new Set(['53300', '57P03', 'ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);
const UNAVAILABLE = new Set([
  '25006',
  '55P03',
  '57014',
  '57P01',
  '57P02',
  '53100',
  '53200',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
]);
/** Numbers, days and texts outside what a column's type can hold; the rest of class 22 is the program's own doing. */
const VALUES = new Set(['22001', '22003', '22007', '22008', '22021', '22P02', '22P05']);
const LOST_CONNECTION = /connection terminated|timeout exceeded when trying to connect|client has encountered/i;
const MAX_CAUSES = 5;

/** Judges an error by its SQLSTATE or system code, looking through its causes. */
export function databaseErrorKind(error: unknown): DatabaseErrorKind {
  let current: unknown = error;
  for (let depth = 0; depth < MAX_CAUSES && current instanceof Error; depth += 1) {
    const kind = judge(current);
    if (kind !== 'program') return kind;
    current = current instanceof AggregateError ? current.errors[0] : current.cause;
  }
  return 'program';
}

function judge(error: Error): DatabaseErrorKind {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (RETRIED.has(code) || NOT_CONNECTED.has(code)) return 'retry';
  if (VALUES.has(code)) return 'value';
  const isLost = code.startsWith('08') || UNAVAILABLE.has(code) || LOST_CONNECTION.test(error.message);
  return isLost ? 'unavailable' : 'program';
}
