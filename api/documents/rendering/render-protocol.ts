/** One picture to be made. The bytes are a PDF, a JPEG or a PNG. */
export interface RenderRequest {
  readonly bytes: Uint8Array;
  /** From 1; a picture has one page. */
  readonly page: number;
}

/** The words of a PDF, parted by `PAGE_END`; one at the end says that it goes on. */
export interface TextRequest {
  readonly bytes: Uint8Array;
  /** At most so many pages. */
  readonly pages: number;
}

/** `no_such_page` tells how many there are; `unreadable` when the document cannot be opened. */
export type RenderAnswer =
  | { readonly state: 'ready'; readonly png: Uint8Array; readonly pageCount: number }
  | { readonly state: 'no_such_page'; readonly pageCount: number }
  | { readonly state: 'unreadable' };

/** What the first bytes say a file is. */
export type PreviewableType = 'pdf' | 'picture' | 'other';

const PDF_HEADER_WINDOW = 1_024;

/** Judged by content alone: names lie. */
export function previewableType(bytes: Uint8Array): PreviewableType {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, PDF_HEADER_WINDOW));
  if (head.includes('%PDF-')) return 'pdf';
  const isJpeg = head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff;
  const isPng = head.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  return isJpeg || isPng ? 'picture' : 'other';
}
