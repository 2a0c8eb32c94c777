import type { EntityManager } from '@mikro-orm/postgresql';
import type { LetterFields } from '#domain/letters/letter.ts';
import { eachText, keptText, type LetterTextName } from '#domain/letters/letter-texts.ts';
import { taxNumberText } from '#domain/post/tax-number-text.ts';
import { isBlank } from '#domain/work/typed-text.ts';
import { database } from '../statements/database.ts';
import type { Tables } from '../statements/tables.ts';
import { anyOf } from '../statements/values.ts';
import type { Letter } from './letter.entity.ts';

/** The letter is not in the projection: a programming error or a lost database, never a user's mistake. */
export class LetterMissingError extends Error {
  override name = 'LetterMissingError';
}

/** What the steps need of a letter. */
export type StepLetter = Pick<
  Letter,
  'id' | 'siteId' | 'number' | 'authorId' | 'profileId' | 'status' | 'revision' | keyof FieldColumns
>;
/** The columns of what a clerk fills in. */
export type FieldColumns = Pick<
  Letter,
  | LetterTextName
  | (
      | 'kind'
      | 'documentKind'
      | 'way'
      | 'recipientType'
      | 'recipientName'
      | 'recipientInn'
      | 'recipientKpp'
      | 'recipientAddress'
    )
>;

const FIELDS = {
  kind: 'kind',
  documentKind: 'document_kind',
  way: 'way',
  title: 'title',
  caseNumber: 'case_number',
  comment: 'comment',
  repeatReason: 'repeat_reason',
  recipientType: 'recipient_type',
  recipientName: 'recipient_name',
  recipientInn: 'recipient_inn',
  recipientKpp: 'recipient_kpp',
  recipientAddress: 'recipient_address',
} as const satisfies Readonly<Record<keyof FieldColumns, keyof Tables['letter']>>;

/** The same as statements select them. */
export const FIELD_COLUMNS = Object.entries(FIELDS).map(([name, column]) => `${column} as ${name}`) as {
  [N in keyof typeof FIELDS]: `${(typeof FIELDS)[N]} as ${N}`;
}[keyof typeof FIELDS][];

const WRITTEN = {
  ...FIELDS,
  siteId: 'site_id',
  authorId: 'author_id',
  approverId: 'approver_id',
  profileId: 'profile_id',
} as const;

/** What is written of a letter besides its life. */
export type WrittenRow = FieldColumns & Pick<Letter, 'siteId' | 'authorId' | 'approverId' | 'profileId'>;

/** A row, or a part of one, as statements write it. */
export function columnsOf<T extends Partial<WrittenRow>>(row: T) {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [WRITTEN[name as keyof WrittenRow], value])) as {
    [N in keyof T & keyof WrittenRow as (typeof WRITTEN)[N]]: T[N];
  };
}

/** Reads a letter afresh. @throws LetterMissingError */
export async function loadLetter(em: EntityManager, letterId: string): Promise<StepLetter> {
  const letter = await database(em)
    .selectFrom('letter')
    .select(['id', 'site_id as siteId', 'number', 'author_id as authorId', 'profile_id as profileId'])
    .select(['status', 'revision', ...FIELD_COLUMNS])
    .where('id', '=', letterId)
    .executeTakeFirst();
  if (!letter) throw new LetterMissingError(`letter ${letterId} is not in the projection`);
  return letter;
}

/** What a clerk filled in, of each of these letters by its id. */
export async function loadFields(
  em: EntityManager,
  letterIds: readonly string[],
): Promise<ReadonlyMap<string, LetterFields>> {
  const rows = await database(em)
    .selectFrom('letter')
    .select(['id', ...FIELD_COLUMNS])
    .where('id', '=', anyOf(letterIds))
    .execute();
  return new Map(rows.map((row) => [row.id, fieldsOf(row)]));
}

/** The fields a clerk filled in. */
export function fieldsOf(letter: FieldColumns): LetterFields {
  return {
    kind: letter.kind,
    documentKind: letter.documentKind,
    ...(letter.way === 'paper' && { way: letter.way }),
    ...eachText((name) => letter[name] ?? undefined),
    title: letter.title,
    recipient: {
      type: letter.recipientType,
      name: letter.recipientName,
      inn: letter.recipientInn ?? undefined,
      kpp: letter.recipientKpp ?? undefined,
      address: letter.recipientAddress,
    },
  };
}

/** The same as the row keeps them; an empty optional field is absent. */
export function rowOfFields(fields: LetterFields): FieldColumns {
  const { kind, documentKind, way = 'own', recipient } = fields;
  return {
    ...eachText((name) => emptyToNull(keptText(name, fields[name] ?? ''))),
    ...{ kind, documentKind, way, title: keptText('title', fields.title), recipientType: recipient.type },
    recipientName: kept(recipient.name),
    recipientAddress: kept(recipient.address),
    recipientInn: emptyToNull(taxNumberText(recipient.inn ?? '')),
    recipientKpp: emptyToNull(taxNumberText(recipient.kpp ?? '')),
  };
}

function kept(text: string): string {
  return isBlank(text) ? '' : text.trim();
}

function emptyToNull(text: string): string | null {
  return text === '' ? null : text;
}
