/** A message as the body of an answer: line ends of the net, lines that begin with a dot given another, a lone dot at the end. */
export function asMultiline(raw: Buffer): string {
  const text = raw.toString('latin1').replaceAll(/\r?\n/g, '\r\n');
  const whole = text.endsWith('\r\n') ? text : `${text}\r\n`;
  return `${whole.replaceAll(/^\./gm, '..')}.\r\n`;
}

/** The headers and so many lines of the body. */
export function topOf(raw: Buffer, lineCount: number): Buffer {
  const text = raw.toString('latin1').replaceAll(/\r?\n/g, '\r\n');
  const end = text.indexOf('\r\n\r\n');
  if (end < 0) return raw;
  const body = text.slice(end + 4).split('\r\n', lineCount);
  return Buffer.from(`${text.slice(0, end)}\r\n\r\n${body.join('\r\n')}`, 'latin1');
}
