import { ConversionRefused } from '#activities/documents/conversion-refused.ts';
import type { FencedDocuments } from '#activities/documents/fenced/fenced-documents.ts';
import { StampError } from '#activities/documents/stamp/stamp-error.ts';
import { FACTS } from '#test/documents/stamp/kit/facts.ts';

const LIMITS = { maxBytes: 1024 * 1024, maxPages: 5, requireBlankAddressPage: true };

/** A converted document goes on to be a letter: joined, checked, stamped, checked. Undefined when it becomes one, else why not, in words. */
export async function pressLetter(documents: FencedDocuments, part: Uint8Array): Promise<string | undefined> {
  try {
    const { pdf } = await documents.assemble([part], 'last');
    const [fault] = await documents.check(pdf, LIMITS);
    if (fault) return fault.message;
    const [late] = await documents.check(await documents.stamp(pdf, FACTS), LIMITS);
    return late?.message;
  } catch (error) {
    if (error instanceof ConversionRefused) return error.fault.message;
    if (error instanceof StampError) return error.message;
    throw error;
  }
}
