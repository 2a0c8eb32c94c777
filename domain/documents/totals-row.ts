/** Nothing in it, or a sum of the rows above: «Итого», «Всего отправлений: 5». It is asked only of a row that names no letter. */
export function isTotalsRow(cells: readonly string[]): boolean {
  const words = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return words.length === 0 || words.some((word) => /^(?:итого|всего)(?!\p{L})/iu.test(word));
}
