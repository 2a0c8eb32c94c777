/** Kinds of files that МАСК makes or receives for a subject. */
export const FILE_KINDS = [
  'pdf',
  'signature',
  'notice',
  'form103',
  'archive',
  'picture',
  'message',
  'authority',
] as const;
export type FileKind = (typeof FILE_KINDS)[number];
