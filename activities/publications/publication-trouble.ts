import { activityInfo } from '@temporalio/activity';
import { readNow } from '#db/clock.ts';
import { record } from '#db/record.ts';
import { findPublicationSite } from '#db/publications/take-picture.ts';
import { closeIncident, openIncident } from '#db/work/incidents.ts';
import { publicationSubject } from '#domain/publications/publication-subject.ts';
import { RECIPIENT_TERM_CURE } from '#domain/publications/recipient-term.ts';
import { RecipientCertificateError } from '../ports/message-sealer.ts';
import type { PublicationDependencies } from './dependencies.ts';

/** After so many failures in a row people are told; the step is tried on all the same. */
const TOLD_FROM_ATTEMPT = 4;

/** Does a step that is tried until it succeeds: when it keeps failing an incident says so, and its success ends the incident. */
export async function toldWhenStuck<T>(
  dependencies: PublicationDependencies,
  matterId: string,
  work: () => Promise<T>,
): Promise<T> {
  const { attempt } = activityInfo();
  try {
    const result = await work();
    if (attempt > 1) await endTrouble(dependencies, matterId);
    return result;
  } catch (error) {
    if (attempt >= TOLD_FROM_ATTEMPT || isForPeople(error)) await noteTrouble(dependencies, matterId, error);
    throw error;
  }
}

async function noteTrouble(
  { orm, isRehearsal }: PublicationDependencies,
  matterId: string,
  error: unknown,
): Promise<void> {
  const words = `${wordsOf(error)} Ничего не потеряно; программа повторяет сама.`;
  await record(orm, 'publication.trouble', async (tx) => {
    const siteId = await findPublicationSite(tx, matterId);
    const subject = publicationSubject(matterId);
    const incident = { key: keyOf(matterId), siteId, subject, details: { words: [words] } };
    await openIncident(tx, incident, await readNow(tx, isRehearsal));
  });
}

/** Time does not mend these: people are told at once. */
function isForPeople(error: unknown): error is RecipientCertificateError {
  return error instanceof RecipientCertificateError;
}

function wordsOf(error: unknown): string {
  if (isForPeople(error)) return `Публикация не отправляется: ${error.words}. ${RECIPIENT_TERM_CURE}`;
  // Kinds only: a message may hold data.
  const kind = error instanceof Error ? error.name : 'UnknownError';
  return `Публикация хода рассмотрения остановилась (${kind}). Сообщите администратору.`;
}

async function endTrouble({ orm, isRehearsal }: PublicationDependencies, matterId: string): Promise<void> {
  await record(orm, 'publication.trouble_ended', async (tx) =>
    closeIncident(tx, keyOf(matterId), await readNow(tx, isRehearsal)),
  );
}

function keyOf(matterId: string): string {
  return `publication/${matterId}`;
}
