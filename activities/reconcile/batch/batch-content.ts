import { createHash } from 'node:crypto';
import type { ArchivedPair, BatchRowFacts } from '#domain/reconcile/batch/batch-facts.ts';
import { channelProfile } from '#domain/post/profiles.ts';
import { ArchiveDamagedError, openArchive } from '../../post/open-archive.ts';
import type { ReconcileDependencies } from '../dependencies.ts';

/** Hashes of every pair in a stored archive; null when it cannot be read. */
export async function readArchivedPairs(
  { blobs }: ReconcileDependencies,
  { archiveSha256, profileId }: Pick<BatchRowFacts, 'archiveSha256' | 'profileId'>,
): Promise<readonly ArchivedPair[] | null> {
  try {
    const archive = await openArchive(await blobs.get(archiveSha256 ?? ''), channelProfile(profileId));
    const pairs: ArchivedPair[] = [];
    for await (const { fileName, pdf, signature } of archive.pairs()) {
      pairs.push({ fileName, pdfSha256: hashOf(pdf), signatureSha256: hashOf(signature) });
    }
    return pairs;
  } catch (error) {
    if (error instanceof ArchiveDamagedError || (error instanceof Error && error.name === 'BlobDamagedError'))
      return null;
    throw error;
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
