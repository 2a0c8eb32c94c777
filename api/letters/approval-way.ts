import type { EntityManager } from '#db/orm.ts';
import type { LetterRow } from '#db/letters/letters.ts';
import { findActiveAccount } from '#db/people/accounts.ts';
import { endorserOf } from '#db/signing/approval-routes.ts';
import { substituteOf } from '#db/signing/substitutions.ts';
import { ApplicationError } from '../errors.ts';

/** Who decides about a letter, in order. */
export interface ApprovalWay {
  readonly approverId: string;
  /** Whom the approver substitutes. */
  readonly onBehalfOfId: string | null;
  /** The approver's name, when another one was asked. */
  readonly substituteName?: string | undefined;
  /** Whose visa comes first; null: nobody's. */
  readonly endorserId: string | null;
}

/**
 * The way a letter that is sent for approval now will go: the site's route for its kind, and who signs for a supervisor who is away. Four
 * eyes stay: nobody's own letter comes to him, neither to sign nor for a visa.
 * @throws ApplicationError `invalid` when the route names somebody who works here no more
 */
export async function approvalWayOf(em: EntityManager, letter: LetterRow, day: string): Promise<ApprovalWay> {
  const { siteId, documentKind, authorId } = letter;
  const asked = { siteId, principalId: letter.approverId, kind: documentKind, day };
  const substitution = await substituteOf(em, asked);
  const isSubstituted = substitution !== null && substitution.substituteId !== authorId;
  const approverId = isSubstituted ? substitution.substituteId : letter.approverId;
  const endorserId = await endorserOf(em, siteId, documentKind);
  if (endorserId !== null) await requireAtWork(em, siteId, endorserId);
  return {
    approverId,
    onBehalfOfId: isSubstituted ? substitution.principalId : null,
    ...(isSubstituted && { substituteName: substitution.substituteName }),
    endorserId: endorserId === authorId || endorserId === approverId ? null : endorserId,
  };
}

async function requireAtWork(em: EntityManager, siteId: string, accountId: string): Promise<void> {
  const endorser = await findActiveAccount(em, accountId);
  if (endorser?.siteId === siteId) return;
  const message =
    'Визирующий, которого называет порядок согласования, больше не работает на участке: руководитель должен изменить порядок.';
  throw new ApplicationError('invalid', { faults: [{ code: 'endorser_gone', field: 'approverId', message }] });
}
