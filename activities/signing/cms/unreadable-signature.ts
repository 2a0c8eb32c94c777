import { SIGNATURE_WORDS, type SignatureCode } from '#domain/signing/signature-words.ts';

/** The file is no signature we can read; the code says why. */
export class UnreadableSignature extends Error {
  override name = 'UnreadableSignature';
  readonly code: SignatureCode;

  constructor(code: SignatureCode, options?: ErrorOptions) {
    super(SIGNATURE_WORDS[code], options);
    this.code = code;
  }
}
