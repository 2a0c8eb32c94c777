import { SigningSetupError } from '../../ports/signer.ts';

/** The trust directory cannot be used: a mistake of installation, in Russian, never a verdict on a signature. */
export class TrustError extends SigningSetupError {
  override name = 'TrustError';

  constructor(message: string, options?: ErrorOptions) {
    super(message, { code: 'trust_unusable', args: { words: message } }, options);
  }
}
