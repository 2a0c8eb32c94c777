import { loadViewer } from '../../stamp/look-at-page.ts';
import { ConversionRefused } from '../../conversion-refused.ts';

/** A face that shows text although the file does not hold it. */
export interface MissingFont {
  readonly name: string;
  /** The first page where it is seen, from 1. */
  readonly page: number;
}

/** What of the page viewer's own interface is used (fpdf_edit.h, fpdf_text.h of PDFium); its wrapper does not offer it. */
interface Viewer {
  readonly HEAPU8: Uint8Array;
  _malloc(size: number): number;
  _free(at: number): void;
  _FPDFPage_CountObjects(page: number): number;
  _FPDFPage_GetObject(page: number, index: number): number;
  _FPDFFormObj_CountObjects(form: number): number;
  _FPDFFormObj_GetObject(form: number, index: number): number;
  _FPDFPageObj_GetType(object: number): number;
  _FPDFTextObj_GetTextRenderMode(object: number): number;
  _FPDFTextObj_GetFont(object: number): number;
  _FPDFTextObj_GetText(object: number, textPage: number, buffer: number, length: number): number;
  _FPDFText_LoadPage(page: number): number;
  _FPDFText_ClosePage(textPage: number): void;
  _FPDFFont_GetIsEmbedded(font: number): number;
  _FPDFFont_GetBaseFontName(font: number, buffer: number, length: number): number;
}
interface Opened {
  readonly module: Viewer;
  readonly pageIdx: number;
}

const [TEXT, FORM] = [1, 5];
/** Text laid under a scan for searching is drawn in this mode: by no ink at all. */
const INVISIBLE = 3;
const MAX_NESTING = 12;

/** Faces that are seen on the pages and not embedded, each once. Blanks and invisible text show nothing. @throws ConversionRefused `damaged` */
export async function findMissingFonts(pdf: Uint8Array): Promise<readonly MissingFont[]> {
  const document = await (await loadViewer()).loadDocument(pdf).catch((cause: unknown) => {
    throw new ConversionRefused('damaged', { cause });
  });
  const found = new Map<string, number>();
  try {
    for (const page of document.pages()) {
      const { module: viewer, pageIdx } = page as unknown as Opened;
      const textPage = viewer._FPDFText_LoadPage(pageIdx);
      for (const object of objectsOf(viewer, pageIdx, 'Page')) {
        const name = missingFontOf(viewer, object, textPage);
        if (name !== undefined && !found.has(name)) found.set(name, page.number + 1);
      }
      viewer._FPDFText_ClosePage(textPage);
    }
  } finally {
    document.destroy();
  }
  return [...found].map(([name, page]) => ({ name, page }));
}

/** All objects that are drawn, those within forms included. */
function* objectsOf(viewer: Viewer, holder: number, kind: 'Page' | 'FormObj', depth = 0): Generator<number> {
  const count = viewer[`_FPDF${kind}_CountObjects`](holder);
  for (let index = 0; index < count; index += 1) {
    const object = viewer[`_FPDF${kind}_GetObject`](holder, index);
    if (viewer._FPDFPageObj_GetType(object) !== FORM) yield object;
    else if (depth < MAX_NESTING) yield* objectsOf(viewer, object, 'FormObj', depth + 1);
  }
}

function missingFontOf(viewer: Viewer, object: number, textPage: number): string | undefined {
  if (viewer._FPDFPageObj_GetType(object) !== TEXT) return undefined;
  if (viewer._FPDFTextObj_GetTextRenderMode(object) === INVISIBLE) return undefined;
  const font = viewer._FPDFTextObj_GetFont(object);
  if (font === 0 || viewer._FPDFFont_GetIsEmbedded(font) !== 0) return undefined;
  const text = read(viewer, 'utf-16le', (at, size) => viewer._FPDFTextObj_GetText(object, textPage, at, size));
  if (text !== '' && text.trim() === '') return undefined;
  return read(viewer, 'utf-8', (at, size) => viewer._FPDFFont_GetBaseFontName(font, at, size));
}

/** The viewer is asked for the size first, then for the words, which end with a zero. */
function read(viewer: Viewer, encoding: string, ask: (at: number, size: number) => number): string {
  const size = ask(0, 0);
  if (size <= 0) return '';
  const at = viewer._malloc(size * 2);
  try {
    ask(at, size);
    const words = new TextDecoder(encoding).decode(viewer.HEAPU8.slice(at, at + size));
    return words.replace(/\0[\s\S]*$/u, '');
  } finally {
    viewer._free(at);
  }
}
