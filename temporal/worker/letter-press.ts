import { assemblePdf } from '#activities/documents/assemble-pdf.ts';
import { checkLetterPdf } from '#activities/documents/check-letter-pdf.ts';
import { ConversionRefused } from '#activities/documents/conversion-refused.ts';
import { StampError } from '#activities/documents/stamp/stamp-error.ts';
import { stampPdf } from '#activities/documents/stamp/stamp-pdf.ts';
import { PressRefusal } from '#activities/letters/dependencies.ts';
import type { LetterPress } from '#activities/letters/dependencies.ts';
import { channelProfile } from '#domain/post/profiles.ts';

/** The real press. Where the Post wants the blank page is not published; it stands last, behind the text. */
export const letterPress: LetterPress = {
  assemble: (parts) => refusing(() => assemblePdf(parts, { blankAddressPage: 'last' })),
  stamp: (pdf, certificate) => refusing(() => stampPdf({ pdf, certificate })),
  check: (pdf, profileId) => {
    const { maxPdfByteSize, maxPages, blankPages } = channelProfile(profileId);
    return checkLetterPdf(pdf, { maxBytes: maxPdfByteSize, maxPages, requireBlankAddressPage: blankPages > 0 });
  },
};

/** Turns what the documents themselves are to blame for into a fault; everything else stays an error and is tried again. */
async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ConversionRefused)
      throw new PressRefusal({ ...error.fault, field: 'attachments' }, { cause: error });
    if (error instanceof StampError) {
      throw new PressRefusal({ code: error.code, field: 'pdf', message: error.message }, { cause: error });
    }
    throw error;
  }
}
