/** The same words with every day `yyyy-MM-dd` of them as people write it: «2026-11-30 № 1» is «30.11.2026 № 1». */
export function withRussianDays(words: string): string {
  return words.replaceAll(/(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g, '$3.$2.$1');
}
