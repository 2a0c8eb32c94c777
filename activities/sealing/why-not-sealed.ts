import { RecipientCertificateError } from '../ports/message-sealer.ts';

/** What is wrong with the recipient's certificate, in words; null: the error tells of something else. */
export function whyNotSealed(error: unknown): string | null {
  return error instanceof RecipientCertificateError ? error.words : null;
}
