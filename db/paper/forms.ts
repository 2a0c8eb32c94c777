import type { EntityManager } from '@mikro-orm/postgresql';
import type { PaperFormKind, PaperFormName } from '#domain/paper/paper-forms.ts';
import { database } from '../statements/database.ts';

/** A paper that is kept. */
export interface KeptForm extends PaperFormName {
  readonly fileName: string;
  readonly mediaType: string;
  readonly byteSize: number;
  readonly sha256: string;
}

export async function addForm(em: EntityManager, batchId: string, form: KeptForm, now: Date): Promise<void> {
  const { kind, ofId, fileName, mediaType, byteSize, sha256 } = form;
  await database(em)
    .insertInto('paper_form')
    .values({
      ...{ batch_id: batchId, kind, of_id: ofId, file_name: fileName, media_type: mediaType },
      ...{ byte_size: byteSize, sha256, fetched_at: now },
    })
    .onConflict((conflict) => conflict.columns(['batch_id', 'kind', 'of_id']).doNothing())
    .execute();
}

export function listForms(em: EntityManager, batchId: string): Promise<readonly KeptForm[]> {
  return forms(em, batchId).orderBy('kind').orderBy('of_id').execute();
}

export async function findForm(
  em: EntityManager,
  batchId: string,
  { kind, ofId }: PaperFormName,
): Promise<KeptForm | null> {
  return (await forms(em, batchId).where('kind', '=', kind).where('of_id', '=', ofId).executeTakeFirst()) ?? null;
}

/** The list of the registered letters, which is filed with them; null: none is kept. */
export async function findRegisteredForm103(em: EntityManager, batchId: string): Promise<KeptForm | null> {
  const registered = database(em)
    .selectFrom('paper_order')
    .select('post_batch')
    .where('batch_id', '=', batchId)
    .where('shpi', 'is not', null);
  const kind: PaperFormKind = 'form103';
  return (
    (await forms(em, batchId).where('kind', '=', kind).where('of_id', 'in', registered).executeTakeFirst()) ?? null
  );
}

function forms(em: EntityManager, batchId: string) {
  return database(em)
    .selectFrom('paper_form')
    .select(['kind', 'of_id as ofId', 'file_name as fileName', 'media_type as mediaType'])
    .select(['byte_size as byteSize', 'sha256'])
    .where('batch_id', '=', batchId);
}
