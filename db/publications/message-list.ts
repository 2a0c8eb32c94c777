import type { EntityManager } from '@mikro-orm/postgresql';
import type { MessageStatus } from '#domain/publications/message-status.ts';
import type { TriggerKind } from '#domain/matters/matter-event.ts';
import { database } from '../statements/database.ts';
import { constant, instantOf, micros } from '../statements/values.ts';

/** One message as it was sent. */
export interface MessageRow {
  readonly version: number;
  readonly message_id: string;
  readonly recipient: string;
  readonly settings_version: number;
  readonly triggers: readonly TriggerKind[];
  readonly status: MessageStatus;
  readonly attempts: number;
  readonly answer: string | null;
  readonly composed_at: Date;
  readonly sent_at: Date | null;
  readonly answered_at: Date | null;
}

/** The newest messages first, at most so many, before the named version. */
export function listMessages(
  em: EntityManager,
  matterId: string,
  { before, limit }: { readonly before?: number | undefined; readonly limit: number },
): Promise<MessageRow[]> {
  return database(em)
    .selectFrom('publication_message')
    .select(['version', 'message_id', 'recipient', 'settings_version', 'triggers', 'status', 'attempts', 'answer'])
    .select(['composed_at', 'sent_at', 'answered_at'])
    .where('matter_id', '=', matterId)
    .$if(before !== undefined, (all) => all.where('version', '<', before ?? 0))
    .orderBy('version', 'desc')
    .limit(limit)
    .execute();
}

/** A message of the exchange mailbox in which nothing of ours was recognised. */
export interface UnrecognisedRow {
  readonly id: string;
  readonly received_at: Date;
  readonly byte_size: number;
  readonly sha256: string;
  readonly sender: string | null;
  readonly subject: string | null;
  readonly place_micros: string;
}

/** The newest first. The place's id is the server's own id of the message. */
export function listUnrecognised(
  em: EntityManager,
  {
    after,
    limit,
  }: { readonly after?: { readonly micros: string; readonly id: string } | undefined; readonly limit: number },
): Promise<UnrecognisedRow[]> {
  return unrecognised(em)
    .$if(after !== undefined, (page) =>
      page.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('received_at', 'uid'), '<', tuple(instantOf(after?.micros ?? ''), after?.id ?? '')),
      ),
    )
    .orderBy('received_at', 'desc')
    .orderBy('uid', 'desc')
    .limit(limit)
    .execute();
}

/** Null: there is no such message, or it was recognised. */
export async function findUnrecognised(em: EntityManager, uid: string): Promise<UnrecognisedRow | null> {
  return (await unrecognised(em).where('uid', '=', uid).executeTakeFirst()) ?? null;
}

function unrecognised(em: EntityManager) {
  return database(em)
    .selectFrom('mailbox_message')
    .select(['uid as id', 'received_at', 'byte_size', 'sha256', 'sender', 'subject'])
    .select(({ ref }) => micros(ref('received_at')).as('place_micros'))
    .where('kind', '=', constant('unknown'));
}
