import { caseNumberFaults, caseNumberText, likeNumber, withWholeYear } from '../letters/case-number.ts';
import { isNamedIn } from './name-in-text.ts';
import { nominative } from './nominative.ts';
import { LEGAL_FORMS, nameQuestion } from '../letters/name-question.ts';
import { likeText, postText } from '../post/post-text.ts';
import type { Recipient } from '../letters/letter.ts';
import { isCompanyInn } from '../post/tax-numbers.ts';
import type { Warning } from '../documents/fault.ts';

/** A company that a document names. */
export interface ReadOrganization {
  readonly name: string;
  /** Ten digits that agree with their check digit; empty: none stands beside the name. */
  readonly inn: string;
  /** The document says that it is written to it. */
  readonly isAddressee: boolean;
}

/** What a document says of its own letter; each list in the order of the document, the likeliest first. */
export interface DocumentReading {
  readonly caseNumbers: readonly string[];
  /** Of people. */
  readonly names: readonly string[];
  readonly organizations: readonly ReadOrganization[];
  readonly addresses: readonly string[];
}

/** So many of each are offered. */
const MOST = 3;
/** Parts the pages of a text; at its end: the document goes on, nobody has read the rest. */
export const PAGE_END = '\f';
/** Where a letter names its addressee and its case: what stands further on is offered to nobody. */
const OFFERED_PAGES = 2;
/** The index before the first hyphen: `2`, `2а`, `М`, `МА`, `22К`, `А41`. */
const INDEX = String.raw`(?:\d{1,2}[аa]?|[МM][АA]?|\d{1,3}[А-ЯA-Z]{1,2}|[АA]\d{2}|СИП)`;
/** Lines of a document end within numbers too. */
const NUMBER = String.raw`${INDEX} ?- ?\d{1,6}(?: ?[/-] ?\d{1,4}){0,2}(?: ?/ ?\d{2,4})`;
const AFTER_WORD = new RegExp(String.raw`(?:дел[оуае]м?|производств[оуае])\s*(?:№|N|#)?\s*(${NUMBER})`, 'giu');
const AFTER_SIGN = new RegExp(String.raw`№\s*(${NUMBER})`, 'gu');
const LABEL = String.raw`(?:Кому|Получатель|Адресат|Должник[уа]?|Ответчик[уа]?)`;
const WORD = String.raw`\p{Lu}[\p{Ll}ё]+(?:-\p{Lu}[\p{Ll}ё]+)?`;
const PERSON = String.raw`${WORD}\s+${WORD}\s+\p{Lu}[\p{Ll}ё]*(?:ич[ау]?|вн[аые]|ичн[аые])(?![\p{L}])`;
const LABELLED_NAME = new RegExp(String.raw`${LABEL}\s*:?\s*(${PERSON})`, 'gu');
const BARE_NAME = new RegExp(String.raw`(?<![\p{L}])(${PERSON})`, 'gu');
const LABELLED_COMPANY = String.raw`(?:${LABEL}|Куда|Директору|Руководителю|Председателю|Начальнику)\s*:?\s*`;
const FULL_FORM = String.raw`Обществ[оау] с ограниченной ответственностью|(?:(?:Публичн|Непубличн|Закрыт|Открыт)(?:ое|ого|ому) )?[Аа]кционерн(?:ое|ого|ому) обществ[оау]`;
const COMPANY = new RegExp(
  String.raw`(${LABELLED_COMPANY})?(?<![\p{L}])((?:${LEGAL_FORMS}|${FULL_FORM})\s?[«"“„][^«»"”“„]{2,100}[»"”“])(?:[\s,(]*(?:ОГРН\s*:?\s*\d{13}[\s,]*)?ИНН\s*:?\s*(\d{10})(?!\d))?`,
  'gu',
);
/** Six digits, then words with commas up to a house or a flat. */
const ADDRESS =
  /(?<!\d)[1-9]\d{5},\s[^\n;]{5,200}?(?:кв\.?\s?\d+[а-я]?|д\.?\s?\d+[а-я]?(?:\s?(?:корп|к|стр)\.?\s?\d+)?)(?=[\s.,;)]|$)(?:,\s?(?:корп|стр|кв|оф|пом)\.?\s?\d+[а-я]?)*(?![;,]?\s?тел)/giu;

/** The same with the six digits at its end. */
const ADDRESS_BEFORE_INDEX =
  /(?<![\p{L}\d])((?:ул|пр-кт|пр-т|просп|пер|пл|ш|б-р|наб|мкр|г|пос|дер|с|д)\.?\s[^\n;№:]{10,200}?),\s?([1-9]\d{5})(?![\d,])/giu;

/** What is offered is read off the first pages of each. The court's own return address is no addressee's. @param own texts that are the court's */
export function readDocument(documents: readonly string[], own: readonly string[] = []): DocumentReading {
  const line = postText(documents.flatMap((text) => text.split(PAGE_END, OFFERED_PAGES)).join('\n'));
  const ours = own.map(postText);
  return {
    caseNumbers: caseNumbersIn(line).slice(0, MOST),
    names: namesIn(line).slice(0, MOST),
    organizations: organizationsIn(line),
    addresses: unique(addressesIn(line))
      .slice(0, MOST)
      .filter((address) => !ours.some((mine) => mine.startsWith(address) || (mine !== '' && address.startsWith(mine)))),
  };
}

