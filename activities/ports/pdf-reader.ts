/** Reads PDF files that came from outside. */
export interface PdfReader {
  /** The text of its pages, null when it does not open or breaks whoever opens it. @throws when it cannot be read now: try again later */
  textOf(pdf: Uint8Array): Promise<string | null>;
}
