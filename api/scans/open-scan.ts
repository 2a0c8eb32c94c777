import { ScanRefused, type OpenedScan, type ScanReader } from '#activities/documents/scans/scan-reader.ts';
import { MAX_SCAN_PAGES } from '#domain/scans/scan.ts';
import { previewableType } from '../documents/rendering/render-protocol.ts';
import { ApplicationError } from '../errors.ts';

/** Opens an uploaded scan behind the fence. @param field of the form it came in @throws ApplicationError `invalid`: it is no PDF, PNG or JPEG */
export async function openScan(reader: ScanReader, bytes: Uint8Array, field = 'file'): Promise<OpenedScan> {
  try {
    return await reader.open(bytes);
  } catch (error) {
    if (!(error instanceof ScanRefused)) throw error;
    const message =
      error.code === 'unreadable'
        ? 'Файл не открывается как PDF, PNG или JPEG.'
        : `В файле больше ${MAX_SCAN_PAGES} страниц.`;
    throw new ApplicationError('invalid', { faults: [{ code: 'scan_unreadable', field, message }] });
  }
}

/** By content alone: names lie. */
export function scanMediaType(bytes: Uint8Array): string {
  if (previewableType(bytes) === 'pdf') return 'application/pdf';
  return bytes[0] === 0xff ? 'image/jpeg' : 'image/png';
}
