import type { SourceCensus } from '../census.ts';
import { SourceDraft } from '../source-draft.ts';
import { countPdf } from './count-pdf.ts';

/** A PDF that came in, as what the one made of it must hold. */
export async function countIncomingPdf(bytes: Uint8Array): Promise<SourceCensus> {
  const { pages, images } = await countPdf(bytes);
  const draft = new SourceDraft();
  for (const text of pages.flatMap((page) => page.split('\n'))) {
    draft.openParagraph('body');
    draft.write(text);
    draft.end();
  }
  for (const { width, height } of images)
    draft.pictures.push({ place: 'body', isSure: true, form: 'raster', size: { width, height } });
  return draft;
}
