import { ConversionRefused } from '#activities/documents/conversion-refused.ts';
import type { FencedDocuments } from '#activities/documents/fenced/fenced-documents.ts';
import { StampError } from '#activities/documents/stamp/stamp-error.ts';
import { PressRefusal } from '#activities/letters/dependencies.ts';
import type { LetterPress } from '#activities/letters/dependencies.ts';
import type { Fault } from '#domain/documents/fault.ts';
import type { LimitName } from '#domain/post/limits.ts';
import { limitWords, type ChannelProfile } from '#domain/post/profiles.ts';
import { roomForDocuments } from '#domain/post/size-faults.ts';

/** The faults of the check that a limit decides. */
const LIMIT_OF_FAULT: Readonly<Record<string, LimitName>> = {
  pdf_too_big: 'maxPdfByteSize',
  too_many_pages: 'maxPages',
  blank_page_missing: 'blankPages',
};

/** The real press, at work in fenced processes. Where the Post wants the blank page is not published; it stands last, behind the text. */
export function createLetterPress(documents: Pick<FencedDocuments, 'assemble' | 'check' | 'stamp'>): LetterPress {
  return {
    assemble: (parts, { maxPdfByteSize, blankPages }) =>
      refusing('attachments', () =>
        documents.assemble(parts, blankPages > 0 ? 'last' : 'none', roomForDocuments(maxPdfByteSize)),
      ),
    stamp: (pdf, certificate) => refusing('pdf', () => documents.stamp(pdf, certificate)),
    check: async (pdf, profile) => {
      const { maxPdfByteSize, maxPages, blankPages } = profile;
      const limits = { maxBytes: maxPdfByteSize, maxPages, requireBlankAddressPage: blankPages > 0 };
      const faults = await refusing('pdf', () => documents.check(pdf, limits));
      return faults.map((fault) => withLimit(fault, profile));
    },
  };
}

function withLimit(fault: Fault, profile: ChannelProfile): Fault {
  const limit = LIMIT_OF_FAULT[fault.code];
  return limit === undefined ? fault : { ...fault, message: `${fault.message} ${limitWords(profile, limit)}` };
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
