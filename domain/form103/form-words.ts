const DIGEST_SIGNS = 8;

/** «f103.pdf», SHA-256 ab12cd34…: by which a person knows one form from another. */
export function formWords(fileName: string, sha256: string): string {
  return `«${fileName}», SHA-256 ${sha256.slice(0, DIGEST_SIGNS)}…`;
}
