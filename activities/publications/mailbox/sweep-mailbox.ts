import { readNow } from '#db/clock.ts';
import type { EntityManager } from '#db/orm.ts';
import { record } from '#db/record.ts';
import { addMailboxMessage, isMailboxMessageFiled } from '#db/publications/mailbox.ts';
import { findMessage } from '#db/publications/messages.ts';
import { enqueueSignal } from '#db/work/outbox.ts';
import {
  PUBLICATION_SIGNALS,
  publicationWorkflowId,
  type AnsweredSignal,
  type MailAnswer,
} from '#domain/publications/publication-process.ts';
import type { MailboxItem } from '#mail/exchange-mailbox.ts';
import type { PublicationDependencies } from '../dependencies.ts';
import { answerIdOf } from './answer-id.ts';
import { readMail, type MailboxFinding } from './recognise.ts';

const KINDS = { confirmed: 'receipt', bounced: 'bounce', rejected: 'rejection' } as const satisfies Readonly<
  Record<MailAnswer, string>
>;

/** Files everything that lies in the box, then it leaves the box. What was filed by a sweep that broke off is not filed again. */
export async function sweepMailbox(
  dependencies: PublicationDependencies,
  onProgress: () => void,
): Promise<{ filed: number; recognised: number }> {
  const counts = { filed: 0, recognised: 0 };
  await dependencies.mailbox?.visit(async (item) => {
    const filed = await fileItem(dependencies, item);
    counts.filed += Number(filed !== 'before');
    counts.recognised += Number(filed === 'recognised');
    onProgress();
  });
  return counts;
}

async function fileItem(
  { orm, blobs, isRehearsal }: PublicationDependencies,
  item: MailboxItem,
): Promise<'before' | 'recognised' | 'unknown'> {
  const { uid } = item;
  if (await isMailboxMessageFiled(orm.em.fork(), uid)) return 'before';
  const bytes = await item.read();
  const sha256 = await blobs.put(bytes);
  const { finding, sender, subject } = await readMail(bytes);
  return record(orm, 'publication.mail_filed', async (tx) => {
    const now = await readNow(tx, isRehearsal);
    const ours = finding && (await isOurs(tx, finding)) ? finding : null;
    const about = { matterId: ours?.matterId ?? null, version: ours?.version ?? null };
    const kind = ours ? KINDS[ours.answer] : ('unknown' as const);
    const envelope = ours ? { sender: null, subject: null } : { sender, subject };
    const row = { uid, receivedAt: now, kind, ...about, ...envelope, sha256, byteSize: bytes.byteLength };
    if (!(await addMailboxMessage(tx, row))) return 'before';
    if (!ours) return 'unknown';
    await tellPublication(tx, uid, ours, now);
    return 'recognised';
  });
}

/** Somebody who knows a card's address can make a receipt up; one that is not from the handler says nothing. */
async function isOurs(tx: EntityManager, { matterId, version, messageId, by }: MailboxFinding): Promise<boolean> {
  const message = await findMessage(tx, matterId, version);
  if (message?.messageId !== messageId) return false;
  return by === null || by === bareAddress(message.recipient);
}

function bareAddress(address: string): string {
  return (/<([^<>]+)>/.exec(address)?.[1] ?? address).trim().toLowerCase();
}

async function tellPublication(
  tx: EntityManager,
  uid: string,
  { matterId, version, answer }: MailboxFinding,
  now: Date,
): Promise<void> {
  const signal: AnsweredSignal = { eventId: answerIdOf(uid), version, answer };
  const workflowId = publicationWorkflowId(matterId);
  const signalName = PUBLICATION_SIGNALS.answered;
  await enqueueSignal(tx, { dedupeKey: signal.eventId, workflowId, signalName, payload: signal }, now);
}
