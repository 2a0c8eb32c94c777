import { callQuestions, type CallOfLetter } from '../case-letters/call-of-letter.ts';
import { personQuestions, type LetterOfAnother } from '../case-letters/letter-of-another.ts';
import type { Warning } from '../documents/fault.ts';
import { nameWarnings } from '../letters/letter-warnings.ts';
import type { LetterFields, Recipient } from '../letters/letter.ts';
import {
  MAYBE_AT_POST,
  MAYBE_AT_POST_FIELD,
  unknownAtPostQuestions,
  type UnknownAtPost,
} from '../recovery/unknown-at-post.ts';
import { isBlank } from '../work/typed-text.ts';
import { readingQuestions, type Typed } from './document-reading.ts';

/** A letter that is about to be sent, with what is known of its documents. */
export interface LetterToSend {
  readonly fields: LetterFields;
  /** Whom the same text goes to besides. */
  readonly further?: readonly Recipient[];
  /** What stands in each of its documents; null: it has not been read yet. */
  readonly documents: readonly (string | null)[];
  /** The hearing that it calls to; absent or null: none. */
  readonly call?: CallOfLetter | null | undefined;
  /** Its party is called otherwise in the case; absent or null: as the letter calls it. */
  readonly another?: LetterOfAnother | null | undefined;
  /** Letters at the Post any of which it may be; absent or null: none. */
  readonly unknown?: UnknownAtPost | null | undefined;
}

/** Of a document that nobody has read yet. */
export const UNREAD = 'document_unread';

/** Everything that is asked before a letter is sent, whichever way it goes: it may be meant so, and is sent when a person says that it is. */
export function sendingQuestions({
  fields,
  further = [],
  documents,
  call = null,
  another = null,
  unknown = null,
}: LetterToSend): readonly Warning[] {
  const people = peopleOf(fields.recipient, further);
  const read = documents.filter((text) => text !== null);
  return [
    ...unknownAtPostQuestions(unknown),
    ...personQuestions(another),
    ...callQuestions(call, fields, read),
    ...askedOfEach(people, (recipient) => namedWarnings(people.length > 1, { ...fields, recipient })),
    ...(read.length < documents.length ? [unread()] : readOtherwise(read, fields, people)),
  ];
}

/** One of those whom the same text goes to, and the field where the form shows them. */
interface Asked {
  readonly recipient: Recipient;
  readonly field: 'recipient.name' | 'further';
}

function peopleOf(recipient: Recipient, further: readonly Recipient[]): readonly Asked[] {
  const isOnlyAmongOthers = further.length > 0 && isBlank(recipient.name);
  return [
    ...(isOnlyAmongOthers ? [] : [{ recipient, field: 'recipient.name' } as const]),
    ...further.map((other) => ({ recipient: other, field: 'further' }) as const),
  ];
}

function askedOfEach(people: readonly Asked[], ask: (recipient: Recipient) => readonly Warning[]): readonly Warning[] {
  return people.flatMap(({ recipient, field }) => ask(recipient).map((one) => ({ ...one, field })));
}

/** Of one of several it is said whose name it is about. */
function namedWarnings(isOneOfSeveral: boolean, fields: LetterFields): readonly Warning[] {
  const own = nameWarnings(fields);
  if (!isOneOfSeveral) return own;
  return own.map((one) => ({ ...one, message: `Получатель «${fields.recipient.name.trim()}». ${one.message}` }));
}

/** Their number is one, and each has a name: whoever sends has said of each of them that it is meant so. */
function readOtherwise(
  read: readonly string[],
  { caseNumber = '' }: LetterFields,
  people: readonly Asked[],
): readonly Warning[] {
  const ask = (typed: Partial<Typed>) => readingQuestions(read, { caseNumber: '', name: '', ...typed });
  return [...ask({ caseNumber }), ...askedOfEach(people, ({ name }) => ask({ name }))];
}

/** What is asked, in a few words: so many letters are asked the same. */
const KINDS: Readonly<Record<string, string>> = {
  [`${MAYBE_AT_POST} ${MAYBE_AT_POST_FIELD}`]: 'письмо могло уйти после копии, из которой возвращены данные',
  'not_in_document caseNumber': 'в документе другой номер дела',
  'not_in_document recipient.name': 'имени получателя нет в документе',
  'not_in_document further': 'имени ещё одного получателя нет в документе',
  'person_undecided recipient.name': 'участник назван в деле иначе, и не решено, тот же ли это человек',
  'hearing_moved hearing': 'заседание перенесено, письмо составлено к прежнему дню',
  'hearing_off hearing': 'заседания, к которому составлено письмо, не будет',
  'hearing_past hearing': 'заседание, к которому составлено письмо, уже прошло',
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
