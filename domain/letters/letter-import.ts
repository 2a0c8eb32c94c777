import type { Fault } from '../documents/fault.ts';
import {
  DOCUMENT_KIND_NAMES,
  LETTER_KIND_NAMES,
  RECIPIENT_TYPE_NAMES,
  type LetterFields,
  type RecipientType,
} from './letter.ts';
import { eachText, keptText } from './letter-texts.ts';
import { hasLegalForm, legalForm } from './name-question.ts';
import { plainHead } from '../documents/sheet-heads.ts';
import { IMPORT_HEADS, type ImportField } from './import-columns.ts';
import { repeatKeys } from './repeat.ts';

/** Rows of one import; more is another day's work and another file. */
export const MAX_IMPORTED_LETTERS = 500;

/** `already`: what it would make is a letter since before. */
export const ROW_STATES = ['refused', 'waiting', 'made', 'failed', 'already'] as const;
export type RowState = (typeof ROW_STATES)[number];

/** What holds for rows that say nothing else. */
export interface ImportDefaults {
  readonly kind: LetterFields['kind'];
  readonly documentKind: LetterFields['documentKind'];
  readonly title: string;
}

/** A row as a letter. */
export interface LetterOfRow {
  readonly fields: LetterFields;
  /** The file it names; empty: the one file of all rows. */
  readonly file: string;
  readonly faults: readonly Fault[];
}

export function letterOfRow(
  cells: readonly string[],
  places: ReadonlyMap<ImportField, number>,
  defaults: ImportDefaults,
): LetterOfRow {
  const cell = (field: ImportField): string => (cells[places.get(field) ?? -1] ?? '').trim();
  const inn = cell('inn').replaceAll(/\s/g, '');
  const faults: Fault[] = [];
  const named = <K extends string>(
    field: ImportField,
    names: Readonly<Record<K, string>>,
    otherwise: K,
    also: Partial<Readonly<Record<K, readonly string[]>>> = {},
  ): K => {
    const text = cell(field);
    if (text === '') return otherwise;
    const found = (Object.keys(names) as K[]).find((code) =>
      [names[code], ...(also[code] ?? [])].some((word) => plainHead(word) === plainHead(text)),
    );
    if (found === undefined) faults.push(unknownWord(field, text, Object.values(names)));
    return found ?? otherwise;
  };
  const type = named<RecipientType>(
    'recipientType',
    RECIPIENT_TYPE_NAMES,
    isCompany(inn, cell('kpp'), cell('name')) ? 'company' : 'person',
    RECIPIENT_WORDS,
  );
  const texts = eachText((name) =>
    keptText(name, name === 'title' && cell('title') === '' ? defaults.title : cell(name)),
  );
  const fields: LetterFields = {
    ...texts,
    kind: named('kind', LETTER_KIND_NAMES, defaults.kind),
    documentKind: named('documentKind', DOCUMENT_KIND_NAMES, defaults.documentKind),
    recipient: { type, name: cell('name'), inn, kpp: cell('kpp'), address: cell('address') },
  };
  return { fields, file: cell('file'), faults };
}

/** How else people write who gets a letter. */
const RECIPIENT_WORDS: Readonly<Record<RecipientType, readonly string[]>> = {
  person: ['физ. лицо', 'физлицо', 'ФЛ', 'человек', 'гражданин', 'гражданка'],
  company: ['юр. лицо', 'юрлицо', 'юридическое лицо', 'ЮЛ', 'учреждение', 'компания'],
};

/** By its numbers; without an ИНН, by the form in its name: a man of business is a person. */
function isCompany(inn: string, kpp: string, name: string): boolean {
  if (inn !== '' || kpp !== '') return inn.length === 10 || kpp !== '';
  const isOneMan = /^(ИП|КФХ|индивидуальный)/iu.test(legalForm(name) ?? '');
  return !isOneMan && (legalForm(name) !== undefined || hasLegalForm(name));
}

/** Names of files are the same whatever their folders and capitals. */
export function sameFile(one: string, other: string): boolean {
  return plainFile(one) === plainFile(other);
}

function plainFile(name: string): string {
  return (name.split(/[/\\]/).at(-1) ?? '').normalize('NFC').trim().toLowerCase();
}

function unknownWord(field: ImportField, text: string, names: readonly string[]): Fault {
  const message = `${IMPORT_HEADS[field][0]}: «${text.slice(0, 60)}» не понято; напишите одно из: ${names.join(', ')}.`;
  return { code: 'word_unknown', field, message };
}

/**
 * What stays the same of a row however its sheet is mended: person, case and document (its hash). Without a case the address tells one
 * namesake from another.
 */
export function rowKey(fields: LetterFields, sha256: string): string {
  const { type, name, address } = fields.recipient;
  const alone = ['', type, name, address].map((text) => text.toLowerCase().replaceAll(/\s+/g, ' ').trim()).join('|');
  return `${repeatKeys(fields).toSorted().join(' ') || alone}|${sha256}`;
}
