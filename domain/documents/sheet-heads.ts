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

/** A head or a word of a sheet as it is compared: case, ё, spaces and marks do not matter. */
export function plainHead(head: string): string {
  return head
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[\s*:.]+/g, ' ')
    .trim();
}
