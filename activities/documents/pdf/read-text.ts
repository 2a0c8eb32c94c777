import { ConversionRefused } from '../conversion-refused.ts';
import { loadViewer } from '../stamp/look-at-page.ts';

/** A notice has one page or two; this only keeps floods out. */
const MAX_PAGES = 20;
/** Characters of text that are given at most. */
export const READ_TEXT_LIMIT = 100_000;

/** The text of the first pages, in the order in which it is drawn. @throws ConversionRefused `damaged` when it does not open or has no page */
export async function readText(pdf: Uint8Array): Promise<string> {
  const document = await (await loadViewer()).loadDocument(pdf).catch((cause: unknown) => {
    throw new ConversionRefused('damaged', { cause });
  });
  try {
    const pageCount = Math.min(MAX_PAGES, document.getPageCount());
    if (pageCount === 0) throw new ConversionRefused('damaged');
    const texts = Array.from({ length: pageCount }, (_, index) => document.getPage(index).getText());
    return texts.join('\n').slice(0, READ_TEXT_LIMIT);
  } finally {
    document.destroy();
  }
}
