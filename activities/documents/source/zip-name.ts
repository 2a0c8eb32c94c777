import { isUtf8 } from 'node:buffer';

const NOT_OF_NAMES = /[\u2500-\u259fЄєЇїЎў°∙·√¤■]|[а-я]Ё/;

/**
 * A name in a ZIP. Archivers of Russian Windows write cp866 and say so nowhere, some write windows-1251; whatever reads as UTF-8 is UTF-8,
 * flagged or not. Cyrillic of windows-1251 read as cp866 is full of frames and foreign letters, which no name is.
 */
export function zipName(raw: Buffer): string {
  if (isUtf8(raw)) return raw.toString('utf8');
  const name = new TextDecoder('ibm866').decode(raw);
  return NOT_OF_NAMES.test(name) ? new TextDecoder('windows-1251').decode(raw) : name;
}
