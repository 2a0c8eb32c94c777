import { defineEntity, p } from '@mikro-orm/core';
import { LETTER_FILE_KINDS } from '#domain/letters/letter-file.ts';

/** A file МАСК made or received for a letter. The bytes are in the blob store under `sha256`. */
export const LetterFileSchema = defineEntity({
  name: 'LetterFile',
  tableName: 'letter_file',
  properties: {
    letterId: p.uuid().primary(),
    kind: p.enum(LETTER_FILE_KINDS).primary(),
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
export class LetterFile extends LetterFileSchema.class {}
LetterFileSchema.setClass(LetterFile);
