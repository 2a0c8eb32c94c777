import { bytesFrom, drawnObjects, withPages } from '../../pdf/drawn-objects.ts';
import type { DrawnObject } from '../../pdf/drawn-objects.ts';
import { TEXT } from '../../pdf/viewer.ts';
import type { Viewer } from '../../pdf/viewer.ts';

/** A face that shows text although the file does not hold it. */
export interface MissingFont {
  readonly name: string;
  /** The first page where it is seen, from 1. */
  readonly page: number;
}

/** Text laid under a scan for searching is drawn in this mode: by no ink at all. */
const INVISIBLE = 3;

/** Faces that are seen on the pages and not embedded, each once. Blanks and invisible text show nothing. @throws ConversionRefused `damaged` */
export function findMissingFonts(pdf: Uint8Array): Promise<readonly MissingFont[]> {
  return withPages(pdf, (pages) => {
    const found = new Map<string, number>();
    for (const page of pages) {
      const textPage = page.viewer._FPDFText_LoadPage(page.handle);
      for (const object of drawnObjects(page)) {
        const name = missingFontOf(page.viewer, object, textPage);
        if (name !== undefined && !found.has(name)) found.set(name, page.number);
      }
      page.viewer._FPDFText_ClosePage(textPage);
    }
    return [...found].map(([name, page]) => ({ name, page }));
  });
}

function missingFontOf(viewer: Viewer, { handle, kind }: DrawnObject, textPage: number): string | undefined {
  if (kind !== TEXT || viewer._FPDFTextObj_GetTextRenderMode(handle) === INVISIBLE) return undefined;
  const font = viewer._FPDFTextObj_GetFont(handle);
  if (font === 0 || viewer._FPDFFont_GetIsEmbedded(font) !== 0) return undefined;
  const text = read(viewer, 'utf-16le', (at, size) => viewer._FPDFTextObj_GetText(handle, textPage, at, size));
  if (text !== '' && text.trim() === '') return undefined;
  return read(viewer, 'utf-8', (at, size) => viewer._FPDFFont_GetBaseFontName(font, at, size));
}

/** Words end with a zero. */
function read(viewer: Viewer, encoding: string, ask: (at: number, size: number) => number): string {
  return new TextDecoder(encoding).decode(bytesFrom(viewer, ask)).replace(/\0[\s\S]*$/u, '');
}
