import { writeCanonicalZip } from '../post/canonical-zip.ts';

/** Documents for a printer in one ZIP, each once, by their names. */
export function documentsZip(documents: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Uint8Array {
  return writeCanonicalZip(documents);
}
