import type { EntityManager } from '@mikro-orm/postgresql';
import type { FormAside } from '#domain/form103/form-aside.ts';
import { database } from '../statements/database.ts';
import { json } from '../statements/values.ts';

/** A form that was brought. */
export interface NewFormUpload {
  readonly id: string;
  readonly batchId: string;
  readonly file: { readonly name: string; readonly sha256: string; readonly byteSize: number };
  readonly signature: { readonly name: string; readonly sha256: string } | null;
  /** False: it is not the batch's form. */
  readonly isRead: boolean;
  /** Null, and it is read: it is the batch's form from now on. */
  readonly aside: FormAside | null;
  readonly byId: string;
}

export async function addFormUpload(em: EntityManager, upload: NewFormUpload, now: Date): Promise<void> {
  const { id, batchId, file, signature, isRead, aside, byId } = upload;
  await database(em)
    .insertInto('form103_upload')
    .values({
      ...{ id, batch_id: batchId, file_name: file.name, sha256: file.sha256, byte_size: file.byteSize },
      ...{ signature_name: signature?.name ?? null, signature_sha256: signature?.sha256 ?? null },
      ...{ is_read: isRead, aside: aside && json(aside), uploaded_by_id: byId, uploaded_at: now },
    })
    .execute();
}

/** More are not looked at: each is judged anew with every comparison. */
const SIGNATURES_AT_MOST = 5;

/** Signatures that were brought beside this very form, the newest first. */
export async function listFormSignatures(
  em: EntityManager,
  batchId: string,
  sha256: string,
): Promise<readonly string[]> {
  const found = await database(em)
    .selectFrom('form103_upload')
    .select('signature_sha256 as signatureSha256')
    .where('batch_id', '=', batchId)
    .where('sha256', '=', sha256)
    .where('signature_sha256', 'is not', null)
    .orderBy('uploaded_at', 'desc')
    .execute();
  return [...new Set(found.flatMap((upload) => upload.signatureSha256 ?? []))].slice(0, SIGNATURES_AT_MOST);
}
