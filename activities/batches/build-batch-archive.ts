import type { EntityManager } from '@mikro-orm/postgresql';
import { readNow } from '#db/clock.ts';
import type { Batch } from '#db/entities/batch.ts';
import { Letter } from '#db/entities/letter.ts';
import { changeBatch, findBatchEntries, loadBatch, renumber } from '#db/repositories/steps/batch-row.ts';
import { loadSite } from '#db/repositories/steps/letter-people.ts';
import { fieldsOf } from '#db/repositories/steps/letter-row.ts';
import { shareRejected } from '#db/repositories/steps/share-results.ts';
import { postFileName } from '#domain/letters/letter-number.ts';
import { channelProfile } from '#domain/post/profiles.ts';
import type { ChannelProfile } from '#domain/post/profiles.ts';
import { registryRowOf } from '#domain/post/registry-row.ts';
import { buildArchive } from '../post/archive.ts';
import type { ArchiveLetter } from '../post/archive.ts';
import type { BatchRequest } from './contract.ts';
import type { BatchDependencies } from './dependencies.ts';
import { verifyPairs } from './verify-pairs.ts';
import type { VerifiedPair, VerifiedPairs } from './verify-pairs.ts';

/**
 * The activity `archive`: verifies every pair, writes the canonical archive and makes its SHA-256 the batch's identity. A repeat makes
 * the same bytes; once the identity is written it never changes. A letter whose pair does not hold leaves the batch and goes to its
 * author; the others are not held up.
 */
export async function buildBatchArchive(dependencies: BatchDependencies, { batchId }: BatchRequest): Promise<void> {
  const em = dependencies.orm.em.fork();
  const batch = await loadBatch(em, batchId);
  if (batch.archiveSha256 != null || batch.status === 'answered') return;
  const waiting = (await findBatchEntries(em, batchId)).filter(({ result }) => result === null);
  const pairs = await verifyPairs(dependencies, waiting);
  if (pairs.broken.length > 0) await returnBroken(dependencies, batchId, pairs);
  if (pairs.whole.length > 0) await storeArchive(dependencies, batch, pairs.whole);
}

/** The broken go back to their authors; the rest keep consecutive rows. With nobody left the batch is done. */
async function returnBroken(
  { orm, isRehearsal }: BatchDependencies,
  batchId: string,
  { broken, whole }: VerifiedPairs,
): Promise<void> {
  await orm.em.fork().transactional(async (tx) => {
    const now = await readNow(tx, isRehearsal);
    const faults = [
      { row: 0, column: 'FILE_NAME', message: 'подпись не сходится с документом, подпишите письмо заново' },
    ];
    for (const { letterId, revision } of broken) await shareRejected(tx, batchId, { letterId, revision, faults }, now);
    await renumber(
      tx,
      batchId,
      whole.map(({ entry }) => entry.letterId),
    );
    if (whole.length > 0) return;
    const more = { acceptedCount: 0, rejectedCount: broken.length };
    await changeBatch(tx, batchId, { status: 'answered', awaiting: null, more }, now);
  });
}

async function storeArchive(
  dependencies: BatchDependencies,
  batch: Batch,
  pairs: readonly VerifiedPair[],
): Promise<void> {
  const em = dependencies.orm.em.fork();
  const { letters, profile } = await archiveLetters(em, batch, pairs);
  const archive = await buildArchive({ letters, profile, archiveName: archiveNameOf(batch) });
  await dependencies.blobs.put(archive.bytes);
  await em.transactional(async (tx) => {
    const now = await readNow(tx, dependencies.isRehearsal);
    const more = {
      archiveSha256: archive.sha256,
      archiveByteSize: archive.bytes.byteLength,
      archiveFileName: archive.fileName,
    };
    await changeBatch(tx, batch.id, { status: 'archived', awaiting: { what: 'передача', from: 'система' }, more }, now);
  });
}

function archiveNameOf({ siteId, batchDate, ordinal }: Batch): string {
  return `${siteId}-${batchDate}-${String(ordinal).padStart(2, '0')}.zip`;
}

async function archiveLetters(
  em: EntityManager,
  batch: Batch,
  pairs: readonly VerifiedPair[],
): Promise<{ letters: ArchiveLetter[]; profile: ChannelProfile }> {
  const { returnAddress } = await loadSite(em, batch.siteId);
  const rows = await em.find(Letter, { id: { $in: pairs.map(({ entry }) => entry.letterId) } });
  const byId = new Map(rows.map((letter) => [letter.id, letter]));
  const letters = pairs.flatMap(({ entry: { letterId, registrationNumber }, pdf, signature }) => {
    const letter = byId.get(letterId);
    if (!letter) return [];
    const fileName = postFileName(registrationNumber);
    const row = registryRowOf({ fields: fieldsOf(letter), registrationNumber, fileName, returnAddress });
    return [{ fileName, row, pdf, signature }];
  });
  return { letters, profile: channelProfile(rows[0]?.profileId ?? '') };
}
