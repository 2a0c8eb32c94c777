import { ConversionRefused } from '../conversion-refused.ts';
import { loadViewer } from '../stamp/look-at-page.ts';

/** A notice has one page or two; this only keeps floods out. */
const MAX_PAGES = 20;

/** The text of the first pages, in the order in which it is drawn. @throws ConversionRefused `damaged` when it does not open or has no page */
export async function readText(pdf: Uint8Array, maxPages = MAX_PAGES): Promise<string> {
  const document = await (await loadViewer()).loadDocument(pdf).catch((cause: unknown) => {
    throw new ConversionRefused('damaged', { cause });
  });
  try {
    const pageCount = Math.min(maxPages, document.getPageCount());
    if (pageCount === 0) throw new ConversionRefused('damaged');
    return Array.from({ length: pageCount }, (_, index) => document.getPage(index).getText()).join('\n');
  } finally {
    document.destroy();
  }
}
