import type { EntityManager } from '@mikro-orm/postgresql';
import { LetterFile } from '../../entities/letter.ts';

export type LetterFileKind = 'pdf' | 'signature' | 'notice' | 'form103' | 'archive';

export interface NewLetterFile {
  readonly letterId: string;
  readonly kind: LetterFileKind;
  readonly revision: number;
  readonly fileName: string;
  readonly mediaType: string;
  readonly byteSize: number;
  readonly sha256: string;
  readonly facts?: unknown;
}

/** The file of that kind and revision, if it was made before. */
export async function findLetterFile(
  em: EntityManager,
  letterId: string,
  kind: LetterFileKind,
  revision: number,
): Promise<LetterFile | null> {
  return em.findOne(LetterFile, { letterId, kind, revision }, { disableIdentityMap: true });
}

/** Records a file once; a repeat with the same letter, kind and revision changes nothing. */
export async function recordLetterFile(em: EntityManager, file: NewLetterFile, now: Date): Promise<void> {
  await em.execute(
    `insert into letter_file (letter_id, kind, revision, file_name, media_type, byte_size, sha256, facts, created_at)
     values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?) on conflict (letter_id, kind, revision) do nothing`,
    [
      file.letterId,
      file.kind,
      file.revision,
      file.fileName,
      file.mediaType,
      file.byteSize,
      file.sha256,
      JSON.stringify(file.facts ?? null),
      now,
    ],
  );
}
