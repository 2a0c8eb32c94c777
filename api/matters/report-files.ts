import type { EncryptedBlobStore } from '#db/blobs/encrypted-blob-store.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { mediaTypeOf } from '#domain/documents/media-type.ts';
import type { ReportFile } from '#domain/matters/assignment.ts';
import { cleanFileName, uploadFaults, type UploadedFile } from '../documents/uploaded-file.ts';
import { requireNoFaults } from '../errors.ts';

export const MAX_REPORT_FILES = 20;

/** Keeps a report's files; their bytes are durable before the row that names them. `along`: what else is wrong, told with them. @throws ApplicationError `invalid` */
export async function storeReportFiles(
  blobs: EncryptedBlobStore,
  files: readonly UploadedFile[],
  maxByteSize: number,
  along: readonly Fault[] = [],
): Promise<ReportFile[]> {
  requireNoFaults([...along, ...files.flatMap((file) => uploadFaults(file, maxByteSize, 'files'))]);
  requireFew(files.length);
  const stored: ReportFile[] = [];
  for (const { fileName, bytes } of files) {
    const name = cleanFileName(fileName);
    const sha256 = await blobs.put(bytes);
    if (stored.some((file) => file.sha256 === sha256)) continue;
    stored.push({ name, sha256, byteSize: bytes.length, mediaType: mediaTypeOf(name) });
  }
  return stored;
}

/** @throws ApplicationError `invalid` */
export function requireFew(count: number): void {
  if (count <= MAX_REPORT_FILES) return;
  const message = `К отчёту прикладывается не больше ${String(MAX_REPORT_FILES)} файлов.`;
  requireNoFaults([{ code: 'files_too_many', field: 'files', message }]);
}
