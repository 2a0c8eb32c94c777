/**
 * One thing that is wrong with a letter, in words a clerk can act on.
 * `field` names the form field, the attachment (`attachments[2]`) or the document (`pdf`); `page` counts from 1.
 */
export interface Fault {
  readonly code: string;
  readonly field: string;
  readonly message: string;
  readonly page?: number | undefined;
}

/** What does not stop the letter (`warning`), or stops it only until the clerk has looked and said so (`loss`). */
export interface Warning extends Fault {
  readonly severity: 'warning' | 'loss';
}
