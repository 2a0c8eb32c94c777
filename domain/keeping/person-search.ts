import { nameWords } from './person-name.ts';

/** By what a person is looked for; empty: not by this. All that is filled in must fit where the source knows it. */
export interface PersonAsked {
  readonly name: string;
  readonly birthDate: string;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
}

/** Where data of persons lie. */
export const PERSON_SOURCES = {
  letter: 'Письма',
  case_party: 'Участники дел',
  consent: 'Согласия на извещение',
  notification: 'Извещения',
  matter: 'Обращения граждан',
  sms: 'Входящие сообщения',
  import_row: 'Строки загруженных таблиц',
  form103_line: 'Строки списков ф. 103',
  report_row: 'Строки отчётов кабинета Почты',
} as const;
export type PersonSource = keyof typeof PERSON_SOURCES;

/** One thing that is held of a person. */
export interface PersonRecord {
  readonly source: PersonSource;
  readonly id: string;
  readonly siteId: string | null;
  /** What it is called: a letter's number, a case's. */
  readonly title: string;
  /** What is held, a name and a value each. */
  readonly held: readonly (readonly [name: string, value: string])[];
  /** Where it came from. */
  readonly from: string;
  /** Since when, ISO 8601. */
  readonly since: string;
  /** To whom it was passed. */
  readonly sentTo: string;
}

/** So many of each source at most: more is narrowed by an address or a telephone. */
export const MOST_OF_SOURCE = 500;

/** The digits of a Russian telephone without what it begins with: 8, +7 and spaces are the same. */
export function phoneDigits(typed: string): string {
  const digits = typed.replaceAll(/\D/g, '');
  return digits.length === 11 && /^[78]/.test(digits) ? digits.slice(1) : digits;
}

/** Words about what was typed, by its field; null: it can be looked for. */
export function personFault(asked: PersonAsked): readonly [field: keyof PersonAsked, words: string] | null {
  const { name, phone, email } = asked;
  if (name.trim() === '' && phone.trim() === '' && email.trim() === '')
    return ['name', 'Укажите имя, телефон или электронную почту: по одному адресу человека не найти.'];
  if (name.trim() !== '' && nameWords(name).length === 0) return ['name', 'В имени нет ни одной буквы.'];
  if (name.trim() !== '' && nameWords(name).every(({ length }) => length < 2))
    return ['name', 'В имени одни инициалы: укажите фамилию целиком.'];
  if (phone.trim() !== '' && phoneDigits(phone).length < 6) return ['phone', 'В телефоне меньше шести цифр.'];
  return null;
}
