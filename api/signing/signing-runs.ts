import { randomUUID } from 'node:crypto';
import { isSigned } from '#domain/letters/letter-life.ts';
import { statusesFor } from '#domain/letters/letter-decisions.ts';
import { whyNotGiven, whyNotSigned } from '#domain/signing/signing-run.ts';
import { addressesAsked } from '#db/case-register/address-questions.ts';
import type { Warning } from '#domain/documents/fault.ts';
import { isUuid } from '#domain/work/uuid.ts';
import type { EntityManager } from '#db/orm.ts';
import { isActiveSupervisor } from '#db/people/accounts.ts';
import { listDocuments, listReadings, type LetterDocument, type Reading } from '#db/signing/readings.ts';
import { findOwnCertificate } from '#db/signing/own-certificates.ts';
import { findRun, findRunsOf, findRunUnderWay, listRunItems, putRun } from '#db/signing/runs.ts';
import type { NewRunItem, RunItemRow, RunRow } from '#db/signing/runs.ts';
import { appendAudit } from '#db/work/audit.ts';
import type { RunItemView, SigningRunView } from '#views/signing/session.ts';
import { requireSiteRole, type Actor, type Command, type SiteActor } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import { warningsOfLetters } from '../letters/warnings-of-letter.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';
import type { SigningLoop } from './signing-loop.ts';

/** A letter as it was ticked: the revision and the document that were shown. */
export interface AskedLetter {
  readonly letterId: string;
  readonly revision: number;
  readonly documentDigest: string;
}

/** A letter before the one confirmation; with a reason it will not be signed. */
export interface LetterToConfirm extends LetterDocument {
  readonly reason?: string | undefined;
  /** What to heed in it, as beside its pages. */
  readonly warnings: readonly Warning[];
  /** The run in which this person has signed it already. */
  readonly signedInRun?: string | undefined;
}

/** To whom letters are given, and whom he substitutes. */
export interface HandOut {
  readonly toId: string;
  readonly onBehalfOfId?: string | undefined;
}

const MAX_LETTERS = 200;

/** Many letters signed with one confirmation: each is one decision to its own process, and each has its own result. */
export interface SigningRunService {
  /** What one confirmation would do; nothing is changed. */
  look(actor: Actor, letterIds: readonly string[]): Promise<readonly LetterToConfirm[]>;
  /** Begins; it goes on by itself. @throws ApplicationError `bad-request` when nothing or too much is asked */
  start(actor: Actor, letters: readonly AskedLetter[], command: Command): Promise<{ readonly id: string }>;
  /** Gives letters to another supervisor, each by its own decision. @throws ApplicationError `invalid` when there is no such supervisor */
  beginHandOut(
    actor: Actor,
    letterIds: readonly string[],
    to: HandOut,
    command: Command,
  ): Promise<{ readonly id: string }>;
  /** How it stands now. @throws ApplicationError `not-found`, the same for an absent and for another person's run */
  find(actor: Actor, runId: string): Promise<SigningRunView>;
  /** The newest of this person's runs that is not over. */
  underWay(actor: Actor): Promise<string | null>;
}

export function createSigningRuns(deps: ServiceDeps, loop: Pick<SigningLoop, 'wake'>): SigningRunService {
  const { database, clock } = deps;
  return {
    look: (actor, letterIds) => {
      const supervisor = requireSiteRole(actor, 'supervisor');
      return database.read((em) => lookAt(em, supervisor, letterIds.filter(isUuid)));
    },
    start: async (actor, letters, command) => {
      const supervisor = requireSiteRole(actor, 'supervisor');
      if (letters.length === 0 || letters.length > MAX_LETTERS) {
        throw new ApplicationError('bad-request', { detail: `Отметьте письма: от одного до ${MAX_LETTERS}.` });
      }
      const request = { actor, command, record: 'signing.run', args: { letters } };
      const begun = await changeOnce(database, request, clock, (em, at) => beginRun(em, supervisor, letters, at));
      loop.wake();
      return begun;
    },
    beginHandOut: async (actor, letterIds, to, command) => {
      const supervisor = requireSiteRole(actor, 'supervisor');
      const ids = letterIds.filter(isUuid);
      if (ids.length === 0 || ids.length > MAX_LETTERS) {
        throw new ApplicationError('bad-request', { detail: `Отметьте письма: от одного до ${MAX_LETTERS}.` });
      }
      const request = { actor, command, record: 'signing.hand_out', args: { ids, to } };
      const begun = await changeOnce(database, request, clock, (em, at) => beginHandOut(em, supervisor, ids, to, at));
      loop.wake();
      return begun;
    },
    find: (actor, runId) =>
      database.read(async (em) => {
        const run = isUuid(runId) ? await findRun(em, actor.accountId, runId) : null;
        if (!run) throw new ApplicationError('not-found');
        const items = (await listRunItems(em, runId)).map((item) => itemView(run, item));
        const isOver = items.every(({ state }) => state === 'signed' || state === 'failed');
        const own = run.keyPlace === 'own' ? await findOwnCertificate(em, actor.accountId) : null;
        const fingerprintSha256 = own?.facts?.fingerprintSha256;
        return { ...run, startedAt: run.startedAt.toISOString(), fingerprintSha256, items, isOver };
      }),
    underWay: (actor) => database.read((em) => findRunUnderWay(em, actor.accountId)),
  };
}

