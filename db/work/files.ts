import type { EntityManager } from '@mikro-orm/postgresql';
import type { FileKind } from '#domain/work/file-kinds.ts';
import type { Subject, SubjectKind } from '#domain/work/subject.ts';
import { database, statements } from '../statements/database.ts';
import { carryOut, type Statement } from '../statements/together.ts';
import { json } from '../statements/values.ts';

export interface NewFile<Kind extends SubjectKind = SubjectKind> {
  readonly subject: Subject<Kind>;
  readonly kind: FileKind;
  readonly revision: number;
  readonly fileName: string;
  readonly mediaType: string;
  readonly byteSize: number;
  readonly sha256: string;
  readonly facts?: unknown;
}

/** The hash of the file of that kind and revision, if it was made before. */
export async function findFile(
  em: EntityManager,
  subject: Subject,
  kind: FileKind,
  revision: number,
): Promise<{ readonly sha256: string } | null> {
  const file = await database(em)
    .selectFrom('file')
    .select('sha256')
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .where('kind', '=', kind)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return file ?? null;
}

/** Records a file once; a repeat with the same subject, kind and revision changes nothing. */
export async function addFile(em: EntityManager, file: NewFile, now: Date): Promise<void> {
  await carryOut(em, fileAdded(file, now));
}

/** The same as a part of a step. */
export function fileAdded(file: NewFile, now: Date): Statement {
  const { subject, kind, revision, fileName, mediaType, byteSize, sha256, facts } = file;
  return statements
    .insertInto('file')
    .values({
      subject_kind: subject.kind,
      subject_id: subject.id,
      kind,
      revision,
      file_name: fileName,
      media_type: mediaType,
      byte_size: byteSize,
      sha256,
      facts: json(facts ?? null),
      created_at: now,
    })
    .onConflict((conflict) => conflict.columns(['subject_kind', 'subject_id', 'kind', 'revision']).doNothing())
    .returning('subject_id');
}
