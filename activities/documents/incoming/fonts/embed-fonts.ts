import { create } from '@cantoo/fontkit';
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFString } from 'pdf-lib';
import type { PDFDocument, PDFRef } from 'pdf-lib';
import { encodingOf } from './simple-encoding.ts';
import type { Encoding } from './simple-encoding.ts';
import { likeFaceOf, readLikeFace } from './like-faces.ts';
import type { LikeFace } from './like-faces.ts';

const name = (text: string) => PDFName.of(text);
const SIMPLE: ReadonlySet<unknown> = new Set([name('Type1'), name('TrueType'), name('MMType1')]);
const FILES = ['FontFile', 'FontFile2', 'FontFile3'].map(name);

/** What of the library's font is used here. */
interface Face {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly italicAngle: number;
  readonly numGlyphs: number;
  readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
  getGlyph(id: number): Glyph;
  glyphForCodePoint(point: number): Glyph;
  createSubset(): { includeGlyph(id: number): number; encode(): Uint8Array };
}
interface Glyph {
  readonly id: number;
  readonly name: string;
  readonly advanceWidth: number;
}

/**
 * Puts faces of the machine, of the same widths, into the file for those of `wanted` that it does not hold. Codes on the pages stay as they
 * are: a map within the file leads them to the glyphs. Fonts for which there is none are left as they were.
 */
export async function embedFonts(pdf: PDFDocument, wanted: ReadonlySet<string>): Promise<void> {
  const made = new Map<string, MadeFace>();
  for (const [ref, font] of pdf.context.enumerateIndirectObjects()) {
    if (!(font instanceof PDFDict) || !isMissing(font) || !wanted.has(baseFontOf(font))) continue;
    const like = likeFaceOf(baseFontOf(font));
    if (like === undefined) continue;
    const encoding = encodingOf(font, like);
    const key = JSON.stringify([like, ...encoding]);
    const face = made.get(key) ?? (await makeFace(pdf, like, encoding));
    if (face === undefined) continue;
    made.set(key, face);
    pdf.context.assign(ref, compositeOf(pdf, font, face));
  }
}

/** A face with one meaning of its codes, in the file once however many fonts there are of it. */
interface MadeFace {
  readonly baseFont: string;
  readonly places: readonly PlacedGlyph[];
  readonly descriptor: PDFRef;
  readonly codes: PDFRef;
  readonly unicode: PDFRef;
}

/** Where the glyph of a code stands in the face that is written. */
interface PlacedGlyph {
  readonly code: number;
  readonly glyph: Glyph;
  readonly cid: number;
  /** Thousandths of the size. */
  readonly width: number;
}

function isMissing(font: PDFDict): boolean {
  if (font.get(name('Type')) !== name('Font') || !SIMPLE.has(font.get(name('Subtype')))) return false;
  const descriptor = font.lookupMaybe(name('FontDescriptor'), PDFDict);
  return !FILES.some((key) => descriptor?.has(key) === true);
}

function baseFontOf(font: PDFDict): string {
  return font.lookupMaybe(name('BaseFont'), PDFName)?.decodeText() ?? '';
}

async function makeFace(pdf: PDFDocument, like: LikeFace, encoding: Encoding): Promise<MadeFace | undefined> {
  const bytes = await readLikeFace(like);
  if (bytes === undefined) return undefined;
  const face = create(bytes) as unknown as Face;
  const subset = face.createSubset();
  const places = [...glyphsOf(face, encoding)].map(([code, glyph]) => {
    return { code, glyph, cid: subset.includeGlyph(glyph.id), width: scaled(face, glyph.advanceWidth) };
  });
  const file = pdf.context.register(pdf.context.flateStream(subset.encode()));
  const baseFont = `MASKAA+${like}`;
  const descriptor = pdf.context.register(descriptorOf(pdf, face, baseFont, file));
  const codes = pdf.context.register(codeMap(pdf, places));
  return { baseFont, places, descriptor, codes, unicode: pdf.context.register(unicodeMap(pdf, places, encoding)) };
}

