import { createHash } from 'node:crypto';
import { REGISTRY_FILE_NAME } from '#domain/batches/archive-size.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { limitWords, type ChannelProfile } from '#domain/post/profiles.ts';
import { isRegisteredRow } from '#domain/post/registry-row.ts';
import type { SentLetter, SubmissionArchive } from '../ports/post-channel.ts';
import { archiveFaults, type ArchiveLetter } from './archive-faults.ts';
import { writeCanonicalZip, type ZipEntry } from '../papers/canonical-zip.ts';
import { buildRegistry } from './registry.ts';

export { archiveFaults, type ArchiveLetter } from './archive-faults.ts';

export interface ArchiveRequest {
  /** In the order of the registry's rows. */
  readonly letters: readonly ArchiveLetter[];
  readonly profile: ChannelProfile;
  /** The upload's name, ends in `.zip`; not a part of the bytes. */
  readonly archiveName: string;
}

/** The letters break the channel's rules; nothing was packed. The message has counts only, the faults name files and fields. */
export class ArchiveFaultsError extends Error {
  override name = 'ArchiveFaultsError';
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(`Архив не собран, нарушений правил Почты: ${faults.length}`);
    this.faults = faults;
  }
}

/**
 * Packs letters by the channel's rules: the registry, then each `X.pdf` with its `X.pdf.sig`. The same letters give the same bytes,
 * so the SHA-256 is the batch's identity. @throws ArchiveFaultsError when a limit or rule is broken.
 */
export async function buildArchive({ letters, profile, archiveName }: ArchiveRequest): Promise<SubmissionArchive> {
  refuse(archiveFaults(letters, profile));
  const registry = buildRegistry(
    letters.map(({ row }) => row),
    profile,
  );
  const bytes = writeCanonicalZip([{ name: REGISTRY_FILE_NAME, bytes: registry }, ...letters.flatMap(pairOf)]);
  refuse(sizeFaults(bytes.length, profile));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { bytes, sha256, fileName: archiveName, profileId: profile.id, letters: letters.map(sentLetterOf) };
}

function sentLetterOf({ row }: ArchiveLetter, place: number): SentLetter {
  return { registrationNumber: row.LETTER_REG_NUMBER, row: place + 1, isRegistered: isRegisteredRow(row) };
}

function pairOf({ fileName, pdf, signature }: ArchiveLetter): ZipEntry[] {
  return [
    { name: fileName, bytes: pdf },
    { name: `${fileName}.sig`, bytes: signature },
  ];
}

function sizeFaults(byteSize: number, profile: ChannelProfile): Fault[] {
  const { maxArchiveByteSize } = profile;
  const message = `Архив: ${byteSize} байт, допустимо не больше ${maxArchiveByteSize}. Разделите партию. ${limitWords(profile, 'maxArchiveByteSize')}`;
  return byteSize > maxArchiveByteSize ? [{ code: 'archive_size', field: 'archive', message }] : [];
}

function refuse(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new ArchiveFaultsError(faults);
}
