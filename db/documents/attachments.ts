import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Attachment } from './document.entity.ts';
import { database } from '../statements/database.ts';
import { isUuid } from '#domain/work/uuid.ts';

/** A document of a letter, without its bytes. */
export type AttachmentRow = Pick<Attachment, 'id' | 'ordinal' | 'fileName' | 'byteSize' | 'sha256'> & SeenLosses;
type SeenLosses = { readonly [Name in 'seenLosses' | 'lossesSeenBy']: string | null } & {
  readonly lossesSeenAt: Date | null;
};

const COLUMNS = [
  ...(['id', 'ordinal', 'file_name as fileName', 'byte_size as byteSize', 'sha256'] as const),
  ...(['seen_losses as seenLosses', 'losses_seen_by as lossesSeenBy', 'losses_seen_at as lossesSeenAt'] as const),
] as const;

/** A letter's attachments in the order of the joined PDF. */
export function listAttachments(em: EntityManager, letterId: string): Promise<AttachmentRow[]> {
  return ofLetter(em, letterId).orderBy('ordinal').execute();
}

/** SHA-256 of the document that a letter begins with; null: it has none yet. */
export async function findMainDocument(em: EntityManager, letterId: string): Promise<string | null> {
  const first = await ofLetter(em, letterId).orderBy('ordinal').limit(1).executeTakeFirst();
  return first?.sha256 ?? null;
}

export async function findAttachment(
  em: EntityManager,
  letterId: string,
  attachmentId: string,
): Promise<AttachmentRow | null> {
  if (!isUuid(attachmentId)) return null;
  const attachment = await ofLetter(em, letterId).where('id', '=', attachmentId).executeTakeFirst();
  return attachment ?? null;
}

function ofLetter(em: EntityManager, letterId: string) {
  return database(em).selectFrom('attachment').select(COLUMNS).where('letter_id', '=', letterId);
}

/** Adds a document at the end. The caller holds the letter's row. */
export function appendAttachment(
  em: EntityManager,
  file: Omit<AttachmentRow, 'id' | keyof SeenLosses> & { readonly letterId: string },
  now: Date,
): Promise<AttachmentRow> {
  const { letterId, ordinal, fileName, byteSize, sha256 } = file;
  return database(em)
    .insertInto('attachment')
    .values({
      ...{ id: randomUUID(), letter_id: letterId, ordinal, file_name: fileName },
      ...{ byte_size: byteSize, sha256, created_at: now },
    })
    .returning(COLUMNS)
    .executeTakeFirstOrThrow();
}

/** Gives the attachments the places of this list; through negative numbers, because places are unique. */
export async function orderAttachments(em: EntityManager, letterId: string, ids: readonly string[]): Promise<void> {
  const ofLetter = () => database(em).updateTable('attachment').where('letter_id', '=', letterId);
  await ofLetter()
    .set({ ordinal: sql<number>`-ordinal` })
    .execute();
  for (const [index, id] of ids.entries())
    await ofLetter()
      .set({ ordinal: index + 1 })
      .where('id', '=', id)
      .execute();
}

export async function deleteAttachment(em: EntityManager, letterId: string, attachmentId: string): Promise<void> {
  await database(em)
    .deleteFrom('attachment')
    .where('id', '=', attachmentId)
    .where('letter_id', '=', letterId)
    .execute();
}
