import type { BatchFileKind } from '#domain/batches/batch-status.ts';
import { withTellingForm } from '#db/form103/telling-form.ts';
import { findNewestFile, type FileRow } from '#db/work/files.ts';
import { letterSubject } from '#domain/work/subject.ts';
import type { EntityManager } from '#db/orm.ts';
import type { FileKind } from '#domain/work/file-kinds.ts';
import { ApplicationError } from '../errors.ts';
import type { Actor } from '../actor.ts';
import { archiveHold } from '../cabinet/archive-hold.ts';
import { readBatch } from '../batches/batches.ts';
import { readLetter } from '../letters/letter-access.ts';
import { readBlob, type Download } from '../documents/read-blob.ts';
import type { ServiceDeps } from '../services/service-deps.ts';

export interface FileService {
  /** The newest revision unless one is named. */
  letterFile(actor: Actor, letterId: string, kind: FileKind, revision?: number): Promise<Download>;
  batchFile(actor: Actor, batchId: string, kind: BatchFileKind): Promise<Download>;
}

/** Files that МАСК made or received. Each is checked against its hash before it is given out. */
export function createFileService({ database, blobs }: ServiceDeps): FileService {
  return {
    letterFile: async (actor, letterId, kind, revision) => {
      const file = await database.read((em) => readFile(em, actor, { letterId, kind, revision }));
      const { fileName, mediaType, sha256 } = file;
      return { bytes: await readBlob(blobs, sha256), fileName, mediaType, sha256 };
    },
    batchFile: async (actor, batchId, kind) => {
      const { batch, hold } = await database.read(async (em) => {
        const found = await readBatch(em, actor, batchId);
        return { batch: found, hold: kind === 'archive' ? await archiveHold(em, found) : null };
      });
      const sha256 = kind === 'archive' ? batch.archiveSha256 : batch.form103Sha256;
      if (!sha256) throw fileAbsent();
      if (hold !== null) throw new ApplicationError('conflict', { detail: hold });
      const name = `${batch.siteId}_${batch.batchDate}_${batch.ordinal}`;
      const bytes = await readBlob(blobs, sha256);
      return kind === 'archive'
        ? { bytes, sha256, mediaType: 'application/zip', fileName: batch.archiveFileName ?? `${name}.zip` }
        : { bytes, sha256, mediaType: 'application/pdf', fileName: `${name}_f103.pdf` };
    },
  };
}

async function readFile(
  em: EntityManager,
  actor: Actor,
  wanted: { readonly letterId: string; readonly kind: FileKind; readonly revision: number | undefined },
): Promise<FileRow> {
  const letter = await readLetter(em, actor, wanted.letterId);
  const file = await findNewestFile(em, letterSubject(letter.id), wanted.kind, wanted.revision);
  if (!file) throw fileAbsent();
  const [shown] = await withTellingForm(em, letter.id, [file]);
  return shown ?? file;
}

function fileAbsent(): ApplicationError {
  return new ApplicationError('not-found', { detail: 'Такого файла пока нет.' });
}
