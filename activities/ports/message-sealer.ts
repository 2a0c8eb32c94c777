/** The recipient's certificate cannot be used now: nothing leaves unprotected instead. */
export class RecipientCertificateError extends Error {
  override name = 'RecipientCertificateError';
  /** What is wrong with it, for people: nothing of a message is in it. */
  readonly words: string;

  constructor(words: string) {
    super(words);
    this.words = words;
  }
}

/** Encrypts a message to one certificate: only the owner of its key can read it. */
export interface MessageSealer {
  /**
   * @param certificate PEM; its key says by which algorithms
   * @returns CMS EnvelopedData (RFC 5652), DER @throws RecipientCertificateError when its term is over or has not begun, or its key cannot encrypt
   */
  seal(request: { readonly bytes: Uint8Array; readonly certificate: string; readonly at: Date }): Promise<Uint8Array>;
}
