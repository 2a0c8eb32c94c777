import type { EntityManager } from '@mikro-orm/postgresql';
import type { LetterFields } from '#domain/letters/letter.ts';
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
type FieldColumns = Pick<
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

/** Reads a letter afresh. @throws LetterMissingError */
export async function loadLetter(em: EntityManager, letterId: string): Promise<StepLetter> {
  const [letter] = await em.execute<StepLetter[]>(
    `select id, site_id as "siteId", number, author_id as "authorId", profile_id as "profileId", status, revision, kind,
            document_kind as "documentKind", title, recipient_type as "recipientType", recipient_name as "recipientName",
            recipient_inn as "recipientInn", recipient_kpp as "recipientKpp", recipient_address as "recipientAddress", comment
       from letter where id = ?`,
    [letterId],
  );
  if (!letter) throw new LetterMissingError(`letter ${letterId} is not in the projection`);
  return letter;
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
