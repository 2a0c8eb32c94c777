import type { EntityManager } from '@mikro-orm/postgresql';
import type { Selectable } from 'kysely';
import type { LetterFields } from '#domain/letters/letter.ts';
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
/** The columns a clerk fills in. */
export type FieldColumns = Pick<
  Letter,
  | 'kind'
  | 'documentKind'
  | 'title'
  | 'recipientType'
  | 'recipientName'
  | 'recipientInn'
  | 'recipientKpp'
  | 'recipientAddress'
  | 'comment'
>;

/** The same as statements select them. */
export const FIELD_COLUMNS = [
  'kind',
  'document_kind as documentKind',
  'title',
  'recipient_type as recipientType',
  'recipient_name as recipientName',
  'recipient_inn as recipientInn',
  'recipient_kpp as recipientKpp',
  'recipient_address as recipientAddress',
  'comment',
] as const;

/** The same as statements write them. */
export type FilledColumns = Pick<
  Selectable<Tables['letter']>,
  | 'kind'
  | 'document_kind'
  | 'title'
  | 'recipient_type'
  | 'recipient_name'
  | 'recipient_inn'
  | 'recipient_kpp'
  | 'recipient_address'
  | 'comment'
>;

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
    title: letter.title,
    recipient: {
      type: letter.recipientType,
      name: letter.recipientName,
      inn: letter.recipientInn ?? undefined,
      kpp: letter.recipientKpp ?? undefined,
      address: letter.recipientAddress,
    },
    comment: letter.comment ?? undefined,
  };
}
