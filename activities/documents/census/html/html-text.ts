const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  laquo: '«',
  raquo: '»',
  mdash: '—',
  ndash: '–',
  shy: '',
};

/** The page's characters, by its mark of order, its own word or what fits. */
export function decodedHtml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const said = /charset\s*=\s*["']?\s*(windows-125\d|koi8-r|iso-8859-\d+|utf-8)/i.exec(head)?.[1];
  return new TextDecoder(said ?? 'utf-8').decode(bytes);
}

/** Text with its entities read; those nobody knows are left out. */
export function withoutEntities(text: string): string {
  return text.replaceAll(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));?/gi,
    (_, decimal?: string, hex?: string, name = '') => {
      const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? parseInt(hex, 16) : undefined;
      if (code !== undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : '';
      return NAMED[String(name)] ?? ' ';
    },
  );
}
