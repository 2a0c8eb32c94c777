declare module 'fontverter' {
  /** Converts between font formats. */
  export function convert(font: Buffer, format: 'sfnt' | 'woff' | 'woff2'): Promise<Buffer>;
}
