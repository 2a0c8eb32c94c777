import type { EntityManager } from '@mikro-orm/postgresql';
import { readNow } from '#db/clock.ts';
import type { BatchEntry, StepBatch } from '#db/batches/batch-row.ts';
import { record } from '#db/record.ts';
import { findBatchEntries, loadBatch, renumber } from '#db/batches/batch-row.ts';
import { moveBatch, mustMoveBatch } from '#db/batches/move-batch.ts';
import { loadSite } from '#db/people/step-people.ts';
import { LetterMissingError, loadFields } from '#db/letters/letter-row.ts';
import { voidApproval } from '#db/batches/void-approval.ts';
import type { LetterFields } from '#domain/letters/letter.ts';
import type { LetterReason } from '#domain/letters/letter-reasons.ts';
import { postFileName } from '#domain/letters/letter-number.ts';
import { isCarriedByPerson } from '#domain/post/channels.ts';
import { loadProfile } from '#db/limits/load-profile.ts';
import type { ChannelProfile } from '#domain/post/profiles.ts';
import { registryRowOf } from '#domain/post/registry-row.ts';
import { archiveFaults, buildArchive } from '../post/archive.ts';
import type { ArchiveLetter } from '../post/archive.ts';
import { registryFingerprint } from '../post/registry-fingerprint.ts';
import type { BatchRequest } from './contract.ts';
import type { BatchDependencies } from './dependencies.ts';
import { verifyPairs } from './verify-pairs.ts';
import type { BrokenPair, VerifiedPair } from './verify-pairs.ts';

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
  const { whole, broken } = await verifyPairs(dependencies, waiting);
  const packed = await packLetters(em, batch, whole);
  const returned = [...broken, ...packed.faulty];
  if (returned.length > 0) await returnLetters(dependencies, batchId, returned, packed.entries);
  if (packed.entries.length > 0) await storeArchive(dependencies, batch, packed);
}

/** The broken go back to their authors; the rest keep consecutive rows. With nobody left the batch is done. */
async function returnLetters(
  { orm, isRehearsal }: BatchDependencies,
  batchId: string,
  returned: readonly BrokenPair[],
  staying: readonly BatchEntry[],
): Promise<void> {
  await record(orm, 'batch.letters_returned', async (tx) => {
    const now = await readNow(tx, isRehearsal);
    for (const { entry, reason } of returned) {
      const { letterId, revision, row } = entry;
      await voidApproval(tx, batchId, { letterId, revision, row, reason }, now);
    }
    await renumber(
      tx,
      batchId,
      staying.map(({ letterId }) => letterId),
    );
    if (staying.length > 0) return;
    const more = { acceptedCount: 0, rejectedCount: returned.length };
    await mustMoveBatch(tx, batchId, { to: 'answered', awaiting: null, more }, now);
  });
}

async function storeArchive(
  dependencies: BatchDependencies,
  batch: StepBatch,
  { letters, profile }: PackedLetters,
): Promise<void> {
  const archive = await buildArchive({ letters, profile, archiveName: archiveNameOf(batch) });
  await dependencies.blobs.put(archive.bytes);
  await record(dependencies.orm, 'batch.archived', async (tx) => {
    const now = await readNow(tx, dependencies.isRehearsal);
    const more = {
      archiveSha256: archive.sha256,
      archiveByteSize: archive.bytes.byteLength,
      archiveFileName: archive.fileName,
    };
    // Somebody else's archive of the same letters may be there already: it holds the same bytes.
    const awaiting = { code: isCarriedByPerson(batch.channel) ? 'upload' : 'sending' } as const;
    await moveBatch(tx, batch.id, { to: 'archived', awaiting, more }, now);
  });
}

/** The archive made once more from the letters that still wait for an answer; null when one of them no longer holds. */
export async function remakeArchive(dependencies: BatchDependencies, batch: StepBatch) {
  const em = dependencies.orm.em.fork();
  const waiting = (await findBatchEntries(em, batch.id)).filter(({ result }) => result === null);
  const { whole, broken } = await verifyPairs(dependencies, waiting);
  const { letters, profile, faulty } = await packLetters(em, batch, whole);
  if (broken.length > 0 || faulty.length > 0) return null;
  return buildArchive({ letters, profile, archiveName: archiveNameOf(batch) });
}

function archiveNameOf({ siteId, batchDate, ordinal }: StepBatch): string {
  return `${siteId}-${batchDate}-${String(ordinal).padStart(2, '0')}.zip`;
}

interface PackedLetters {
  readonly entries: readonly BatchEntry[];
  readonly letters: readonly ArchiveLetter[];
  readonly profile: ChannelProfile;
  readonly faulty: readonly BrokenPair[];
}

/** Makes the archive's letters and takes out those that break the channel's rules: they must not hold up the others. */
async function packLetters(
  em: EntityManager,
  batch: StepBatch,
  pairs: readonly VerifiedPair[],
): Promise<PackedLetters> {
  const { returnAddress } = await loadSite(em, batch.siteId);
  const byId = await loadFields(
    em,
    pairs.map(({ entry }) => entry.letterId),
  );
  const profile = await loadProfile(em, batch.profileId);
  const packed = pairs.map((pair) => {
    const letter = archiveLetterOf(byId, pair, returnAddress);
    const reason = changedSinceSigning(byId, pair.entry) ?? limitBroken(letter, profile);
    return { entry: pair.entry, letter, reason };
  });
  const whole = packed.filter(({ reason }) => reason === undefined);
  return {
    entries: whole.map(({ entry }) => entry),
    letters: whole.map(({ letter }) => letter),
    profile,
    faulty: packed.flatMap(({ entry, reason }) => (reason === undefined ? [] : [{ entry, reason }])),
  };
}

function limitBroken(letter: ArchiveLetter, profile: ChannelProfile): LetterReason | undefined {
  const [fault] = archiveFaults([letter], profile);
  return fault && { code: 'channel_limit', args: { words: fault.message } };
}

/** The signature covers the PDF only: what the registry says of the letter is held against what was kept at signing. */
function changedSinceSigning(
  byId: ReadonlyMap<string, LetterFields>,
  { letterId, registrationNumber, registrySha256 }: BatchEntry,
): LetterReason | undefined {
  const fields = byId.get(letterId);
  if (!fields || registrySha256 === null) return undefined;
  return registryFingerprint(fields, registrationNumber) === registrySha256 ? undefined : { code: 'registry_changed' };
}

function archiveLetterOf(
  byId: ReadonlyMap<string, LetterFields>,
  { entry: { letterId, registrationNumber }, pdf, signature }: VerifiedPair,
  returnAddress: string,
): ArchiveLetter {
  const fields = byId.get(letterId);
  if (!fields) throw new LetterMissingError(`letter ${letterId} is in a batch but not in the projection`);
  const fileName = postFileName(registrationNumber);
  const row = registryRowOf({ fields, registrationNumber, fileName, returnAddress });
  return { fileName, row, pdf, signature };
}
