import type { EntityManager } from '@mikro-orm/postgresql';
import type { FileKind } from '#domain/work/file-kinds.ts';
import type { Subject, SubjectKind } from '#domain/work/subject.ts';
import { database, statements } from '../statements/database.ts';
import { carryOut, type Statement } from '../statements/together.ts';
import { anyOf, json } from '../statements/values.ts';
import type { File } from './file.entity.ts';

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

/** A file that was made or received, without its bytes. */
export type FileRow = Pick<
  File,
  'kind' | 'revision' | 'fileName' | 'mediaType' | 'byteSize' | 'sha256' | 'facts' | 'createdAt'
>;

/** A subject's files, oldest first. */
export function listFiles(em: EntityManager, subject: Subject): Promise<FileRow[]> {
  return files(em, subject).orderBy('created_at').orderBy('kind').execute();
}

/** Those of some revisions only, for a subject that has very many. */
export function listFilesOfRevisions(
  em: EntityManager,
  subject: Subject,
  revisions: readonly number[],
): Promise<FileRow[]> {
  return files(em, subject).where('revision', '=', anyOf(revisions)).execute();
}

/** The file of that kind and revision; without one, of the newest. Null: there is none. */
export async function findNewestFile(
  em: EntityManager,
  subject: Subject,
  kind: FileKind,
  revision?: number,
): Promise<FileRow | null> {
  const file = await files(em, subject)
    .where('kind', '=', kind)
    .$if(revision !== undefined, (found) => found.where('revision', '=', revision ?? 0))
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  return file ?? null;
}

function files(em: EntityManager, { kind, id }: Subject) {
  return database(em)
    .selectFrom('file')
    .select(['kind', 'revision', 'file_name as fileName', 'media_type as mediaType', 'byte_size as byteSize'])
    .select(['sha256', 'facts', 'created_at as createdAt'])
    .where('subject_kind', '=', kind)
    .where('subject_id', '=', id);
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
