/** The training authority cannot be made or read; Russian, for the person who starts the system. */
export class PkiError extends Error {
  override name = 'PkiError';
}
