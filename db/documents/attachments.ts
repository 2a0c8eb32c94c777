import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { Attachment } from './document.entity.ts';
import { database } from '../statements/database.ts';
import { isUuid } from '../letters/letters.ts';

/** A letter's attachments in the order of the joined PDF. */
export function listAttachments(em: EntityManager, letterId: string): Promise<Attachment[]> {
  return em.find(Attachment, { letterId }, { orderBy: { ordinal: 'asc' } });
}

export function findAttachment(em: EntityManager, letterId: string, attachmentId: string): Promise<Attachment | null> {
  return isUuid(attachmentId) ? em.findOne(Attachment, { id: attachmentId, letterId }) : Promise.resolve(null);
}

/** Adds a document at the end. The caller holds the letter's row. */
export async function appendAttachment(
  em: EntityManager,
  file: {
    readonly letterId: string;
    readonly ordinal: number;
    readonly fileName: string;
    readonly byteSize: number;
    readonly sha256: string;
  },
  now: Date,
): Promise<Attachment> {
  const attachment = em.create(Attachment, { id: randomUUID(), ...file, createdAt: now });
  await em.flush();
  return attachment;
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