async function lookAt(em: EntityManager, actor: SiteActor, ids: readonly string[]): Promise<LetterToConfirm[]> {
  const documents = await listDocuments(em, actor.siteId, ids);
  const readings = await listReadings(em, ids);
  const runs = await findRunsOf(em, actor.accountId, ids);
  const addresses = await addressesAsked(em, ids);
  const warnings = await warningsOfLetters(
    em,
    documents.map(({ id }) => id),
  );
  return documents.map((letter) => {
    const asked = { revision: letter.revision, documentDigest: letter.documentDigest ?? '' };
    const signedInRun = isSigned(letter.status) ? runs.get(letter.id) : undefined;
    return {
      ...letter,
      signedInRun,
      addressAsked: addresses.get(letter.id),
      warnings: warnings.get(letter.id) ?? [],
      reason: whyNot(actor, letter, readings, asked),
    };
  });
}

async function beginRun(em: EntityManager, actor: SiteActor, letters: readonly AskedLetter[], at: Date) {
  const id = randomUUID();
  const ids = letters.map(({ letterId }) => letterId);
  const documents = new Map((await listDocuments(em, actor.siteId, ids)).map((letter) => [letter.id, letter]));
  const readings = await listReadings(em, ids);
  const items = letters.flatMap((asked): NewRunItem[] => {
    const letter = documents.get(asked.letterId);
    return letter ? [{ ...asked, key: randomUUID(), reason: whyNot(actor, letter, readings, asked) }] : [];
  });
  if (items.length === 0) throw new ApplicationError('not-found', { detail: 'Таких писем на вашем участке нет.' });
  const keyPlace = (await findOwnCertificate(em, actor.accountId)) === null ? 'server' : 'own';
  await putRun(em, { id, siteId: actor.siteId, accountId: actor.accountId, act: 'sign', keyPlace }, items, at);
  await appendAudit(em, {
    ...{ at, actorId: actor.accountId, action: 'signing.run_begun', subject: { kind: 'signing_run', id } },
    data: { letters: items.map(({ letterId, revision, documentDigest }) => ({ letterId, revision, documentDigest })) },
  });
  return { id };
}

async function beginHandOut(
  em: EntityManager,
  actor: SiteActor,
  ids: readonly string[],
  { toId, onBehalfOfId }: HandOut,
  at: Date,
) {
  if (!isUuid(toId) || !(await isActiveSupervisor(em, actor.siteId, toId))) {
    const message = 'Выберите руководителя своего участка.';
    throw new ApplicationError('invalid', { faults: [{ code: 'approver_wrong', field: 'to', message }] });
  }
  const id = randomUUID();
  const items = (await listDocuments(em, actor.siteId, ids)).map((letter): NewRunItem => {
    const isWaiting = statusesFor('reassign').includes(letter.status);
    const { revision, documentDigest } = letter;
    return {
      ...{ letterId: letter.id, revision, documentDigest: documentDigest ?? '', key: randomUUID() },
      reason: whyNotGiven({ ...letter, isWaiting, toId }),
    };
  });
  if (items.length === 0) throw new ApplicationError('not-found', { detail: 'Таких писем на вашем участке нет.' });
  const { siteId, accountId } = actor;
  await putRun(em, { id, siteId, accountId, act: 'reassign', toId, onBehalfOfId }, items, at);
  await appendAudit(em, {
    ...{ at, actorId: accountId, action: 'signing.hand_out_begun', subject: { kind: 'signing_run', id } },
    data: { toId, ...(onBehalfOfId && { onBehalfOfId }), letters: items.map(({ letterId }) => letterId) },
  });
  return { id };
}

function whyNot(
  { accountId }: SiteActor,
  letter: LetterDocument,
  readings: readonly Reading[],
  asked: Pick<AskedLetter, 'revision' | 'documentDigest'>,
): string | undefined {
  const look = readings.find((one) => one.letterId === letter.id && one.accountId === accountId);
  const shown = look && { revision: look.revision, documentDigest: look.seen.documentDigest };
  const isTheirs = letter.approverId === accountId && statusesFor('approve').includes(letter.status);
  return whyNotSigned({ ...letter, isTheirs, shown, asked });
}

/** The letter itself is believed before a word that was lost on the way. */
function itemView({ act, keyPlace }: RunRow, item: RunItemRow): RunItemView {
  const { letterId, number, recipientName, status, isSignedByThem, revision, documentDigest } = item;
  const isDone = act === 'sign' && isSignedByThem && isSigned(status);
  const { state, reason } = isDone ? { state: 'signed' as const, reason: null } : item;
  const isToSign = keyPlace === 'own' && state === 'waiting' && !item.isBrought;
  return {
    letterId,
    number,
    recipientName,
    state,
    reason,
    toSign: isToSign ? { revision, documentDigest } : undefined,
  };
}
