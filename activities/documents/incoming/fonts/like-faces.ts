import { readFile } from 'node:fs/promises';
import { unhintFont } from '../../stamp/unhint-font.ts';

/** Where Debian keeps its faces; the fenced process may read there. */
export const FONT_FOLDER = '/usr/share/fonts/truetype';

/** A family of faces and the names that others have for faces of the same widths. */
const FAMILIES = [
  { family: 'Sans', names: 'helvetica|arial|liberationsans|arimo' },
  { family: 'Serif', names: 'times|timesnewroman|liberationserif|tinos' },
  { family: 'Mono', names: 'courier|couriernew|liberationmono|cousine' },
] as const;
const STYLE = '(?:ps)?(?:mt)?((?:bold|italic|oblique|regular|roman)*)(?:mt)?';

/** The name of the face: `LiberationSans-BoldItalic`, `DejaVuSans`. */
export type LikeFace = string;

/**
 * The face that has the widths of the one named, or undefined. Source: ISO 32000-1, 9.6.2.2 (the fourteen faces); the makers of Liberation
 * state its widths to be those of Arial, Times New Roman and Courier New.
 */
export function likeFaceOf(baseFont: string): LikeFace | undefined {
  const plain = baseFont
    .replace(/^[A-Z]{6}\+/, '')
    .toLowerCase()
    .replaceAll(/[\s,_-]/g, '');
  if (plain === 'zapfdingbats') return DINGBATS;
  for (const { family, names } of FAMILIES) {
    const style = new RegExp(`^(?:${names})${STYLE}$`).exec(plain)?.[1];
    if (style === undefined) continue;
    const weight = `${style.includes('bold') ? 'Bold' : ''}${/italic|oblique/.test(style) ? 'Italic' : ''}`;
    return `Liberation${family}-${weight === '' ? 'Regular' : weight}`;
  }
  return undefined;
}

export const DINGBATS = 'DejaVuSans';

/** The face's file without what only screens need. Undefined when this machine has no such face. */
export async function readLikeFace(face: LikeFace): Promise<Buffer | undefined> {
  const places = face === DINGBATS ? [`dejavu/${face}.ttf`] : LIBERATION.map((folder) => `${folder}/${face}.ttf`);
  for (const place of places) {
    const bytes = await readFile(`${FONT_FOLDER}/${place}`).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
    if (bytes) return unhintFont(bytes);
  }
  return undefined;
}

/** Version 2 under Debian 12, and under its own name since. */
const LIBERATION = ['liberation2', 'liberation'];
