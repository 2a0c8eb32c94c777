/** A group of an RTF text: from its opening brace to behind its closing one. */
export interface RtfGroup {
  readonly start: number;
  /** The first control word, which says what the group is. */
  readonly word: string;
  /** Behind that word and its delimiter. */
  readonly inside: number;
  /** Marked as passed over by readers that do not know the word. */
  readonly isOptional: boolean;
}

export interface RtfVisitor {
  open?(group: RtfGroup, around: readonly RtfGroup[]): void;
  /** `end` is behind the closing brace. */
  close?(group: RtfGroup, end: number, around: readonly RtfGroup[]): void;
  word?(word: string, value: number | undefined, start: number, end: number, around: readonly RtfGroup[]): void;
  /** Plain characters and those written as escapes, `hex` telling the byte. */
  text?(text: string, around: readonly RtfGroup[], start: number): void;
}

const TOKEN = /\{\s*(\\\*)?\s*(?:\\([a-z]+)(-?\d+)? ?)?|\}|\\([a-z]+)(-?\d+)? ?|\\'([0-9a-f]{2})|\\[^a-z']|[^\\{}]+/gi;
const MAX_BIN_BYTES = 64 * 1024 * 1024;

/** Reads an RTF text (bytes as latin1) once, in its order. Broken braces are nobody's error here: LibreOffice judges them. */
export function walkRtf(rtf: string, visitor: RtfVisitor): void {
  const around: RtfGroup[] = [];
  const token = new RegExp(TOKEN);
  for (let match = token.exec(rtf); match; match = token.exec(rtf)) {
    const [whole, star, first = '', firstValue, word, value, hex] = match;
    const start = match.index;
    if (whole.startsWith('{')) {
      const group = { start, word: first, inside: token.lastIndex, isOptional: star !== undefined };
      visitor.open?.(group, around);
      around.push(group);
      if (first !== '') visitor.word?.(first, numberOf(firstValue), start, token.lastIndex, around);
      token.lastIndex += binaryBytes(first, firstValue);
    } else if (whole === '}') {
      const group = around.pop();
      if (group) visitor.close?.(group, token.lastIndex, around);
    } else if (word !== undefined) {
      visitor.word?.(word, numberOf(value), start, token.lastIndex, around);
      token.lastIndex += binaryBytes(word, value);
    } else if (hex !== undefined) visitor.text?.(String.fromCharCode(parseInt(hex, 16)), around, start);
    else if (!whole.startsWith('\\')) visitor.text?.(whole, around, start);
  }
}

function numberOf(value: string | undefined): number | undefined {
  return value === undefined ? undefined : Number(value);
}

function binaryBytes(word: string, value: string | undefined): number {
  return word === 'bin' ? Math.min(Math.max(Number(value ?? 0), 0), MAX_BIN_BYTES) : 0;
}