/** One byte for a code, as on the pages (ISO 32000-1, 9.7). */
function compositeOf(pdf: PDFDocument, font: PDFDict, { baseFont, places, descriptor, codes, unicode }: MadeFace) {
  const descendant = pdf.context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: baseFont,
    CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    CIDToGIDMap: 'Identity',
    W: places.flatMap(({ code, cid, width }) => [cid, [widthOf(font, code) ?? width]]),
  });
  return pdf.context.obj({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: baseFont,
    Encoding: codes,
    DescendantFonts: [pdf.context.register(descendant)],
    ToUnicode: unicode,
  });
}

function glyphsOf(face: Face, encoding: Encoding): ReadonlyMap<number, Glyph> {
  const byName = new Map<string, Glyph>();
  if ([...encoding.values()].some((each) => each.length > 1 && each.startsWith('/'))) {
    for (let id = 0; id < face.numGlyphs; id += 1) byName.set(`/${face.getGlyph(id).name}`, face.getGlyph(id));
  }
  const found = [...encoding].map(([code, character]) => {
    return [code, byName.get(character) ?? face.glyphForCodePoint(character.codePointAt(0) ?? 0)] as const;
  });
  return new Map(found.filter(([, glyph]) => glyph.id !== 0));
}

function widthOf(font: PDFDict, code: number): number | undefined {
  const first = font.lookupMaybe(name('FirstChar'), PDFNumber)?.asNumber() ?? 0;
  const widths = font.lookupMaybe(name('Widths'), PDFArray);
  const width = widths && code >= first && code - first < widths.size() ? widths.lookup(code - first) : undefined;
  return width instanceof PDFNumber ? width.asNumber() : undefined;
}

function scaled({ unitsPerEm }: Face, units: number): number {
  return Math.round((units * 1000) / unitsPerEm);
}

function descriptorOf(pdf: PDFDocument, face: Face, fontName: string, file: PDFRef): PDFDict {
  const { minX, minY, maxX, maxY } = face.bbox;
  return pdf.context.obj({
    Type: 'FontDescriptor',
    FontName: fontName,
    Flags: 4,
    FontBBox: [minX, minY, maxX, maxY].map((each) => scaled(face, each)),
    ItalicAngle: face.italicAngle,
    Ascent: scaled(face, face.ascent),
    Descent: scaled(face, face.descent),
    CapHeight: scaled(face, face.capHeight),
    StemV: 80,
    FontFile2: file,
  });
}

const HEAD = [
  '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
  '/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> def /CMapName /MASK-Codes def /CMapType 1 def',
  '1 begincodespacerange <00> <FF> endcodespacerange',
].join('\n');
const TAIL = 'endcmap CMapName currentdict /CMap defineresource pop end end';
/** No more pairs may stand together (Adobe technical note 5014). */
const MAX_PAIRS = 100;

function codeMap(pdf: PDFDocument, places: readonly PlacedGlyph[]) {
  const lines = places.map(({ code, cid }) => `<${hex(code, 2)}> ${String(cid)}`);
  const info = { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 };
  return pdf.context.flateStream(mapOf('cidchar', lines), {
    Type: 'CMap',
    CMapName: 'MASK-Codes',
    CIDSystemInfo: info,
  });
}

function unicodeMap(pdf: PDFDocument, places: readonly PlacedGlyph[], encoding: Encoding) {
  const lines = places.map(({ code, glyph }) => `<${hex(code, 2)}> <${unicodeOf(encoding.get(code) ?? '', glyph)}>`);
  return pdf.context.flateStream(mapOf('bfchar', lines));
}

function unicodeOf(character: string, glyph: Glyph & { readonly codePoints?: readonly number[] }): string {
  const text =
    character.length > 1 && character.startsWith('/')
      ? String.fromCodePoint(...(glyph.codePoints ?? [0xfffd]))
      : character;
  return [...Array(text.length).keys()].map((index) => hex(text.charCodeAt(index), 4)).join('');
}

function mapOf(kind: string, lines: readonly string[]): string {
  const blocks: string[] = [];
  for (let from = 0; from < lines.length; from += MAX_PAIRS) {
    const block = lines.slice(from, from + MAX_PAIRS);
    blocks.push(`${String(block.length)} begin${kind}\n${block.join('\n')}\nend${kind}`);
  }
  return [HEAD, ...blocks, TAIL].join('\n');
}

function hex(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0');
}
