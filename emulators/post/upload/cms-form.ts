/** The DER (or BER) bytes of a signature file given as DER, PEM or bare base64; undefined when it is none of them. */
export function cmsBytes(file: Buffer): Buffer | undefined {
  if (file[0] === 0x30) return file;
  const text = file.toString('latin1').replace(/^\u00EF\u00BB\u00BF/, '');
  const body = /-----BEGIN (CMS|PKCS7)-----([^-]+)-----END \1-----/.exec(text)?.[2] ?? text;
  const compact = body.replace(/\s+/g, '');
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(compact)) return undefined;
  const bytes = Buffer.from(compact, 'base64');
  return bytes[0] === 0x30 ? bytes : undefined;
}

/** True when the signature carries the document inside itself instead of standing beside it. */
export function carriesContent(cms: Buffer, pdf: Buffer): boolean {
  return cms.includes(pdf.subarray(0, 64));
}
