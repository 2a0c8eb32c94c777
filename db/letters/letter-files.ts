import type { EntityManager } from '@mikro-orm/postgresql';
import type { LetterFileKind } from '#domain/letters/letter-file.ts';
import { carryOut, type Statement } from '../statements/together.ts';

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

/** The hash of the file of that kind and revision, if it was made before. */
export async function findLetterFile(
  em: EntityManager,
  letterId: string,
  kind: LetterFileKind,
  revision: number,
): Promise<{ readonly sha256: string } | null> {
  const [file] = await em.execute<{ sha256: string }[]>(
    'select sha256 from letter_file where letter_id = ? and kind = ? and revision = ?',
    [letterId, kind, revision],
  );
  return file ?? null;
}

/** Records a file once; a repeat with the same letter, kind and revision changes nothing. */
export async function recordLetterFile(em: EntityManager, file: NewLetterFile, now: Date): Promise<void> {
  await carryOut(em, letterFile(file, now));
}

/** The same as a part of a step. */
export function letterFile(file: NewLetterFile, now: Date): Statement {
  const { letterId, kind, revision, fileName, mediaType, byteSize, sha256, facts } = file;
  return {
    sql: `insert into letter_file (letter_id, kind, revision, file_name, media_type, byte_size, sha256, facts, created_at)
     values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?) on conflict (letter_id, kind, revision) do nothing returning letter_id`,
    params: [letterId, kind, revision, fileName, mediaType, byteSize, sha256, JSON.stringify(facts ?? null), now],
  };
}
