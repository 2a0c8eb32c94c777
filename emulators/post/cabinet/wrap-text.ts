const LONGEST_PIECE = 24;

/** Breaks a text at its spaces into lines no wider than `width`; a word too long for any column is cut. */
export function wrapText(text: string, width: number, measure: (part: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.split(/\s+/).flatMap((word) => cut(word, width, measure))) {
    const longer = line === '' ? piece : `${line} ${piece}`;
    if (line !== '' && measure(longer) > width) {
      lines.push(line);
      line = piece;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}

function cut(word: string, width: number, measure: (part: string) => number): readonly string[] {
  if (measure(word) <= width) return word === '' ? [] : [word];
  return [...word.matchAll(new RegExp(`.{1,${LONGEST_PIECE}}`, 'gsu'))].map(([piece]) => piece);
}
