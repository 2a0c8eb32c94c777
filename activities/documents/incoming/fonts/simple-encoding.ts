import { PDFArray, PDFDict, PDFName, PDFNumber } from 'pdf-lib';
import { DINGBATS } from './like-faces.ts';
import type { LikeFace } from './like-faces.ts';

/** Characters by their code of one byte. */
export type Encoding = ReadonlyMap<number, string>;

const CODES = Array.from({ length: 256 - 32 }, (_, index) => index + 32);

/**
 * What the codes of a simple font mean, or undefined when a name in it is not known. A name that stands for no character but a glyph of the
 * face is given as `/name`. Source: ISO 32000-1, 9.6.6 and annex D; Adobe Glyph List.
 */
export function encodingOf(font: PDFDict, face: LikeFace): Encoding {
  if (face === DINGBATS) return new Map(CODES.flatMap((code) => pair(code, dingbat(code))));
  const encoding = font.lookup(PDFName.of('Encoding'));
  const base = encoding instanceof PDFDict ? encoding.lookup(PDFName.of('BaseEncoding')) : encoding;
  const isTrueType = font.get(PDFName.of('Subtype')) === PDFName.of('TrueType');
  const characters = new Map(CODES.flatMap((code) => pair(code, baseCharacter(code, base, isTrueType))));
  const differences = encoding instanceof PDFDict ? encoding.lookup(PDFName.of('Differences')) : undefined;
  let code = 0;
  for (const each of differences instanceof PDFArray ? differences.asArray() : []) {
    const item = font.context.lookup(each);
    if (item instanceof PDFNumber) code = item.asNumber();
    else if (item instanceof PDFName) characters.set(code++, characterNamed(item.decodeText()));
  }
  return characters;
}

function pair(code: number, character: string | undefined): readonly (readonly [number, string])[] {
  return character === undefined ? [] : [[code, character]];
}

const WIN = new TextDecoder('windows-1252');
const MAC = new TextDecoder('macintosh');
/** Codes 161 to 251 of Adobe's own order; a blank stands for none. */
const STANDARD = "¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ –†‡· ¶•‚„”»…‰ ¿ `´ˆ˜¯˘˙¨ ˚¸ ˝˛ˇ—                Æ ª    ŁØŒº     æ   ı  łøœß";

function baseCharacter(code: number, base: unknown, isTrueType: boolean): string | undefined {
  if (base === PDFName.of('MacRomanEncoding')) return MAC.decode(Uint8Array.of(code));
  if (base === PDFName.of('WinAnsiEncoding') || isTrueType) return windowsCharacter(code);
  if (code < 127) return code === 39 ? '’' : code === 96 ? '‘' : String.fromCharCode(code);
  const character = STANDARD[code - 161];
  return character === ' ' ? undefined : character;
}

/** Codes that the page of codes leaves free are bullets (annex D, note 3). */
function windowsCharacter(code: number): string {
  return [127, 129, 141, 143, 144, 157].includes(code) ? '•' : WIN.decode(Uint8Array.of(code));
}

function characterNamed(name: string): string {
  const hex = /^(?:uni([0-9A-F]{4})|u([0-9A-F]{4,6}))$/.exec(name);
  if (hex) return String.fromCodePoint(Number.parseInt(hex[1] ?? hex[2] ?? '', 16));
  const cyrillic = /^afii(1\d{4})$/.exec(name);
  return (cyrillic && cyrillicLetter(Number(cyrillic[1]))) ?? OTHER_NAMES[name] ?? `/${name}`;
}

const OTHER_NAMES: Readonly<Record<string, string>> = {
  afii61352: '№',
  afii00208: '―',
  nbspace: '\u00A0',
  sfthyphen: '\u00AD',
};
/** «Ё» stands within the alphabet here, after «Е». */
const CAPITALS = 'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ';
const FOREIGN_CAPITALS = 'ЂЃЄЅІЇЈЉЊЋЌЎ';

function cyrillicLetter(number: number): string | undefined {
  if (number >= 10_065)
    return CAPITALS[number - 10_065]?.toLowerCase() ?? FOREIGN_CAPITALS[number - 10_099]?.toLowerCase();
  return CAPITALS[number - 10_017] ?? FOREIGN_CAPITALS[number - 10_051];
}

const DINGBAT_EXCEPTIONS: Readonly<Record<number, number>> = {
  0x25: 0x260e,
  0x2a: 0x261b,
  0x2b: 0x261e,
  0x48: 0x2605,
  0x6c: 0x25cf,
  0x6e: 0x25a0,
  0x73: 0x25b2,
  0x74: 0x25bc,
  0x75: 0x25c6,
  0x77: 0x25d7,
  0xa8: 0x2663,
  0xa9: 0x2666,
  0xaa: 0x2665,
  0xab: 0x2660,
  0xd5: 0x2192,
  0xd6: 0x2194,
  0xd7: 0x2195,
};

function dingbat(code: number): string | undefined {
  if (code === 32) return ' ';
  const exception = DINGBAT_EXCEPTIONS[code];
  if (exception !== undefined) return String.fromCodePoint(exception);
  if (code >= 0xac && code <= 0xb5) return String.fromCodePoint(0x2460 + code - 0xac);
  if (code < 0x7f) return String.fromCodePoint(0x2700 + code - 0x20);
  return code > 0xa0 && code < 0xff ? String.fromCodePoint(0x2700 + code - 0x40) : undefined;
}