/** All of them: a list of many cases names each. */
function caseNumbersIn(line: string): readonly string[] {
  return unique([...found(line, AFTER_WORD), ...found(line, AFTER_SIGN)].map(caseNumberText)).filter(
    (number) => caseNumberFaults(number, '').length === 0,
  );
}

function namesIn(line: string): readonly string[] {
  return unique(
    [...found(line, LABELLED_NAME), ...found(line, BARE_NAME)].map((name) => nominative(name) ?? name),
  ).filter((name) => nameQuestion('person', name) === undefined);
}

function addressesIn(line: string): readonly string[] {
  const before = [...line.matchAll(ADDRESS_BEFORE_INDEX)]
    .filter(([, rest = '']) => !/(?<!\d)\d{6}(?!\d)/.test(rest))
    .map(([, rest = '', index = '']) => `${index}, ${rest}`);
  return [...[...line.matchAll(ADDRESS)].map(([address]) => address), ...before];
}

function organizationsIn(line: string): readonly ReadOrganization[] {
  const found = [...line.matchAll(COMPANY)].map(([, label, name = '', inn = '']) => ({
    ...{ name: companyName(name), isAddressee: label !== undefined, inn: isCompanyInn(inn) ? inn : '' },
  }));
  const ordered = found.toSorted((left, right) => Number(right.isAddressee) - Number(left.isAddressee));
  // The same name again tells at most its ИНН.
  const names = [...new Set(ordered.map(({ name }) => name))].slice(0, MOST);
  return names.flatMap((name) => {
    const same = ordered.filter((one) => one.name === name);
    return same.slice(0, 1).map((first) => ({ ...first, inn: same.find(({ inn }) => inn !== '')?.inn ?? '' }));
  });
}

/** Companies are bent in their first words only. */
function companyName(name: string): string {
  return name
    .replace(/^([Оо]бществ)[ау]/u, '$1о')
    .replace(/(ое|ого|ому) обществ[оау]/u, 'ое общество')
    .replace(/^(\p{L}+)(?:ого|ому) (?=акционерное)/iu, '$1ое ')
    .replaceAll(/["“„]([^"”“„«»]+)["”“]/gu, '«$1»');
}

/** Whom the letter may be for, the likeliest first: a company that it is written to, then people, then other companies. */
export function readRecipients({
  names,
  organizations,
}: Pick<DocumentReading, 'names' | 'organizations'>): readonly (Pick<Recipient, 'type' | 'name'> & {
  readonly inn: string;
})[] {
  const people = names.map((name) => ({ type: 'person' as const, name, inn: '' }));
  const companies = (isAddressee: boolean) =>
    organizations
      .filter((one) => one.isAddressee === isAddressee)
      .map(({ name, inn }) => ({ type: 'company' as const, name, inn }));
  return [...companies(true), ...people, ...companies(false)];
}

/** What a letter says that its documents may say otherwise; empty: nothing. */
export interface Typed {
  readonly caseNumber: string;
  readonly name: string;
}

/**
 * What was typed and does not stand in the documents: a question, because a document may leave it out. All that was read is held against it,
 * not only what is offered.
 */
export function readingQuestions(documents: readonly string[], typed: Typed): readonly Warning[] {
  const line = postText(documents.join('\n'));
  if (line === '') return [];
  const where = documents.some((text) => text.endsWith(PAGE_END)) ? 'В начале документа' : 'В документе';
  const number = caseNumberText(typed.caseNumber);
  const numbers = number === '' ? [] : caseNumbersIn(line);
  const isOther = numbers.length > 0 && !numbers.some((one) => sameNumber(one, number));
  const name = typed.name.trim();
  return [
    ...(isOther
      ? [question('caseNumber', `${where} дело № ${someOf(numbers)}, а набрано ${number}. Так и надо?`)]
      : []),
    // A document that names nobody in full tells nothing of whom it is for.
    ...(isNamedIn(line, name) || namesIn(line).length === 0
      ? []
      : [question('recipient.name', `${where} нет имени «${name}». Тот ли документ приложен?`)]),
  ];
}

function someOf(numbers: readonly string[]): string {
  const more = numbers.length > MOST ? ` и ещё ${String(numbers.length - MOST)}` : '';
  return numbers.slice(0, MOST).join(', ') + more;
}

function question(field: string, message: string): Warning {
  return { code: 'not_in_document', field, message, severity: 'warning' };
}

function found(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, value]) => value ?? '');
}

/** One man written with «ё» and without is one: as he is written first. */
function unique(values: readonly string[]): string[] {
  const first = new Map<string, string>();
  for (const value of values)
    if (!first.has(likeText(value))) first.set(likeText(value), value.replaceAll(/\s+/g, ' ').trim());
  return [...first.values()];
}

function sameNumber(left: string, right: string): boolean {
  const read = (number: string) => likeNumber(withWholeYear(number));
  return read(left) === read(right) || read(right).includes(read(left));
}
