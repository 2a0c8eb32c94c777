import { caseNumberFaults, caseNumberText } from '../letters/case-number.ts';
import { nominative } from './nominative.ts';
import { nameQuestion } from '../letters/name-question.ts';
import { postText } from '../post/post-text.ts';
import type { Warning } from '../documents/fault.ts';

/** What a document says of its own letter; each list in the order of the document, the likeliest first. */
export interface DocumentReading {
  readonly caseNumbers: readonly string[];
  readonly names: readonly string[];
  readonly addresses: readonly string[];
}

const MOST = 3;
const NUMBER = String.raw`(?:\d{1,2}[аa]?|М|M|\d{1,3}[А-ЯA-Z]{1,2})-\d{1,6}(?:[/-]\d{1,4}){0,2}(?:/\d{2,4})`;
const AFTER_WORD = new RegExp(String.raw`(?:дел[оуае]м?|производств[оуае])\s*(?:№|N|#)?\s*(${NUMBER})`, 'giu');
const AFTER_SIGN = new RegExp(String.raw`№\s*(${NUMBER})`, 'gu');
const LABEL = String.raw`(?:Кому|Получатель|Адресат|Должник[уа]?|Ответчик[уа]?)`;
const WORD = String.raw`\p{Lu}[\p{Ll}ё]+(?:-\p{Lu}[\p{Ll}ё]+)?`;
const PERSON = String.raw`${WORD}\s+${WORD}\s+\p{Lu}[\p{Ll}ё]*(?:ич[ау]?|вн[аые]|ичн[аые])(?![\p{L}])`;
const LABELLED_NAME = new RegExp(String.raw`${LABEL}\s*:?\s*(${PERSON})`, 'gu');
const BARE_NAME = new RegExp(String.raw`(?<![\p{L}])(${PERSON})`, 'gu');
/** Six digits, then words with commas up to a house or a flat. */
const ADDRESS =
  /(?<!\d)[1-9]\d{5},\s[^\n;]{5,200}?(?:кв\.?\s?\d+[а-я]?|д\.?\s?\d+[а-я]?(?:\s?(?:корп|к|стр)\.?\s?\d+)?)(?=[\s.,;)]|$)(?:,\s?(?:корп|стр|кв|оф|пом)\.?\s?\d+[а-я]?)*(?![;,]?\s?тел)/giu;

/** Reads it off the text of a page or two. The court's own return address is no addressee's. @param own texts that are the court's */
export function readDocument(text: string, own: readonly string[] = []): DocumentReading {
  const line = text
    .normalize('NFC')
    .replaceAll(/[\u00AD]/g, '')
    .replaceAll(/[ \t\u00A0]*\r?\n[ \t\u00A0]*/g, ' ')
    .replaceAll(/\s+/g, ' ');
  const ours = own.map(postText);
  return {
    caseNumbers: unique([...found(line, AFTER_WORD), ...found(line, AFTER_SIGN)].map(caseNumberText)).filter(
      (number) => caseNumberFaults(number, '').length === 0,
    ),
    names: unique(
      [...found(line, LABELLED_NAME), ...found(line, BARE_NAME)].map((name) => nominative(name) ?? name),
    ).filter((name) => nameQuestion('person', name) === undefined),
    addresses: unique([...line.matchAll(ADDRESS)].map(([address]) => postText(address))).filter(
      (address) => !ours.some((mine) => mine.startsWith(address) || (mine !== '' && address.startsWith(mine))),
    ),
  };
}

/**
 * What was typed and does not stand in the document: a question, because a document may leave it out. A name is held against the text by
 * its beginnings, because a document bends it.
 */
export function readingQuestions(
  text: string,
  typed: { readonly caseNumber: string; readonly name: string },
): readonly Warning[] {
  if (text.trim() === '') return [];
  const reading = readDocument(text);
  const number = caseNumberText(typed.caseNumber);
  const isOther =
    number !== '' && reading.caseNumbers.length > 0 && !reading.caseNumbers.some((one) => sameNumber(one, number));
  const surname = /\p{L}[\p{L}-]+/u.exec(postText(typed.name))?.[0] ?? '';
  // A document that names nobody in full tells nothing of whom it is for.
  const isNamed =
    surname === '' ||
    reading.names.length === 0 ||
    plain(text).includes(plain(surname).slice(0, Math.max(3, surname.length - 2)));
  return [
    ...(isOther
      ? [
          question(
            'caseNumber',
            `В документе дело № ${reading.caseNumbers.join(', ')}, а набрано ${number}. Так и надо?`,
          ),
        ]
      : []),
    ...(isNamed
      ? []
      : [question('recipient.name', `Имени «${typed.name.trim()}» в документе нет. Тот ли документ приложен?`)]),
  ];
}

function question(field: string, message: string): Warning {
  return { code: 'not_in_document', field, message, severity: 'warning' };
}

function found(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, value]) => value ?? '');
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values.map((value) => value.replaceAll(/\s+/g, ' ').trim()))].slice(0, MOST);
}

function plain(text: string): string {
  return postText(text).toLowerCase().replaceAll('ё', 'е');
}

function sameNumber(left: string, right: string): boolean {
  const read = (number: string) => plain(number).replaceAll('a', 'а').replaceAll('m', 'м').replaceAll('/20', '/');
  return read(left) === read(right) || read(right).includes(read(left));
}
