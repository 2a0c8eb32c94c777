/** As the schema bounds them (docs/formats/course-of-matter-1.0.xsd). */
const LINE_LENGTH = 1_000;
const TEXT_LENGTH = 20_000;

/** What a required line says when nothing was written. */
const NOTHING = '—';

/** Characters that XML 1.0 has no way to write, lone surrogates among them. */
const NOT_IN_XML = /[^\u{9}\u{A}\u{D}\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** One line: white space of every kind is one space. Empty: a dash. */
export function publicLine(text: string): string {
  const line = text.replace(NOT_IN_XML, '').replace(/\s+/gu, ' ').trim();
  return cut(line, LINE_LENGTH) || NOTHING;
}

/** Text of several lines; null when it says nothing. */
export function publicText(text: string): string | null {
  const plain = text.replace(/\r\n?/gu, '\n').replace(NOT_IN_XML, '').trim();
  return cut(plain, TEXT_LENGTH) || null;
}

function cut(text: string, length: number): string {
  const characters = Array.from(text);
  if (characters.length <= length) return text;
  return `${characters
    .slice(0, length - 1)
    .join('')
    .trimEnd()}…`;
}
