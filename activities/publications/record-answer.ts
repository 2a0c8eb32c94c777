import { readNow } from '#db/clock.ts';
import { record } from '#db/record.ts';
import { findMailboxFile } from '#db/publications/mailbox.ts';
import { findMessage, moveMessage } from '#db/publications/messages.ts';
import { closeTasks, openTask } from '#db/work/tasks.ts';
import { appendTimeline } from '#db/work/timeline.ts';
import { failureWords } from '#domain/publications/publication-process.ts';
import { publicationSubject } from '#domain/publications/publication-subject.ts';
import type { AnswerRequest, VersionRequest } from './contract.ts';
import type { PublicationDependencies } from './dependencies.ts';
import { uidOfAnswer } from './mailbox/answer-id.ts';
import { recognise } from './mailbox/recognise.ts';

/** Records what came back about a version. Of an older one only its own row changes. */
export async function recordMailAnswer(dependencies: PublicationDependencies, request: AnswerRequest): Promise<void> {
  const { orm, isRehearsal } = dependencies;
  const { matterId, version, answer } = request;
  const words = await wordsOf(dependencies, request);
  await record(orm, 'publication.answered', async (tx) => {
    const now = await readNow(tx, isRehearsal);
    const message = await findMessage(tx, matterId, version);
    if (message === null || !(await moveMessage(tx, { matterId, version, to: answer, answer: words }, now))) return;
    const subject = publicationSubject(matterId);
    const eventKey = `${answer}:${String(version)}`;
    await appendTimeline(tx, { subject, eventKey, at: now, kind: answer, data: { version, answer: words } });
    if (!message.isNewest) return;
    if (answer === 'confirmed') {
      await closeTasks(tx, subject, { status: 'obsolete' }, now);
      return;
    }
    const { siteId } = message;
    const details = { version, words: [failureWords(answer, version, words)] };
    await openTask(tx, { kind: 'publication_failed', subject, siteId, revision: version, details }, now);
  });
}

/** They stand in the message as it came: nothing of it goes through the engine. */
async function wordsOf({ orm, blobs }: PublicationDependencies, { eventId }: AnswerRequest): Promise<string> {
  const sha256 = await findMailboxFile(orm.em.fork(), uidOfAnswer(eventId));
  const finding = sha256 === null ? null : await recognise(await blobs.get(sha256));
  return finding?.words ?? '';
}

/** No receipt has come in time: a person finds out why. */
export async function reportUnconfirmed(
  { orm, isRehearsal }: PublicationDependencies,
  { matterId, version }: VersionRequest,
): Promise<void> {
  await record(orm, 'publication.unconfirmed', async (tx) => {
    const now = await readNow(tx, isRehearsal);
    const message = await findMessage(tx, matterId, version);
    if (message?.status !== 'sent' || !message.isNewest) return;
    const subject = publicationSubject(matterId);
    const { siteId } = message;
    const eventKey = `unconfirmed:${String(version)}`;
    await appendTimeline(tx, { subject, eventKey, at: now, kind: 'unconfirmed', data: { version } });
    const details = { version };
    await openTask(tx, { kind: 'publication_unconfirmed', subject, siteId, revision: version, details }, now);
  });
}
