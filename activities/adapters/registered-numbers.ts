import type { ChannelProfile } from '#domain/post/profiles.ts';
import { openArchive } from '../post/open-archive.ts';
import { readRegistry } from '../post/read-registry.ts';

/** One letter as it stands in the archive that is sent. */
export interface SentLetter {
  /** From 1, as the Post counts. */
  readonly row: number;
  /** A registered letter gets a ШПИ; a simple one never does. */
  readonly isRegistered: boolean;
}

const SIMPLE = '0';

/** The letters of an archive by their numbers, read from the very bytes that are sent: the Post's answer is held against them. */
export async function sentLetters(
  archive: Uint8Array,
  profile: ChannelProfile,
): Promise<ReadonlyMap<string, SentLetter>> {
  const { registry } = await openArchive(archive, profile);
  const rows = await readRegistry(registry, profile);
  return new Map(
    rows.map(({ LETTER_REG_NUMBER, MAILCATEGORY }, place) => [
      LETTER_REG_NUMBER,
      { row: place + 1, isRegistered: MAILCATEGORY !== SIMPLE },
    ]),
  );
}
