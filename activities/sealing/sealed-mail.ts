import { composeMail, composeSealedMail, type MailParts } from '#mail/compose-mail.ts';
import type { MessageSealer } from '../ports/message-sealer.ts';

export interface Sealing {
  /** PEM; null: nothing is encrypted. */
  readonly certificate: string | null;
  /** What everybody on the way sees instead of the subject. */
  readonly outerSubject: string;
}

/** The whole message, encrypted where a certificate is given: then everybody on the way sees who writes to whom, and no more. */
export async function sealedWhereAsked(
  sealer: Pick<MessageSealer, 'seal'>,
  parts: MailParts,
  { certificate, outerSubject }: Sealing,
): Promise<Uint8Array> {
  const bytes = await composeMail(parts);
  if (certificate === null) return bytes;
  const sealed = await sealer.seal({ bytes, certificate, at: parts.date });
  return composeSealedMail({ ...parts, subject: outerSubject }, sealed);
}
