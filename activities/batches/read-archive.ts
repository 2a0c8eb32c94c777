import type { StepBatch } from '#db/batches/batch-row.ts';
import { isLost } from '../letters/read-converted.ts';
import { remakeArchive } from './build-batch-archive.ts';
import type { BatchDependencies } from './dependencies.ts';

/** The archive is lost and what it was made of no longer gives the same bytes: it must not be sent, a person must look. */
export class ArchiveLostError extends Error {
  override name = 'ArchiveLostError';
}

/** The batch's archive; one that was damaged or lost is made again from the same letters, and only the same bytes will do. */
export async function readArchive(dependencies: BatchDependencies, batch: StepBatch): Promise<Uint8Array> {
  const sha256 = batch.archiveSha256 ?? '';
  try {
    return await dependencies.blobs.get(sha256);
  } catch (error) {
    if (!isLost(error)) throw error;
  }
  const remade = await remakeArchive(dependencies, batch);
  if (remade?.sha256 !== sha256) throw new ArchiveLostError('the archive is lost and cannot be made again');
  await dependencies.blobs.put(remade.bytes);
  return remade.bytes;
}
