const LONGEST = 300;

/** A server's words, fit to be shown and kept: one line, nothing invisible. */
export function serverWords(text: string): string {
  return text
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST);
}
