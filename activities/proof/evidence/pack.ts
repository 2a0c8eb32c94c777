import { writeCanonicalZip } from '../../papers/canonical-zip.ts';
import type { KeptFile } from './evidence-source.ts';

/** Several papers as one file, in the given order, stored as they are. */
export function packed(files: readonly KeptFile[]): Uint8Array {
  return writeCanonicalZip(files);
}
