import type { CallEnd, CallOfLetter } from '../case-letters/call-of-letter.ts';
import type { Warning } from '../documents/fault.ts';
import type { LetterFields } from './letter.ts';

type KeptQuestion = Pick<Warning, 'code' | 'field' | 'message'>;

/** What a letter was sent with although it is asked about, as a line of its course keeps it. */
export interface SentAsIs {
  readonly questions: readonly KeptQuestion[];
  /** Of the recipient. */
  readonly name: string;
  /** Empty: it named none. */
  readonly caseNumber: string;
  /** Hashes of its documents in their order. */
  readonly documents: readonly string[];
  /** The start of the hearing that it told of, and the one that the hearing had; null: it called to none, absent: nobody asked about that. */
  readonly call?: SentCall | null | undefined;
}

interface SentCall {
  readonly toldAt: string;
  readonly startsAt: string;
  /** Absent: it was appointed. */
  readonly ended?: CallEnd | null | undefined;
}

type KeptCall = Pick<CallOfLetter, 'toldAt' | 'startsAt' | 'ended'>;

export function callKept(call: KeptCall | null): SentCall | null {
  return call && { toldAt: call.toldAt.toISOString(), startsAt: call.startsAt.toISOString(), ended: call.ended };
}

/** What tells whether it is still about this letter. */
interface OwnLetter {
  readonly fields: Pick<LetterFields, 'recipient' | 'caseNumber'>;
  readonly documents: readonly string[];
  readonly call: KeptCall | null;
}

/** Another name, number, document or start of the hearing is asked about anew. */
export function isAbout({ name, caseNumber, documents, call }: SentAsIs, own: OwnLetter): boolean {
  const { recipient, caseNumber: ownNumber = '' } = own.fields;
  const isSame = name === recipient.name && caseNumber === ownNumber && documents.join() === own.documents.join();
  return isSame && (call === undefined || isSameCall(call, callKept(own.call)));
}

/** A letter that is with the Post calls nobody any more that could be told anew: what was said of it stays. */
function isSameCall(kept: SentCall | null, own: SentCall | null): boolean {
  if (own === null) return true;
  const isSameStart = kept?.toldAt === own.toldAt && kept.startsAt === own.startsAt;
  return isSameStart && (kept.ended ?? null) === (own.ended ?? null);
}

export function questionsKept(questions: readonly Warning[]): Pick<SentAsIs, 'questions'> {
  return { questions: questions.map(({ code, field, message }) => ({ code, field, message })) };
}

/** In the words of the line; another line has none. */
export function sentAsIsWords({ questions }: Readonly<Record<string, unknown>>): object {
  if (!Array.isArray(questions)) return {};
  return { words: questions.map(({ message }: KeptQuestion) => message).join(' ') };
}
