const KILO = 1024;

/** A file's size for people: «812 байт», «14,5 КБ», «2 МБ». */
export function sizeText(byteSize: number): string {
  if (byteSize < KILO) return `${byteSize} байт`;
  if (byteSize < KILO * KILO) return `${rounded(byteSize / KILO)} КБ`;
  return `${rounded(byteSize / KILO / KILO)} МБ`;
}

function rounded(value: number): string {
  return value.toLocaleString('ru-RU', { maximumFractionDigits: value < 100 ? 1 : 0 });
}
