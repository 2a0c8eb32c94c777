/** Code page by \fcharset ([RTF 1.9.1], font table). */
const BY_CHARSET: Readonly<Record<number, number>> = {
  0: 1252,
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};
const SYMBOLS = 2;
const NAMES: Readonly<Record<number, string>> = {
  866: 'ibm866',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
  20866: 'koi8-r',
  1361: 'euc-kr',
  10007: 'x-mac-cyrillic',
};

/** The reader for a code page, undefined for one nobody reads. */
export function decoderOf(codePage: number): TextDecoder | undefined {
  const name =
    NAMES[codePage] ??
    (codePage >= 1250 && codePage <= 1258
      ? `windows-${String(codePage)}`
      : codePage === 874
        ? 'windows-874'
        : undefined);
  return name === undefined ? undefined : new TextDecoder(name);
}

/** The code page of a font, undefined where the document's holds; 0 for fonts of symbols, which are no text. */
export function codePageOf(charset: number): number | undefined {
  return charset === SYMBOLS ? 0 : BY_CHARSET[charset];
}
