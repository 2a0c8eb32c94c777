import { SigningSetupError } from '../../ports/signer.ts';

/** The training authority cannot be made or read; Russian, for the person who starts the system. */
export class PkiError extends SigningSetupError {
  override name = 'PkiError';

  constructor(message: string, options?: ErrorOptions) {
    super(message, { code: 'key_unusable', args: { words: message } }, options);
  }
}
