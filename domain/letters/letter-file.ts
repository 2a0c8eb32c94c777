/** Kinds of files МАСК makes or receives for a letter. */
export const LETTER_FILE_KINDS = ['pdf', 'signature', 'notice', 'form103', 'archive'] as const;
export type LetterFileKind = (typeof LETTER_FILE_KINDS)[number];
