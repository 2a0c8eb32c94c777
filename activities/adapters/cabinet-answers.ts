import type { LookUpAnswer, PostLetterAnswer, SentLetter, SubmissionAnswer } from '../ports/post-channel.ts';
import type { CabinetLetter, SearchAnswer, UploadAnswer } from './cabinet-schemas.ts';

const REASONLESS = 'Почта не назвала причину: проверьте письмо в кабинете, раздел «Новые».';

/**
 * A well-formed answer to an upload, held against what was sent: every letter once, in its own row, registered ones with a ШПИ of their
 * own. Any contradiction makes the answer `unknown`: a confused answer proves nothing about any letter.
 */
export function judgeUpload({ uploadId, letters }: UploadAnswer, sent: readonly SentLetter[]): SubmissionAnswer {
  const contradiction = uploadContradiction(letters, sent);
  if (contradiction !== null) return { outcome: 'unknown', reason: contradiction };
  return { outcome: 'answered', uploadId, letters: letters.map(letterAnswer) };
}

/** A well-formed answer to a search, held against what was asked: every number once, found or absent. */
export function judgeSearch({ letters, absent }: SearchAnswer, asked: readonly string[]): LookUpAnswer {
  const told = [...letters.map(({ registrationNumber }) => registrationNumber), ...absent];
  const contradiction = numbersContradiction(told, new Set(asked)) ?? trackingContradiction(letters);
  if (contradiction !== null) return { outcome: 'unknown', reason: contradiction };
  const uploadIds = new Set(letters.map(({ uploadId }) => uploadId));
  const [uploadId] = uploadIds.size === 1 ? uploadIds : [];
  return {
    outcome: 'found',
    letters: letters.map((letter) => ({ ...letterAnswer(letter), uploadId: letter.uploadId })),
    absent,
    ...(uploadId !== undefined && { uploadId }),
  };
}

function uploadContradiction(letters: UploadAnswer['letters'], sent: readonly SentLetter[]): string | null {
  const byNumber = new Map(sent.map((letter) => [letter.registrationNumber, letter]));
  const numbers = numbersContradiction(
    letters.map(({ registrationNumber }) => registrationNumber),
    new Set(byNumber.keys()),
  );
  if (numbers !== null) return numbers;
  for (const { registrationNumber, row, state, shpi } of letters) {
    const letter = byNumber.get(registrationNumber);
    if (letter?.row !== row) return 'в ответе строка не совпадает с номером письма';
    if (state === 'archive' && letter.isRegistered !== (shpi !== null)) {
      return letter.isRegistered ? 'в ответе заказное письмо без ШПИ' : 'в ответе простое письмо с ШПИ';
    }
  }
  return trackingContradiction(letters);
}

function numbersContradiction(told: readonly string[], expected: ReadonlySet<string>): string | null {
  if (new Set(told).size !== told.length) return 'в ответе номер письма повторяется';
  if (told.some((number) => !expected.has(number))) return 'в ответе номер, которого мы не передавали';
  return told.length === expected.size ? null : 'в ответе нет части писем';
}

function trackingContradiction(letters: readonly CabinetLetter[]): string | null {
  const shpis = letters.flatMap(({ shpi }) => shpi ?? []);
  if (new Set(shpis).size !== shpis.length) return 'в ответе ШПИ повторяется';
  const isEarly = letters.some(({ state, shpi }) => state === 'new' && shpi !== null);
  return isEarly ? 'в ответе ШПИ у непринятого письма' : null;
}

function letterAnswer({ registrationNumber, state, shpi, faults }: CabinetLetter): PostLetterAnswer {
  if (state === 'archive') return { registrationNumber, state: 'accepted', ...(shpi !== null && { shpi }) };
  const told = faults.length > 0 ? faults : [{ row: 0, column: '', message: REASONLESS }];
  return { registrationNumber, state: 'rejected', faults: told };
}
