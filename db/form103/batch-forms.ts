import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { FormAside } from '#domain/form103/form-aside.ts';
import { database } from '../statements/database.ts';

/** A form 103 that came for a batch: fetched from the Post, or brought by a person. */
export interface BatchForm {
  readonly sha256: string;
  readonly fileName: string;
  readonly byteSize: number;
  readonly at: Date;
  /** Who brought it, with the cabinet's answer too; null: the Post gave it. */
  readonly byName: string | null;
  /** False: somebody brought it, and no line of it was read as one about the batch: it is kept, and is no form of it. */
  readonly isRead: boolean;
  /** Why it did not take the place of the form that was in force then; null: it did. */
  readonly aside: FormAside | null;
}

/** Every form that ever came for the batch, oldest first; one that is brought again, with a signature say, stands again. */
export async function listBatchForms(em: EntityManager, batchId: string): Promise<readonly BatchForm[]> {
  const { rows } = await sql<BatchForm>`
    with brought as (
      select u.sha256, u.file_name, u.byte_size, u.uploaded_at as at, a.full_name as by_name, u.is_read, u.aside
      from form103_upload u join account a on a.id = u.uploaded_by_id where u.batch_id = ${batchId}::uuid),
    fetched as (
      select f.sha256, min(f.file_name) as file_name, min(f.byte_size) as byte_size, min(f.created_at) as at,
        (select a.full_name from cabinet_reading r join account a on a.id = r.read_by_id
          where r.batch_id = ${batchId}::uuid and r.way = 'form103' and r.sha256 = f.sha256 order by r.read_at limit 1) as by_name, true as is_read, null::jsonb as aside
      from batch_letter b join file f on f.subject_kind = 'letter' and f.subject_id = b.letter_id and f.kind = 'form103'
        and f.revision = b.revision
      where b.batch_id = ${batchId}::uuid and b.result = 'accepted' group by f.sha256)
    select sha256, file_name as "fileName", byte_size as "byteSize", at, by_name as "byName", is_read as "isRead", aside from brought
    union all
    select sha256, file_name, byte_size, at, by_name, is_read, aside from fetched f
      where not exists (select from brought b where b.is_read and b.aside is null and b.sha256 = f.sha256 and b.at <= f.at)
    order by 4`.execute(database(em));
  return rows;
}

/**
 * Where a form is from: the first source of its bytes. Brought again, a form stays what it was: the Post's own is not made a person's by the
 * same file. One that was not read then, or was kept aside, is no source of the same bytes that came to be in force. Undefined: it never came.
 */
export function sourceOf(forms: readonly BatchForm[], sha256: string | null | undefined): BatchForm | undefined {
  const same = forms.filter((form) => form.sha256 === sha256);
  return same.find(({ isRead, aside }) => isRead && aside === null) ?? same[0];
}
