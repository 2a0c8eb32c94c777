/** How a sheet of letters is written where it comes as XML. */
export const SHEET_ELEMENTS = { root: 'letters', record: 'letter' } as const;
