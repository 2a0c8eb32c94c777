import { findCallOfLetter } from '#db/case-letters/call-of-letter.ts';
import { findOfAnother } from '#db/case-register/letters-of-another.ts';
import { listAttachments } from '#db/documents/attachments.ts';
import { fieldsOf } from '#db/letters/letter-row.ts';
import type { LetterRow } from '#db/letters/letters.ts';
import type { EntityManager } from '#db/orm.ts';
import { appendTimeline, newestLine } from '#db/work/timeline.ts';
import type { CallOfLetter } from '#domain/case-letters/call-of-letter.ts';
import { PERSON_UNDECIDED, type LetterOfAnother } from '#domain/case-letters/letter-of-another.ts';
import { sendingQuestions, UNREAD } from '#domain/composing/sending-questions.ts';
import type { Warning } from '#domain/documents/fault.ts';
import type { LetterFields } from '#domain/letters/letter.ts';
import { callKept, isAbout, questionsKept, type SentAsIs } from '#domain/letters/sent-as-is.ts';
import type { UnknownAtPost } from '#domain/recovery/unknown-at-post.ts';
import { letterSubject } from '#domain/work/subject.ts';
import { isUuid } from '#domain/work/uuid.ts';
import { textsOf } from '../documents/texts-of.ts';
import { errorFacts } from '../http/request-log.ts';
import type { ServiceDeps } from '../services/service-deps.ts';

/**
 * Whether a person was asked before; a program sends without being asked. Only whether the letter is not one of those that a recovery found
 * at the Post must be answered by whoever sends: `other_letter` says it is none of them, and nothing else.
 */
export type Asking = 'asked' | 'unasked' | 'other_letter';

/** What is known of a letter's documents when it is sent. */
export interface Sending {
  /** By the hash of the upload; absent or null: not read yet. */
  readonly texts: ReadonlyMap<string, string | null>;
  readonly asking: Asking;
}

type Reading = Pick<ServiceDeps, 'database' | 'blobs' | 'texts' | 'logger'>;

/** Read before the step that sends, for it takes its time; a document that cannot be read now keeps no letter back. */
export async function sendingOf(deps: Reading, sha256s: readonly string[], asking: Asking): Promise<Sending> {
  const texts = await textsOf(deps, sha256s).catch((error: unknown) => {
    deps.logger.warn(errorFacts(error), 'a letter is sent with its document unread');
    return new Map<string, string | null>();
  });
  return { texts, asking };
}

/** The same of a letter that is kept. */
export async function sendingOfLetter(deps: Reading, letterId: string, asking: Asking): Promise<Sending> {
  // What is no letter at all is refused by the step itself.
  const documents = isUuid(letterId) ? await deps.database.read((em) => listAttachments(em, letterId)) : [];
  return sendingOf(
    deps,
    documents.map(({ sha256 }) => sha256),
    asking,
  );
}

interface SentLetter {
  readonly letter: LetterRow;
  readonly actorId: string;
  /** Tells one sending of a letter from another. */
  readonly eventKey: string;
  /** Letters at the Post any of which it might have been when it was sent. */
  readonly unknown: UnknownAtPost | null;
  readonly now: Date;
}

/** Puts into the letter's course what it was sent with although it is asked about, and who sent it so. */
export async function noteSentAsIs(
  em: EntityManager,
  { letter, actorId, eventKey, unknown, now }: SentLetter,
  { texts, asking }: Sending,
): Promise<void> {
  const fields = fieldsOf(letter);
  const documents = (await listAttachments(em, letter.id)).map(({ sha256 }) => sha256);
  const call = await findCallOfLetter(em, letter.id);
  const another = await findOfAnother(em, letter.id);
  const read = documents.map((sha256) => texts.get(sha256) ?? null);
  const asked = sendingQuestions({ fields, call, another, unknown, documents: read });
  // A program that was asked nothing has not said that it may go unread: whoever signs is told by the document itself.
  const questions = asking === 'asked' ? asked : asked.filter(({ code }) => code !== UNREAD);
  if (questions.length === 0) return;
  const data = {
    ...questionsKept(questions),
    name: fields.recipient.name,
    caseNumber: fields.caseNumber ?? '',
    ...{ documents, call: callKept(call) },
  };
  const line = { subject: letterSubject(letter.id), eventKey, at: now, kind: 'sent_as_is', actorId, data } as const;
  await appendTimeline(em, line);
}

interface OwnLetter {
  readonly fields: LetterFields;
  readonly call: CallOfLetter | null;
  readonly another: LetterOfAnother | null;
}

/** The same for whoever looks at the letter, as long as it is about this name, number and these documents. */
export async function sentAsIsWarnings(
  em: EntityManager,
  letterId: string,
  { fields, call, another }: OwnLetter,
): Promise<Warning[]> {
  const line = await newestLine(em, letterSubject(letterId), { kinds: ['sent_as_is'] });
  if (line === null) return [];
  const kept = line.data as unknown as SentAsIs;
  const documents = (await listAttachments(em, letterId)).map(({ sha256 }) => sha256);
  if (!isAbout(kept, { fields, documents, call })) return [];
  const by = line.actor_name === null ? '' : ` Отправлено так: ${line.actor_name}.`;
  // Once people have said whether it is the same person, that nobody had is true no more.
  const standing = kept.questions.filter(({ code }) => code !== PERSON_UNDECIDED || another?.state === 'open');
  return standing.map(({ code, field, message }) => ({
    ...{ code, field, severity: 'warning' as const },
    message: `${message}${by}`,
  }));
}
