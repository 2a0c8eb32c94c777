/** What of a tariff says how sheets are counted. */
interface CountsSheets {
  readonly includedSheets: number | null;
  readonly pagesPerSheet: number;
}

/**
 * Sheets of a document: every page of the assembled PDF counts, the blank one for the address too. Printed on both sides a sheet bears two pages,
 * and an odd last page takes a sheet of its own.
 */
export function sheetsOf(pageCount: number, pagesPerSheet: number): number {
  return Math.ceil(pageCount / pagesPerSheet);
}

/** Sheets that its price does not cover; none while the pages are not known. */
export function furtherSheets({ includedSheets, pagesPerSheet }: CountsSheets, pageCount: number | null): number {
  if (includedSheets === null || pageCount === null) return 0;
  return Math.max(0, sheetsOf(pageCount, pagesPerSheet) - includedSheets);
}

/** True: the price of a letter of so many pages leaves out sheets that are not known yet. */
export function lacksSheets({ includedSheets }: CountsSheets, pageCount: number | null): boolean {
  return includedSheets !== null && pageCount === null;
}
