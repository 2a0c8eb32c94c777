/** What is known of a file that was brought as the signature of a form. */
export interface BroughtSignature {
  /** What its bytes are to this form, as the verifier calls it. */
  readonly signature: string;
  /** Of the certificate that it was made with; absent: its certificate names none, or is not there. */
  readonly organisation?: string | undefined;
  /** The verifier's own words. */
  readonly summary: string;
}

const THE_POST = /поч(?:та|ты|те|той)\s+росси/iu;

/**
 * Why a file is certainly no signature of the Post on this form, in words; null: it may be one, good or bad. A certificate of a person alone
 * says nothing of whom he signs for, so that only one that names another organisation is a stranger's.
 */
export function foreignWords({ signature, organisation, summary }: BroughtSignature): string | null {
  if (signature === 'unreadable') return summary;
  if (signature === 'document_changed') return 'Подпись сделана для других данных, не для этого файла.';
  if (organisation === undefined || THE_POST.test(organisation)) return null;
  return `Подпись поставила не Почта: в сертификате «${organisation}».`;
}
