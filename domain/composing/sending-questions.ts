import { callQuestions, type CallOfLetter } from '../case-letters/call-of-letter.ts';
import type { Warning } from '../documents/fault.ts';
import { nameWarnings } from '../letters/letter-warnings.ts';
import type { LetterFields, Recipient } from '../letters/letter.ts';
import { isBlank } from '../work/typed-text.ts';
import { readingQuestions } from './document-reading.ts';

/** A letter that is about to be sent, with what is known of its documents. */
export interface LetterToSend {
  readonly fields: LetterFields;
  /** Whom the same text goes to besides. */
  readonly further?: readonly Recipient[];
  /** What stands in each of its documents; null: it has not been read yet. */
  readonly documents: readonly (string | null)[];
  /** The hearing that it calls to; absent or null: none. */
  readonly call?: CallOfLetter | null | undefined;
}

/** Of a document that nobody has read yet. */
export const UNREAD = 'document_unread';

/** Everything that is asked before a letter is sent, whichever way it goes: it may be meant so, and is sent when a person says that it is. */
export function sendingQuestions({ fields, further = [], documents, call = null }: LetterToSend): readonly Warning[] {
  const { name } = fields.recipient;
  const isOnlyAmongOthers = further.length > 0 && isBlank(name);
  const read = documents.filter((text) => text !== null);
  return [
    ...callQuestions(call, fields, read),
    ...(isOnlyAmongOthers ? [] : nameWarnings(fields)),
    ...further.flatMap((recipient) =>
      nameWarnings({ ...fields, recipient }).map((one) => ({ ...one, field: 'further' })),
    ),
    ...(read.length < documents.length
      ? [unread()]
      : readingQuestions(read, { caseNumber: fields.caseNumber ?? '', name })),
  ];
}

/** What is asked, in a few words: so many letters are asked the same. */
const KINDS: Readonly<Record<string, string>> = {
  'not_in_document caseNumber': 'в документе другой номер дела',
  'not_in_document recipient.name': 'имени получателя нет в документе',
  'hearing_moved hearing': 'заседание перенесено, письмо составлено к прежнему дню',
  'hearing_off hearing': 'заседания, к которому составлено письмо, не будет',
  'hearing_old_day title': 'в заголовке прежний день заседания',
  'hearing_old_day comment': 'в комментарии прежний день заседания',
  'hearing_old_day attachments': 'в документе прежний день заседания',
  'name_unusual recipient.name': 'имя получателя написано необычно',
  'name_unusual further': 'имя ещё одного получателя написано необычно',
  [`${UNREAD} attachments`]: 'документ ещё готовится, с ним не сверено',
};

/** A question nobody has given such words to tells itself. */
export function questionKind({ code, field, message }: Pick<Warning, 'code' | 'field' | 'message'>): string {
  return KINDS[`${code} ${field}`] ?? message;
}

function unread(): Warning {
  const message = 'Документ ещё готовится: имя и номер дела с ним не сверены. Отправить, не дожидаясь сверки?';
  return { code: UNREAD, field: 'attachments', message, severity: 'warning' };
}
