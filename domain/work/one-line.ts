const BREAK = /\s*(?:\r\n|[\n\v\f\r\u0085\u2028\u2029])\s*/gu;
const UNSEEN = /[\t\p{Cc}\p{Cf}]+/gu;

/**
 * A text of people or of the Post as it stands within one line of a file: where it was broken there is «¶», a tab or a sign that is not seen
 * is a space. Nobody can make a line, or a column, of his own.
 */
export function oneLine(text: string): string {
  return text.trim().replaceAll(BREAK, ' ¶ ').replaceAll(UNSEEN, ' ').trim();
}
