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
}

/** Whether it is still about this letter: another name, number or document is asked about anew. */
export function isAbout(
  { name, caseNumber, documents }: SentAsIs,
  fields: Pick<LetterFields, 'recipient' | 'caseNumber'>,
  own: readonly string[],
): boolean {
  return name === fields.recipient.name && caseNumber === (fields.caseNumber ?? '') && documents.join() === own.join();
}

export function questionsKept(questions: readonly Warning[]): Pick<SentAsIs, 'questions'> {
  return { questions: questions.map(({ code, field, message }) => ({ code, field, message })) };
}

/** In the words of the line; another line has none. */
export function sentAsIsWords({ questions }: Readonly<Record<string, unknown>>): object {
  if (!Array.isArray(questions)) return {};
  return { words: questions.map(({ message }: KeptQuestion) => message).join(' ') };
}
