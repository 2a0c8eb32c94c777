import { PDFiumLibrary, type PDFiumDocument } from '@hyzyla/pdfium';
import sharp from 'sharp';
import type { Message } from '#fence/frames.ts';
import { PAGE_END } from '#domain/composing/document-reading.ts';
import { serveFrames } from '#fence/serve-frames.ts';
import { pageText } from './page-text.ts';
import { previewableType, type RenderAnswer } from './render-protocol.ts';

/** The program of a fenced process: a document that hangs or eats memory is stopped by ending it. */
const POINTS_PER_INCH = 72;
const DOTS_PER_INCH = 130;
const MAX_SIDE_PIXELS = 1_800;
const MAX_PICTURE_PIXELS = 60_000_000;
const MAX_TEXT_LENGTH = 40_000;

const library = PDFiumLibrary.init();

async function render(bytes: Uint8Array, page: number): Promise<RenderAnswer> {
  switch (previewableType(bytes)) {
    case 'pdf':
      return renderPdf(bytes, page);
    case 'picture':
      return renderPicture(bytes, page);
    case 'other':
      return { state: 'unreadable' };
  }
}

async function renderPdf(bytes: Uint8Array, page: number): Promise<RenderAnswer> {
  const document = await openPdf(bytes);
  if (!document) return { state: 'unreadable' };
  try {
    const pageCount = document.getPageCount();
    if (page < 1 || page > pageCount) return { state: 'no_such_page', pageCount };
    return { state: 'ready', png: await pagePng(document, page), pageCount };
  } finally {
    document.destroy();
  }
}

/** Null for what PDFium cannot open: damaged, encrypted or no PDF at all. */
async function openPdf(bytes: Uint8Array): Promise<PDFiumDocument | null> {
  const pdfium = await library;
  return pdfium.loadDocument(bytes).catch((error: unknown) => {
    // The viewer broke down inside: the process ends with it and is replaced.
    if (error instanceof WebAssembly.RuntimeError) throw error;
    return null;
  });
}

async function pagePng(document: PDFiumDocument, page: number): Promise<Uint8Array> {
  const leaf = document.getPage(page - 1);
  const { originalWidth, originalHeight } = leaf.getOriginalSize();
  const longest = Math.max(originalWidth, originalHeight, 1);
  const scale = Math.min(DOTS_PER_INCH / POINTS_PER_INCH, MAX_SIDE_PIXELS / longest);
  const { data } = await leaf.render({ scale, renderFormFields: true, render: toPng });
  return data;
}

/** Grey would do for most letters, but stamps and coats of arms are coloured. PDFium gives RGBA here. */
function toPng({ data, width, height }: { data: Uint8Array; width: number; height: number }): Promise<Uint8Array> {
  return sharp(data, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .png({ compressionLevel: 6 })
    .toBuffer();
}

async function renderPicture(bytes: Uint8Array, page: number): Promise<RenderAnswer> {
  if (page !== 1) return { state: 'no_such_page', pageCount: 1 };
  const picture = sharp(bytes, { limitInputPixels: MAX_PICTURE_PIXELS, failOn: 'error' })
    .rotate()
    .resize({ width: MAX_SIDE_PIXELS, height: MAX_SIDE_PIXELS, fit: 'inside', withoutEnlargement: true })
    .png();
  const png = await picture.toBuffer().catch(() => null);
  return png ? { state: 'ready', png, pageCount: 1 } : { state: 'unreadable' };
}

/** Empty for a picture, and for what cannot be opened: there is nothing to read then. Parted and ended as `PAGE_END` says. */
async function textOf(bytes: Uint8Array, pages: number): Promise<string> {
  const document = previewableType(bytes) === 'pdf' ? await openPdf(bytes) : null;
  if (!document) return '';
  try {
    const count = Math.min(pages, document.getPageCount());
    const texts = Array.from({ length: count }, (_, index) => pageText(document.getPage(index)).replaceAll('\f', '\n'));
    const text = texts.join(PAGE_END).replaceAll('\u0000', '').toWellFormed();
    const isWhole = count === document.getPageCount() && text.length <= MAX_TEXT_LENGTH;
    return isWhole ? text : text.slice(0, MAX_TEXT_LENGTH) + PAGE_END;
  } finally {
    document.destroy();
  }
}

/** Our own parent asks: its word needs no proof. */
async function answer({ body, blobs }: Message): Promise<Message> {
  const asked = body as { readonly page: number } | { readonly pages: number };
  const bytes = blobs[0] ?? new Uint8Array();
  if ('pages' in asked) return { body: { state: 'read', text: await textOf(bytes, asked.pages) }, blobs: [] };
  const rendered = await render(bytes, asked.page);
  if (rendered.state !== 'ready') return { body: rendered, blobs: [] };
  return { body: { state: rendered.state, pageCount: rendered.pageCount }, blobs: [rendered.png] };
}

sharp.cache(false);
sharp.concurrency(1);
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer'] });
await library;
serveFrames(answer);
