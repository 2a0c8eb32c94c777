import { dayIn } from '#domain/calendar/day.ts';
import type { SentTo } from '#domain/letters/letter-process.ts';
import type { EntityManager } from '#db/orm.ts';
import type { LetterRow } from '#db/letters/letters.ts';
import { isActiveSupervisor, listEndorsers, namesOfAccounts } from '#db/people/accounts.ts';
import { loadSite } from '#db/people/step-people.ts';
import { endorserOf } from '#db/signing/approval-routes.ts';
import { substituteOf } from '#db/signing/substitutions.ts';
import { ApplicationError } from '../errors.ts';

/** Who decides about a letter, in order. */
export interface ApprovalWay extends SentTo {
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
  const signer = await signerOf(em, letter, letter.approverId, day);
  const { approverId } = signer;
  const endorserId = await endorserOf(em, siteId, documentKind);
  if (endorserId !== null) await requireAtWork(em, siteId, endorserId);
  return {
    ...signer,
    endorserId: endorserId === authorId || endorserId === approverId ? null : endorserId,
  };
}

/**
 * Who signs a letter that is sent again, where it is another than the one it was with: a substitution has begun, or the one under which it
 * went is over. Undefined: the same one, and also while nobody else could.
 */
export async function otherSigner(em: EntityManager, letter: LetterRow, now: Date): Promise<SentTo | undefined> {
  const { timeZone } = await loadSite(em, letter.siteId);
  const principalId = letter.onBehalfOfId ?? letter.approverId;
  const { approverId, onBehalfOfId } = await signerOf(em, letter, principalId, dayIn(timeZone, now));
  if (approverId === letter.approverId || !(await isActiveSupervisor(em, letter.siteId, approverId))) return undefined;
  return { approverId, onBehalfOfId };
}

async function signerOf(
  em: EntityManager,
  { siteId, documentKind, authorId }: LetterRow,
  principalId: string,
  day: string,
): Promise<Omit<ApprovalWay, 'endorserId'>> {
  const found = await substituteOf(em, { siteId, principalId, kind: documentKind, day });
  if (found === null || found.substituteId === authorId) return { approverId: principalId, onBehalfOfId: null };
  return { approverId: found.substituteId, onBehalfOfId: found.principalId, substituteName: found.substituteName };
}

async function requireAtWork(em: EntityManager, siteId: string, accountId: string): Promise<void> {
  if ((await listEndorsers(em, siteId)).some(({ id }) => id === accountId)) return;
  const name = (await namesOfAccounts(em, [accountId])).get(accountId) ?? '';
  const message = `Визирует письма этого вида ${name}, но больше не работает на участке: руководитель должен изменить порядок согласования, у него есть об этом задание.`;
  throw new ApplicationError('invalid', { faults: [{ code: 'endorser_gone', field: 'approverId', message }] });
}
