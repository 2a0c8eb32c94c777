import type { z } from 'zod';
import { ru } from 'zod/locales';

type Issue = Parameters<z.core.$ZodErrorMap>[0];

const KINDS: ReadonlyMap<string, string> = new Map([
  ['string', 'строка'],
  ['number', 'число'],
  ['int', 'целое число'],
  ['boolean', 'true или false'],
  ['object', 'объект'],
  ['record', 'объект'],
  ['array', 'список'],
  ['null', 'null'],
  ['undefined', 'ничего'],
  ['nan', 'не число'],
  ['date', 'дата'],
]);

const FORMATS: Readonly<Record<string, string>> = {
  base64: 'ожидается содержимое в base64',
  datetime: 'ожидаются день и время с поясом вида 2026-11-24T09:30:00+03:00',
  date: 'ожидается день вида 2026-11-24',
  uuid: 'ожидается UUID',
  url: 'ожидается адрес вида https://sud.example/',
  email: 'ожидается адрес электронной почты',
};

const russian = ru().localeError;

/** What a schema found, in words for people and for those who write programs; the field is named beside them. */
export function issueWords(issue: Issue): string {
  return `${sentence(issue)}.`;
}

function sentence(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeWords(issue.expected, issue.input);
    case 'invalid_value':
      return `${issue.input === undefined ? 'поле обязательно: ' : ''}ожидается ${choice(issue.values)}`;
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? `ожидается ${choice(issue.options)}`
        : 'значение ни одного из видов, которые здесь принимаются';
    case 'too_small':
      return `не ${lessWord(issue.origin)} ${sizeWords(issue.origin, issue.minimum)}`;
    case 'too_big':
      return `не ${moreWord(issue.origin)} ${sizeWords(issue.origin, issue.maximum)}`;
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'значение не того вида, который здесь принимается';
    case 'unrecognized_keys':
      return `таких полей нет: ${issue.keys.join(', ')}`;
    default:
      return otherWords(issue);
  }
}

function typeWords(expected: string, input: unknown): string {
  const wanted = `ожидается ${KINDS.get(expected) ?? expected}`;
  return input === undefined ? `поле обязательно: ${wanted}` : `${wanted}, получено: ${kindOf(input)}`;
}

/** The kind of what was given, never the value: it may be personal. */
function kindOf(input: unknown): string {
  const kind = input === null ? 'null' : Array.isArray(input) ? 'array' : typeof input;
  return KINDS.get(Number.isNaN(input) ? 'nan' : kind) ?? kind;
}

function choice(values: readonly unknown[]): string {
  const named = values.map(String).join(', ');
  return values.length === 1 ? named : `одно из: ${named}`;
}

function lessWord(origin: string): string {
  return origin === 'string' ? 'короче' : 'меньше';
}

function moreWord(origin: string): string {
  return origin === 'string' ? 'длиннее' : 'больше';
}

function sizeWords(origin: string, size: number | bigint): string {
  const isOne = Number(size) % 10 === 1 && Number(size) % 100 !== 11;
  if (origin === 'string') return `${String(size)} ${isOne ? 'знака' : 'знаков'}`;
  if (origin === 'array' || origin === 'set') return `${String(size)} ${isOne ? 'элемента' : 'элементов'}`;
  return origin === 'file' ? `${String(size)} байт` : String(size);
}

function otherWords(issue: Issue): string {
  const told = russian(issue);
  return typeof told === 'string' ? told : (told?.message ?? 'значение здесь не принимается');
}
