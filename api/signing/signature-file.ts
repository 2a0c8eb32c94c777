import { uploadFaults } from '../documents/uploaded-file.ts';
import { ApplicationError } from '../errors.ts';

/** Signatures the Post takes are at most 1 MiB. */
const MAX_SIGNATURE_BYTES = 1024 * 1024;

/** A signature made elsewhere, before anybody looks into it. @throws ApplicationError `invalid` when it is empty or too large */
export function requireSignatureFile(bytes: Uint8Array): void {
  const faults = uploadFaults({ fileName: 'подпись', bytes }, MAX_SIGNATURE_BYTES, 'signature');
  if (faults.length > 0) throw new ApplicationError('invalid', { faults });
}
