import { createHash } from 'node:crypto';
import { writeCanonicalZip } from '#activities/papers/canonical-zip.ts';
import type { Batch } from '#db/batches/batch.entity.ts';
import { findBatchEntries } from '#db/batches/batch-row.ts';
import type { EncryptedBlobStore } from '#db/blobs/encrypted-blob-store.ts';
import type { EntityManager } from '#db/orm.ts';
import { listOrders } from '#db/paper/orders.ts';
import { postFileName } from '#domain/letters/letter-number.ts';
import { readBlob, type Download } from '../documents/read-blob.ts';
import { ApplicationError } from '../errors.ts';

/** A document that goes into an envelope. */
export interface PrintedDocument {
  readonly name: string;
  readonly sha256: string;
}

/** What is printed: of the batch's letters those that the Post has an order for, in the order of its rows. */
export async function documentsToPrint(em: EntityManager, batchId: string): Promise<readonly PrintedDocument[]> {
  const ordered = new Set((await listOrders(em, batchId)).map(({ letterId }) => letterId));
  return (await findBatchEntries(em, batchId))
    .filter(({ letterId }) => ordered.has(letterId))
    .map(({ registrationNumber, pdfSha256 }) => ({ name: postFileName(registrationNumber), sha256: pdfSha256 }));
}

/**
 * The documents in one ZIP. The batch's own archive is not for printing: it was made before the Post had looked at the letters, and still
 * holds those that it did not take. @throws ApplicationError `not-found` · `file-damaged`
 */
export async function printArchive(
  blobs: EncryptedBlobStore,
  { siteId, batchDate, ordinal }: Batch,
  documents: readonly PrintedDocument[],
): Promise<Download> {
  if (documents.length === 0) throw new ApplicationError('not-found', { detail: 'Печатать по этой партии нечего.' });
  const entries: { name: string; bytes: Uint8Array }[] = [];
  for (const { name, sha256 } of documents) entries.push({ name, bytes: await readBlob(blobs, sha256) });
  const bytes = writeCanonicalZip(entries);
  const fileName = `${siteId}_${batchDate}_${String(ordinal)}_print.zip`;
  return { bytes, fileName, mediaType: 'application/zip', sha256: createHash('sha256').update(bytes).digest('hex') };
}
