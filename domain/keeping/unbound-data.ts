/** Data of people that came with a sheet, a list or a report of the Post and belong to no letter: no act destroys them, so many days do. */
export const UNBOUND_KEPT_DAYS = 90;

/** What stands in place of an erased line. */
export const ERASED_WORDS = `стёрто: строка не нашего письма хранится ${String(UNBOUND_KEPT_DAYS)} дней`;
