import type { EntityManager } from '@mikro-orm/postgresql';
import { database } from '../statements/database.ts';
import type { MailboxMessage } from './publication.entity.ts';

export type NewMailboxMessage = Pick<
  MailboxMessage,
  'uid' | 'receivedAt' | 'kind' | 'matterId' | 'version' | 'sha256' | 'byteSize' | 'sender' | 'subject'
>;

/** Files what came, once; false: it was filed before. */
export async function addMailboxMessage(em: EntityManager, message: NewMailboxMessage): Promise<boolean> {
  const { uid, receivedAt, kind, matterId, version, sha256, byteSize, sender, subject } = message;
  const added = await database(em)
    .insertInto('mailbox_message')
    .values({
      ...{ uid, received_at: receivedAt, kind, sha256, byte_size: byteSize },
      ...{ matter_id: matterId ?? null, version: version ?? null },
      ...{ sender: sender ?? null, subject: subject ?? null },
    })
    .onConflict((conflict) => conflict.column('uid').doNothing())
    .returning('uid')
    .executeTakeFirst();
  return added !== undefined;
}

export async function isMailboxMessageFiled(em: EntityManager, uid: string): Promise<boolean> {
  const filed = database(em).selectFrom('mailbox_message').select('uid').where('uid', '=', uid);
  return (await filed.executeTakeFirst()) !== undefined;
}

/** The hash of a message as it was filed; null: there is none of this uid. */
export async function findMailboxFile(em: EntityManager, uid: string): Promise<string | null> {
  const filed = database(em).selectFrom('mailbox_message').select('sha256').where('uid', '=', uid);
  return (await filed.executeTakeFirst())?.sha256 ?? null;
}
