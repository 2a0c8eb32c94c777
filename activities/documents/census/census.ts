/** Where in the source a thing stands: what is in headers may be printed once, often or (on a page of its own kind) never. */
export type Place = 'body' | 'header' | 'note' | 'box';

/** In a text: here stands what the converter makes itself (a page number, a note's mark), so that nothing is known of it. */
export const GENERATED = '\u0001';

/** One paragraph of the source, as it should be read in the PDF. */
export interface SourceParagraph {
  readonly place: Place;
  /** Plain text; {@link GENERATED} where the converter writes. */
  readonly text: string;
  /** Number of the outermost table it stands in, from 1. */
  readonly table?: number | undefined;
  /** False where nobody can say whether it is printed. */
  readonly isSure: boolean;
}

/** One picture, as often as it is placed. */
export interface SourcePicture {
  readonly place: Place;
  readonly isSure: boolean;
  /** What the PDF will hold: an image, drawing, or either. */
  readonly form: 'raster' | 'vector' | 'any';
  /** As placed, in points. */
  readonly size?: { readonly width: number; readonly height: number } | undefined;
  /** It is only linked: the file does not hold it. */
  readonly isOutside?: boolean | undefined;
  /** The stored picture, undefined when it lies outside the file. */
  readonly read?: (() => Promise<Uint8Array | undefined>) | undefined;
}

/** What a source holds, read from the file itself. */
export interface SourceCensus {
  readonly paragraphs: readonly SourceParagraph[];
  readonly pictures: readonly SourcePicture[];
  /** Letters and figures of each equation. */
  readonly equations: readonly string[];
  /** Words of each chart or other embedded object; empty when it shows none that can be known. */
  readonly objects: readonly string[];
  /** Texts of the documents inserted whole (altChunk, subdocument); undefined when such a one cannot be read. */
  readonly parts: readonly (string | undefined)[];
  readonly tables: number;
  /** Drawn shapes with a fill or a line. */
  readonly shapes: number;
  readonly notes: number;
  readonly fields: number;
  readonly revisions: number;
  readonly comments: number;
}

/** An image on a page, in points of the page. */
export interface DrawnImage {
  readonly page: number;
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
  /** One colour all over: what is printed in the place of a picture that cannot be read. */
  readonly isUniform: boolean;
}

/** Bounds of a path on a page, in points. */
export interface DrawnPath {
  readonly page: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** What a PDF holds, read by a program that had no part in making it. */
export interface PdfCensus {
  /** Text by page in the order in which it is drawn. */
  readonly pages: readonly string[];
  readonly images: readonly DrawnImage[];
  readonly paths: readonly DrawnPath[];
}
