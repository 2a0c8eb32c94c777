import type { ConversionNotice } from '#domain/documents/conversion-faults.ts';

/** Told when nobody could compare: the letter goes on, the clerk knows that this document was not counted. */
export const NOT_COUNTED: ConversionNotice = { code: 'not_counted' };
