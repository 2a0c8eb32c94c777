import { PDFDocument } from 'pdf-lib';
import type { CertificateFacts } from '../../ports/signer.ts';
import { AT_ONCE } from '../pdf/at-once.ts';
import { choosePlace, takePlace } from './choose-place.ts';
import type { WantedPlace } from './choose-place.ts';
import { drawStamp } from './draw-stamp.ts';
import { withPageViewer } from './look-at-page.ts';
import { StampError } from './stamp-error.ts';
import { embedStampFonts } from './stamp-fonts.ts';
import { blockLayout, lineLayout, stripLayout } from './stamp-layout.ts';
import type { MeasureText } from './stamp-layout.ts';
import { stampText } from './stamp-text.ts';

export interface StampRequest {
  /** Not encrypted; a document that holds signatures inside loses them. */
  readonly pdf: Uint8Array;
  readonly certificate: CertificateFacts;
  /** Otherwise the place is found: under the text of the last page that has any. */
  readonly place?: WantedPlace | undefined;
  /** Pages, from 0, that must stay as they are; blank pages always do. */
  readonly skipPages?: readonly number[] | undefined;
}

/**
 * Draws the visible mark of an electronic signature (ГОСТ Р 7.0.97-2016, 5.23) on blank paper only. The same request gives the same bytes.
 * Must come before signing: the signature covers the bytes.
 * @throws StampError in words for the clerk: no room, no text, unreadable · RangeError for a certificate without dates.
 */
export async function stampPdf({ pdf, certificate, place, skipPages = [] }: StampRequest): Promise<Uint8Array> {
  const document = await load(pdf);
  const fonts = await embedStampFonts(document);
  const measure: MeasureText = (text, weight, size) => fonts[weight].widthOfTextAtSize(text, size);
  const text = stampText(certificate);
  const layouts = {
    block: blockLayout(text, measure),
    strip: stripLayout(text, measure),
    line: lineLayout(text, measure),
  };
  const chosen = await withPageViewer(pdf, (viewer) =>
    place
      ? takePlace(document, viewer, layouts.block, place)
      : choosePlace(document, viewer, layouts, new Set(skipPages)),
  );
  drawStamp(document.getPage(chosen.pageIndex), chosen.geometry, chosen.place, chosen.layout, fonts);
  return document.save({ updateFieldAppearances: false, addDefaultPage: false, ...AT_ONCE });
}

async function load(pdf: Uint8Array): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(pdf, { updateMetadata: false, throwOnInvalidObject: true, ...AT_ONCE });
  } catch (error) {
    const message = 'PDF повреждён или зашифрован: поставить отметку о подписи нельзя.';
    throw new StampError('stamp_unreadable_pdf', message, { cause: error });
  }
}
