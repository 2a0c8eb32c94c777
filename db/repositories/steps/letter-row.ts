import { raw } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Awaiting } from '#domain/letters/awaiting.ts';
import type { LetterFields } from '#domain/letters/letter.ts';
import type { LetterStatus } from '#domain/letters/letter-status.ts';
import { Letter } from '../../entities/letter.ts';

/** The letter is not in the projection: a programming error or a lost database, never a user's mistake. */
export class LetterMissingError extends Error {
  override name = 'LetterMissingError';
}

/** Reads a letter afresh. @throws LetterMissingError */
export async function loadLetter(em: EntityManager, letterId: string): Promise<Letter> {
  const letter = await em.findOne(Letter, { id: letterId }, { refresh: true, disableIdentityMap: true });
  if (!letter) throw new LetterMissingError(`letter ${letterId} is not in the projection`);
  return letter;
}

/** The fields a clerk filled in. */
export function fieldsOf(letter: Letter): LetterFields {
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

/** A change of a letter's row; a status always comes with what is awaited next. */
export interface LetterChange {
  readonly status: LetterStatus;
  readonly awaiting: Awaiting | null;
  readonly more?: Partial<
    Pick<
      Letter,
      | 'revision'
      | 'remark'
      | 'faults'
      | 'approverId'
      | 'pdfSha256'
      | 'pageCount'
      | 'pdfByteSize'
      | 'signedById'
      | 'recallUntil'
      | 'batchId'
      | 'outcome'
      | 'outcomeAt'
      | 'outcomeReason'
    >
  >;
}

/** Narrows which rows may be changed; the answer says whether one was. */
export interface LetterGuard {
  readonly id: string;
  readonly status?: LetterStatus | { readonly $in: LetterStatus[] } | { readonly $nin: LetterStatus[] };
  readonly revision?: number | { readonly $lte: number };
  readonly batchId?: null;
}

/** Changes the row if the guard holds, in one statement; false when it did not hold. */
export async function changeLetter(
  em: EntityManager,
  guard: LetterGuard,
  change: LetterChange,
  now: Date,
): Promise<boolean> {
  const affected = await em.nativeUpdate(Letter, guard, {
    status: change.status,
    statusSince: raw(`case when status = ? then status_since else ?::timestamptz end`, [change.status, now]),
    awaiting: change.awaiting === null ? null : plain(change.awaiting),
    version: raw('version + 1'),
    updatedAt: now,
    ...change.more,
  });
  return affected > 0;
}

function plain({ what, from, until }: Awaiting): { what: string; from: string; until?: string } {
  return until === undefined ? { what, from } : { what, from, until };
}
