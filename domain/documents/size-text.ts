const KILO = 1024;
const BYTE_WORDS: Readonly<Record<string, string>> = { one: 'байт', few: 'байта', many: 'байт' };
const rules = new Intl.PluralRules('ru');

/** A file's size for people, the one way it is written: «2 байта», «812 байт», «14,5 КБ», «2 МБ». */
export function sizeText(byteSize: number): string {
  if (byteSize < KILO) return `${byteSize} ${BYTE_WORDS[rules.select(byteSize)] ?? 'байт'}`;
  // What would be rounded up to 1024 КБ is 1 МБ.
  if (byteSize < KILO * KILO - KILO / 2) return `${rounded(byteSize / KILO)} КБ`;
  return `${rounded(byteSize / KILO / KILO)} МБ`;
}

function rounded(value: number): string {
  return value.toLocaleString('ru-RU', { maximumFractionDigits: value < 100 ? 1 : 0 });
}
