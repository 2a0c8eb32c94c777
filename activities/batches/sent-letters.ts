import type { EntityManager } from '@mikro-orm/postgresql';
import type { StepBatch } from '#db/batches/batch-row.ts';
import { findBatchEntries } from '#db/batches/batch-row.ts';
import { loadProfile } from '#db/limits/load-profile.ts';
import { findPaperLetters } from '#db/paper/paper-letters.ts';
import { postFileName } from '#domain/letters/letter-number.ts';
import { isHandedInOnPaper } from '#domain/post/channels.ts';
import type { SentLetter } from '../ports/post-channel.ts';
import { openArchive } from '../post/open-archive.ts';

/** The archive and the batch's rows do not tell the same letters in the same order: it must not be sent, a person must look. */
export class ArchiveDiffersError extends Error {
  override name = 'ArchiveDiffersError';
}

/**
 * The letters of an archive that is about to be sent, by the batch's own rows: the Post's answer is held against them. Rows of letters
 * that left the batch before it was packed are not among them. @throws ArchiveDiffersError @throws ArchiveDamagedError
 */
export async function sentLetters(
  em: EntityManager,
  { id, profileId, channel }: StepBatch,
  archive: Uint8Array,
): Promise<readonly SentLetter[]> {
  const { fileNames } = await openArchive(archive, await loadProfile(em, profileId));
  const entries = await findBatchEntries(em, id);
  const byFileName = new Map(entries.map((entry) => [postFileName(entry.registrationNumber), entry]));
  const onPaper = isHandedInOnPaper(channel) ? await findPaperLetters(em, id) : undefined;
  return fileNames.map((fileName, place) => {
    const entry = byFileName.get(fileName);
    if (entry?.row !== place + 1) {
      throw new ArchiveDiffersError(`row ${String(place + 1)} of the archive is another letter than in the batch`);
    }
    const { registrationNumber, row, kind, letterId } = entry;
    const paper = onPaper?.get(letterId);
    return { registrationNumber, row, isRegistered: kind === 'registered', ...(paper && { paper }) };
  });
}
