import type { RegistryColumn } from '../post/profiles.ts';

/** What a published code of the Post is about, by the field of the letter that can be mended; empty: nothing in the letter. */
const ABOUT: readonly (readonly [pattern: RegExp, column: RegistryColumn])[] = [
  [/ADDRESS|INDEX_TO|REGION_TO|PLACE_TO/, 'ADDRESSLINE_TO'],
  [/INITIALS/, 'RECIPIENT'],
  [/MAIL_TYPE|MAIL_CATEGORY/, 'MAILCATEGORY'],
  [/MASS|ENVELOPE/, 'FILE_NAME'],
];

/** The registry's name of the field that the code is about. */
export function columnOfCode(code: string): RegistryColumn | '' {
  return ABOUT.find(([pattern]) => pattern.test(code))?.[1] ?? '';
}

/** The Post's own words with its code. */
export function errorWords(code: string, description: string, details = ''): string {
  const said = [description, details].filter((text) => text.trim() !== '').join('. ');
  return said === '' ? code : `${said} (${code})`;
}
