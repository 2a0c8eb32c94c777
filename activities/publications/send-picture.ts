import { readNow } from '#db/clock.ts';
import { record } from '#db/record.ts';
import { countAttempt, findMessage, moveMessage, type MessageRow } from '#db/publications/messages.ts';
import { readSettingsVersion } from '#db/publications/settings.ts';
import { findFile } from '#db/work/files.ts';
import { closeTasks, openTask } from '#db/work/tasks.ts';
import { appendTimeline } from '#db/work/timeline.ts';
import { publicationSubject } from '#domain/publications/publication-subject.ts';
import type { MailSender, SendAnswer } from '#mail/mail-sender.ts';
import type { SendResult, VersionRequest } from './contract.ts';
import type { PublicationDependencies } from './dependencies.ts';
import { endMailTrouble, noteMailTrouble } from './mail-trouble.ts';

const HOUR_MS = 3_600_000;

/** The version, or its kept message, is not there: it was composed by a step that wrote both. */
export class MessageLostError extends Error {
  override name = 'MessageLostError';
}

/** Hands the kept bytes to the mail server, unless this version's fate is known already. */
export async function sendPicture(
  dependencies: PublicationDependencies,
  { matterId, version }: VersionRequest,
  signal?: AbortSignal,
): Promise<SendResult> {
  const { orm, isRehearsal, mailSender } = dependencies;
  const message = await findMessage(orm.em.fork(), matterId, version);
  if (message === null) throw new MessageLostError(`version ${String(version)} was never composed`);
  if (message.status !== 'composed') return settledResult(dependencies, message);
  const answer = mailSender
    ? await handOver(dependencies, mailSender, { matterId, version, ...message }, signal)
    : null;
  if (answer === null || answer.outcome === 'not_sent') {
    await record(orm, 'publication.mail_trouble', async (tx) =>
      noteMailTrouble(tx, message, answer, await readNow(tx, isRehearsal)),
    );
    return { outcome: 'not_sent', receiptWithinMs: null };
  }
  await recordAnswer(dependencies, { matterId, version, siteId: message.siteId }, answer);
  if (answer.outcome !== 'sent') return { outcome: answer.outcome, receiptWithinMs: null };
  return { outcome: 'taken', receiptWithinMs: await receiptTerm(dependencies, message) };
}

/** A fate that was recorded before the engine heard of it, or that a receipt has told. */
async function settledResult(dependencies: PublicationDependencies, message: MessageRow): Promise<SendResult> {
  if (message.status === 'refused') return { outcome: 'refused', receiptWithinMs: null };
  const receiptWithinMs = message.status === 'sent' ? await receiptTerm(dependencies, message) : null;
  return { outcome: 'taken', receiptWithinMs };
}

async function receiptTerm({ orm }: PublicationDependencies, message: MessageRow): Promise<number | null> {
  const { siteId, settingsVersion } = message;
  const { receiptWithinHours } = await readSettingsVersion(orm.em.fork(), siteId, settingsVersion);
  return receiptWithinHours === null ? null : receiptWithinHours * HOUR_MS;
}

async function handOver(
  { orm, blobs }: PublicationDependencies,
  mailSender: MailSender,
  { matterId, version, siteId, settingsVersion, recipient, messageId }: VersionRequest & MessageRow,
  signal: AbortSignal | undefined,
): Promise<SendAnswer> {
  const em = orm.em.fork();
  const file = await findFile(em, publicationSubject(matterId), 'message', version);
  if (file === null) throw new MessageLostError(`version ${String(version)} has no message`);
  const { sender } = await readSettingsVersion(em, siteId, settingsVersion);
  const bytes = await blobs.get(file.sha256);
  await record(orm, 'publication.attempted', (tx) => countAttempt(tx, matterId, version), 'statement');
  return mailSender.send({ sender, recipient, messageId, bytes }, signal);
}

type Final = Exclude<SendAnswer, { outcome: 'not_sent' }>;

async function recordAnswer(
  { orm, isRehearsal }: PublicationDependencies,
  { matterId, version, siteId }: VersionRequest & { readonly siteId: string },
  answer: Final,
): Promise<void> {
  await record(orm, 'publication.handed_over', async (tx) => {
    const now = await readNow(tx, isRehearsal);
    const subject = publicationSubject(matterId);
    const line = { subject, eventKey: `${answer.outcome}:${String(version)}`, at: now };
    await endMailTrouble(tx, siteId, now);
    if (answer.outcome === 'unclear') {
      await appendTimeline(tx, { ...line, kind: 'unclear', data: { version } });
      return;
    }
    const { outcome, words } = answer;
    if (!(await moveMessage(tx, { matterId, version, to: outcome, answer: words }, now))) return;
    await appendTimeline(tx, { ...line, kind: outcome, data: { version, answer: words } });
    // What was wrong with an earlier version is over: this one takes its place, and is watched for itself.
    if (outcome === 'sent') await closeTasks(tx, subject, { status: 'obsolete' }, now);
    else
      await openTask(tx, { kind: 'publication_failed', subject, siteId, revision: version, details: { version } }, now);
  });
}
