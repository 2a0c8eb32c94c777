/** Why a document cannot be stamped; the codes are for tasks, the message is one Russian sentence for the clerk. */
export const STAMP_REFUSALS = ['stamp_no_place', 'stamp_place_taken', 'stamp_unreadable_pdf', 'stamp_no_text'] as const;
export type StampRefusal = (typeof STAMP_REFUSALS)[number];

/** The document must be changed by a person; trying again does not help. */
export class StampError extends Error {
  override name = 'StampError';
  readonly code: StampRefusal;

  constructor(code: StampRefusal, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
