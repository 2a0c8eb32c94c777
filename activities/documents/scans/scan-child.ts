import { PDFiumLibrary, type PDFiumDocument } from '@hyzyla/pdfium';
import sharp from 'sharp';
import type { Message } from '#fence/frames.ts';
import { serveFrames } from '#fence/serve-frames.ts';
import { warmBarcodes } from './barcodes.ts';
import { picturePage } from './picture-page.ts';
import { readPage } from './read-page.ts';
import { splitPages, type PageRange } from './split-pages.ts';

/** The program of the fenced process that reads scans of strangers. */
export type ScanTask =
  | { readonly name: 'open' }
  /** From 1. */
  | { readonly name: 'page'; readonly page: number }
  | { readonly name: 'split'; readonly ranges: readonly PageRange[] };

const library = PDFiumLibrary.init();
const HEADER_WINDOW = 1_024;

async function openPdf(bytes: Uint8Array): Promise<PDFiumDocument | null> {
  return (await library).loadDocument(bytes).catch((error: unknown) => {
    // The viewer broke down inside: the process ends with it and is replaced.
    if (error instanceof WebAssembly.RuntimeError) throw error;
    return null;
  });
}

/** Gives a picture back as a PDF, a PDF as nothing: it is there. */
async function open(bytes: Uint8Array): Promise<Message> {
  const isPdf = Buffer.from(bytes.subarray(0, HEADER_WINDOW)).includes('%PDF-');
  const made = isPdf ? undefined : await picturePage(bytes);
  const document = isPdf || made ? await openPdf(made ?? bytes) : null;
  if (!document) return { body: { state: 'unreadable' }, blobs: [] };
  try {
    return { body: { state: 'open', pageCount: document.getPageCount() }, blobs: made ? [made] : [] };
  } finally {
    document.destroy();
  }
}

async function page(pdf: Uint8Array, number: number): Promise<Message> {
  const document = await openPdf(pdf);
  if (!document) return { body: { state: 'unreadable' }, blobs: [] };
  try {
    return { body: { state: 'page', numbers: await readPage(document, number - 1) }, blobs: [] };
  } finally {
    document.destroy();
  }
}

/** Our own parent asks: its word needs no proof. */
async function answer({ body, blobs: [bytes = new Uint8Array()] }: Message): Promise<Message> {
  const task = body as ScanTask;
  if (task.name === 'open') return open(bytes);
  if (task.name === 'page') return page(bytes, task.page);
  return { body: { state: 'split' }, blobs: await splitPages(bytes, task.ranges) };
}

sharp.cache(false);
sharp.concurrency(1);
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer'] });
await Promise.all([library, warmBarcodes()]);
serveFrames(answer);
