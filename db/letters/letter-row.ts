import type { EntityManager } from '@mikro-orm/postgresql';
import type { LetterFields } from '#domain/letters/letter.ts';
import { eachText, type LetterTextName } from '#domain/letters/letter-texts.ts';
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
  | ('kind' | 'documentKind' | 'recipientType' | 'recipientName' | 'recipientInn' | 'recipientKpp' | 'recipientAddress')
>;

/** Columns of the texts; one that is forgotten does not compile. */
const TEXT_COLUMNS = Object.values({
  title: 'title',
  caseNumber: 'case_number as "caseNumber"',
  comment: 'comment',
} satisfies Record<LetterTextName, string>).join(', ');

/** Reads a letter afresh. @throws LetterMissingError */
export async function loadLetter(em: EntityManager, letterId: string): Promise<StepLetter> {
  const [letter] = await em.execute<StepLetter[]>(
    `select id, site_id as "siteId", number, author_id as "authorId", profile_id as "profileId", status, revision, kind,
            document_kind as "documentKind", recipient_type as "recipientType", recipient_name as "recipientName",
            recipient_inn as "recipientInn", recipient_kpp as "recipientKpp", recipient_address as "recipientAddress", ${TEXT_COLUMNS}
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
  const { kind, documentKind, recipient } = fields;
  return {
    ...eachText((name) => emptyToNull(fields[name])),
    ...{ kind, documentKind, title: fields.title.trim(), recipientType: recipient.type },
    recipientName: recipient.name.trim(),
    recipientAddress: recipient.address.trim(),
    recipientInn: emptyToNull(recipient.inn),
    recipientKpp: emptyToNull(recipient.kpp),
  };
}

function emptyToNull(text: string | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}
