import type { Warning } from '../documents/fault.ts';
import { momentWords } from '../notifications/moment-words.ts';

/** A letter of the site that the Post has, a copy that was put back does not know, and nobody has taken into account yet. */
export interface UnknownLetter {
  readonly registrationNumber: string;
  readonly shpi: string | null;
  /** As the Post's list gives it; its answer to a question does not. */
  readonly addressee: string | null;
}

/** Any of these letters may be the draft that the copy has without a number. */
export interface UnknownAtPost {
  /** What was sent later than this the copy does not know. */
  readonly copyAt: Date;
  /** Of the court. */
  readonly timeZone: string;
  readonly letters: readonly UnknownLetter[];
}

export const MAYBE_AT_POST = 'maybe_at_post';

/** Where it is told: it is about the whole letter. */
export const MAYBE_AT_POST_FIELD = 'letter';

/** More than this are not read from a message. */
const NAMED = 5;

/** Asked of a letter that the copy has without a number, until a person has looked at every letter that was found. */
export function unknownAtPostQuestions(unknown: UnknownAtPost | null): readonly Warning[] {
  if (unknown === null || unknown.letters.length === 0) return [];
  const { copyAt, timeZone, letters } = unknown;
  const named = letters.slice(0, NAMED).map(letterWords).join('; ');
  const more = letters.length > NAMED ? ` и ещё ${String(letters.length - NAMED)}` : '';
  const message =
    `Письмо составлено до резервной копии (${momentWords(copyAt, timeZone)}), из которой возвращены данные. ` +
    `После неё отправлены письма, которых в копии нет: ${named}${more}. ` +
    'Может быть, это одно из них и уже у Почты. Это другое письмо, отправить его?';
  return [{ code: MAYBE_AT_POST, field: MAYBE_AT_POST_FIELD, message, severity: 'warning' }];
}

function letterWords({ registrationNumber, shpi, addressee }: UnknownLetter): string {
  const known = [addressee, shpi === null ? null : `ШПИ ${shpi}`].filter((words) => words !== null);
  return known.length === 0 ? registrationNumber : `${registrationNumber} (${known.join(', ')})`;
}
