import type { AskedLetter } from '#domain/cabinet/batch-facts.ts';
import { postFileName } from '#domain/letters/letter-number.ts';
import { makeShpi } from '#domain/post/tracking-number.ts';

const PEOPLE = [
  ['Тестов Тест Тестович', '140000, Московская обл, г Люберцы, ул Примерная, д 5'],
  ['Пробная Ёлка Петровна', '141000, Московская обл, г Мытищи, ул Учебная, д 1'],
  ['Образцов Иван Ильич', '142000, Московская обл, г Домодедово, ул Пробная, д 7'],
  ['Образцов Иван Ильич', '143000, Московская обл, г Одинцово, ул Новая, д 9'],
] as const;

/** Four letters of one batch; the last two are to people of one name. */
export const ASKED: readonly AskedLetter[] = PEOPLE.map(([recipientName, recipientAddress], at) => {
  const registrationNumber = `50MS0095/26/${String(at + 1)}`;
  return {
    ...{ letterId: `letter-${String(at + 1)}`, registrationNumber, fileName: postFileName(registrationNumber) },
    ...{ recipientName, recipientAddress, kind: 'registered', result: null, shpi: null },
  };
});

/** The numbers that the Post gave them. */
export const SHPI = ASKED.map((_, at) => makeShpi({ officeIndex: '145862', month: 21, serial: at + 1 }));

/** The same number with another last digit. */
export function wrongDigit(shpi: string): string {
  return `${shpi.slice(0, 13)}${String((Number(shpi[13]) + 1) % 10)}`;
}
