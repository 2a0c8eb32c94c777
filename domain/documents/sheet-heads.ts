/** Where each field stands in a sheet, by what heads its columns: `known` names every field's heads. */
export function placesOfHeads<F extends string>(
  heads: readonly string[],
  known: Readonly<Record<F, readonly string[]>>,
): ReadonlyMap<F, number> {
  const plain = heads.map(plainHead);
  return new Map(
    (Object.keys(known) as F[]).flatMap((field) => {
      const place = plain.findIndex((head) => known[field].some((name) => plainHead(name) === head));
      return place < 0 ? [] : [[field, place] as const];
    }),
  );
}

/** Titles and dates above the heads are not longer than this. */
export const HEADS_AMONG = 10;

/** Which of the first rows holds the heads: the one with most of those that are known; -1: there are none. */
export function headsAt(
  rows: readonly { readonly cells: readonly string[] }[],
  isHead: (cell: string) => boolean,
): number {
  const known = rows.slice(0, HEADS_AMONG).map(({ cells }) => cells.filter(isHead).length);
  const most = Math.max(0, ...known);
  return most === 0 ? -1 : known.indexOf(most);
}

/** A head or a word of a sheet as it is compared: case, ё, spaces and marks do not matter. */
export function plainHead(head: string): string {
  return head
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[\s*:.]+/g, ' ')
    .trim();
}
