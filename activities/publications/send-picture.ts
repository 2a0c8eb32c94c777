import { readNow } from '#db/clock.ts';
import { record } from '#db/record.ts';
import { holdMessage, releaseHeld } from '#db/publications/held-messages.ts';
import { countAttempt, findMessage, moveMessage, type MessageRow } from '#db/publications/messages.ts';
import { readSettingsVersion } from '#db/publications/settings.ts';
import { findFile } from '#db/work/files.ts';
import { closeTasks, openTask } from '#db/work/tasks.ts';
import { appendTimeline } from '#db/work/timeline.ts';
import { failureWords } from '#domain/publications/publication-process.ts';
import { publicationSubject } from '#domain/publications/publication-subject.ts';
import type { SendAnswer } from '#mail/mail-sender.ts';
import type { MailDoor } from '../adapters/mail-breaker.ts';
import type { SendResult, VersionRequest } from './contract.ts';
import type { PublicationDependencies } from './dependencies.ts';
import { endMailTrouble, noteMailTrouble, type HeldBecause } from './mail-trouble.ts';

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
  const message = await findMessage(dependencies.orm.em.fork(), matterId, version);
  if (message === null) throw new MessageLostError(`version ${String(version)} was never composed`);
  if (message.status !== 'composed') return settledResult(dependencies, message);
  const versioned = { matterId, version, ...message };
  const shut = await whyShut(dependencies);
  if (shut !== null) return hold(dependencies, versioned, shut, true);
  const answer = await handOver(dependencies, versioned, signal);
  if (answer.outcome === 'not_sent') return hold(dependencies, versioned, answer, false);
  await recordAnswer(dependencies, versioned, answer);
  if (answer.outcome !== 'sent') return { outcome: answer.outcome, receiptWithinMs: null };
  return { outcome: 'taken', receiptWithinMs: await receiptTerm(dependencies, message) };
}

type Versioned = VersionRequest & MessageRow;

const NOT_CONFIGURED: HeldBecause = { reason: 'not_configured', words: '' };

async function whyShut({ mailSender }: PublicationDependencies): Promise<HeldBecause | null> {
  return mailSender === null ? NOT_CONFIGURED : mailSender.whyShut();
}

/** The version waits; people are told, unless the server has been found well again meanwhile. */
async function hold(
  dependencies: PublicationDependencies,
  message: Versioned,
  because: HeldBecause,
  isUntried: boolean,
): Promise<SendResult> {
  const { orm, isRehearsal } = dependencies;
  const { matterId, version } = message;
  await record(orm, 'publication.mail_trouble', async (tx) => {
    const now = await readNow(tx, isRehearsal);
    await holdMessage(tx, { matterId, version, reason: because.reason }, now);
    if (isUntried && (await whyShut(dependencies)) === null) return;
    await noteMailTrouble(tx, message, because, now);
  });
  return { outcome: 'not_sent', receiptWithinMs: null, ...(isUntried ? { isUntried } : {}) };
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
  { orm, blobs, mailSender }: PublicationDependencies,
  { matterId, version, siteId, settingsVersion, recipient, messageId }: Versioned,
  signal: AbortSignal | undefined,
): Promise<SendAnswer> {
  const em = orm.em.fork();
  const file = await findFile(em, publicationSubject(matterId), 'message', version);
  if (file === null) throw new MessageLostError(`version ${String(version)} has no message`);
  const { sender } = await readSettingsVersion(em, siteId, settingsVersion);
  const bytes = await blobs.get(file.sha256);
  await record(orm, 'publication.attempted', (tx) => countAttempt(tx, matterId, version), 'statement');
  return (mailSender as MailDoor).send({ sender, recipient, messageId, bytes }, signal);
}

type Final = Exclude<SendAnswer, { outcome: 'not_sent' }>;

async function recordAnswer(
  { orm, isRehearsal }: PublicationDependencies,
  message: Versioned,
  answer: Final,
): Promise<void> {
  const { matterId, version, siteId } = message;
  await record(orm, 'publication.handed_over', async (tx) => {
    const now = await readNow(tx, isRehearsal);
    const subject = publicationSubject(matterId);
    const line = { subject, eventKey: `${answer.outcome}:${String(version)}`, at: now };
    if (answer.outcome === 'unclear') {
      const because = { reason: 'unclear', words: answer.words } as const;
      await holdMessage(tx, { matterId, version, reason: because.reason }, now);
      await noteMailTrouble(tx, message, because, now);
      await appendTimeline(tx, { ...line, kind: 'unclear', data: { version } });
      return;
    }
    const { outcome, words } = answer;
    const isMoved = await moveMessage(tx, { matterId, version, to: outcome, answer: words }, now);
    if (await endMailTrouble(tx, siteId, now)) await releaseHeld(tx, { siteId, reasons: null }, now);
    if (!isMoved) return;
    await appendTimeline(tx, { ...line, kind: outcome, data: { version, answer: words } });
    // What was wrong with an earlier version is over: this one takes its place, and is watched for itself.
    if (outcome === 'sent') await closeTasks(tx, subject, { status: 'obsolete' }, now);
    else {
      const details = { version, words: [failureWords(outcome, version, words)] };
      await openTask(tx, { kind: 'publication_failed', subject, siteId, revision: version, details }, now);
    }
  });
}
