import { ConversionRefused } from '#activities/documents/conversion-refused.ts';
import type { FencedDocuments } from '#activities/documents/fenced/fenced-documents.ts';
import { StampError } from '#activities/documents/stamp/stamp-error.ts';
import { PressRefusal } from '#activities/letters/dependencies.ts';
import type { LetterPress } from '#activities/letters/dependencies.ts';
import { CHANNEL_PROFILE_IDS, channelProfile } from '#domain/post/profiles.ts';

/** The stamp's letters and frame, drawn after the documents are joined. */
const STAMP_BYTES = 48 * 1024;

/** How large the documents of a letter may be together before it is stamped. */
export function roomForDocuments(profileId: string): number {
  return channelProfile(profileId).maxPdfByteSize - STAMP_BYTES;
}

/** Above it a document goes by no channel, alone as it may be. */
export function widestRoom(): number {
  return Math.max(...CHANNEL_PROFILE_IDS.map(roomForDocuments));
}

/** The real press, at work in fenced processes. Where the Post wants the blank page is not published; it stands last, behind the text. */
export function createLetterPress(documents: Pick<FencedDocuments, 'assemble' | 'check' | 'stamp'>): LetterPress {
  return {
    assemble: (parts, profileId) =>
      refusing('attachments', () => documents.assemble(parts, 'last', roomForDocuments(profileId))),
    stamp: (pdf, certificate) => refusing('pdf', () => documents.stamp(pdf, certificate)),
    check: (pdf, profileId) => {
      const { maxPdfByteSize, maxPages, blankPages } = channelProfile(profileId);
      const limits = { maxBytes: maxPdfByteSize, maxPages, requireBlankAddressPage: blankPages > 0 };
      return refusing('pdf', () => documents.check(pdf, limits));
    },
  };
}

/** Turns what the documents themselves are to blame for into a fault; everything else stays an error and is tried again. */
async function refusing<T>(field: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ConversionRefused) throw new PressRefusal({ ...error.fault, field }, { cause: error });
    if (error instanceof StampError) {
      throw new PressRefusal({ code: error.code, field: 'pdf', message: error.message }, { cause: error });
    }
    throw error;
  }
}
