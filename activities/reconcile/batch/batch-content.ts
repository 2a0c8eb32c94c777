import { createHash } from 'node:crypto';
import type { ArchivedPair } from '#domain/reconcile/batch/batch-facts.ts';
import { loadProfile } from '#db/limits/load-profile.ts';
import type { BatchPageRow } from '#db/reconcile/batch-page.ts';
import { ArchiveDamagedError, openArchive } from '../../post/open-archive.ts';
import type { ReconcileDependencies } from '../dependencies.ts';

/** Hashes of every pair in a stored archive; null when it cannot be read. */
export async function readArchivedPairs(
  { blobs, orm }: ReconcileDependencies,
  { archiveSha256, profileId }: Pick<BatchPageRow, 'archiveSha256' | 'profileId'>,
): Promise<readonly ArchivedPair[] | null> {
  const profile = await loadProfile(orm.em.fork(), profileId);
  try {
    const archive = await openArchive(await blobs.get(archiveSha256 ?? ''), profile);
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
