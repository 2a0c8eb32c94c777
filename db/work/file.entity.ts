import { defineEntity, p } from '@mikro-orm/core';
import type { FileKind } from '#domain/work/file-kinds.ts';
import type { SubjectKind } from '#domain/work/subject.ts';

/** A file МАСК made or received for a subject. The bytes are in the blob store under `sha256`. */
export const FileSchema = defineEntity({
  name: 'File',
  tableName: 'file',
  properties: {
    subjectKind: p.text().$type<SubjectKind>().primary(),
    subjectId: p.uuid().primary(),
    kind: p.text().$type<FileKind>().primary(),
    revision: p.integer().primary(),
    fileName: p.text(),
    mediaType: p.text(),
    byteSize: p.integer(),
    sha256: p.string().length(64),
    /** For a signature: the verdict and the certificate's facts. */
    facts: p.json<unknown>().nullable(),
    createdAt: p.datetime(),
  },
});
export class File extends FileSchema.class {}
FileSchema.setClass(File);
