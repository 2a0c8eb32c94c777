import { USUAL_COLUMNS } from '#domain/letters/letter-columns.ts';
import type { ViewSettings } from '#views/letters/saved-view.ts';
import { PATHS, withQuery } from '../../paths.ts';

/** Where a list of letters is shown so; what is usual is left out. */
export function listHref(settings: ViewSettings, more: Readonly<Record<string, string | undefined>> = {}): string {
  return withQuery(PATHS.letters, { ...listFields(settings), ...more });
}

/** The same as the fields of a form. */
export function listFields(settings: ViewSettings): Readonly<Record<string, string | undefined>> {
  const { group, outcome, gate, text, from, to, isLate, isLateAtPost } = settings;
  const flags = { late: isLate === true ? '1' : undefined, lateAtPost: isLateAtPost === true ? '1' : undefined };
  return { group, outcome, gate, q: text, from, to, ...flags, ...looksFields(settings) };
}

/** Only how it looks, not what it holds. */
export function looksFields({ order, columns, density }: ViewSettings): Readonly<Record<string, string | undefined>> {
  return {
    order: order === 'newest' ? undefined : order,
    cols: columns.join() === USUAL_COLUMNS.join() ? undefined : columns.join(','),
    density: density === 'usual' ? undefined : density,
  };
}

/** A search reads in an order of its own, and terms stand within one folder: neither goes with the other. */
export function isSearched({ outcome, gate, isLateAtPost, text, from, to }: ViewSettings): boolean {
  return [outcome, gate, isLateAtPost, text, from, to].some((asked) => asked !== undefined);
}
