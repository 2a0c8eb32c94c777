/** Texts in which there is nothing to see. */
export const UNSEEN: readonly string[] = [
  '',
  ' \t\n',
  '\u200B',
  '\uFEFF',
  '\u2060',
  '\u00AD',
  '\u00A0\u202F\u3000',
  '\u200D\u200E\u202E\u2069',
  '\u3164\u115F\uFFA0',
  '\u2800',
  '\uFE0F\u0301',
  '\u{E0020}',
  '\u0007',
];
