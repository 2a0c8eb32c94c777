/** The trust directory cannot be used: a mistake of installation, in Russian, never a verdict on a signature. */
export class TrustError extends Error {
  override name = 'TrustError';
}
