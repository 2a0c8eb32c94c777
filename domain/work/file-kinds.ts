import { PUBLICATION_FILE_KINDS } from '../publications/publication-files.ts';

/** Kinds of files that МАСК makes or receives for a subject. */
export const FILE_KINDS = ['pdf', 'signature', 'notice', 'form103', 'archive', ...PUBLICATION_FILE_KINDS] as const;
export type FileKind = (typeof FILE_KINDS)[number];
