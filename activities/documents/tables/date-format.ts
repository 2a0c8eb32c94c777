/** Built-in formats that show a day, those of East Asia among them. Source: ECMA-376 part 1, 18.8.30. */
const BUILT_IN: readonly (readonly [from: number, to: number])[] = [
  [14, 17],
  [22, 22],
  [27, 31],
  [34, 36],
  [50, 58],
];
const QUOTED = /"[^"]*"|\\.|\[[^\]]*\]/g;

/** How many digits a format such as `000000` shows at least; 0 for any other. */
export function leadingZeros(code: string | undefined): number {
  return /^0{2,15}$/.test(code ?? '') ? (code ?? '').length : 0;
}

/** True when a number under this format is read as a day. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN.some(([from, to]) => id >= from && id <= to);
  const plain = code.replaceAll(QUOTED, '');
  return /[yd]/i.test(plain) && !/general/i.test(plain);
}
