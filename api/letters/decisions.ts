import { DECISION_REFUSAL_WORDS, DECISION_REFUSALS } from '#domain/letters/decision-refusals.ts';
import { rolesFor } from '#domain/letters/letter-decisions.ts';
import { processDecision } from '#domain/work/process-decision.ts';
import type { EntityManager } from '#db/orm.ts';
import { isActiveSupervisor } from '#db/people/accounts.ts';
import { isUuid } from '#domain/work/uuid.ts';
import type { DecisionOutcome } from '#temporal/client/gateway.ts';
import { reasonWords } from '#domain/letters/letter-reasons.ts';
import {
  LETTER_UPDATES,
  letterWorkflowId,
  type ApproveResult,
  type EndorseRequest,
  type LetterState,
  type SendBackRequest,
} from '#domain/letters/letter-process.ts';
import type { ApprovalResult, CancellationResult, DecidedState, SettledReturn } from '#views/letters/decisions.ts';
import type { DecisionAnswer } from '#views/work/decision.ts';
import { requireSiteRole, type Actor, type Command } from '../actor.ts';
import { requireTyped } from '../work/typed-text.ts';
import { ApplicationError, refused } from '../errors.ts';
import { otherSigner } from './approval-way.ts';
import { cancelDraft } from './cancel-draft.ts';
import { hand, stateOf } from './hand-decision.ts';
import { readLetter } from './letter-access.ts';
import type {
  Approval,
  Cancellation,
  Reassignment,
  Resubmission,
  ReturnSettlement,
  SendBack,
} from './routes/decision-requests.ts';
import { settleReturn } from './settle-return.ts';
import { noteSentAsIs, sendingOfLetter, type Asking } from './sent-as-is.ts';
import { submissionFaults } from './submission-faults.ts';
import { requireSignatureFile } from '../signing/signature-file.ts';
import type { ServiceDeps } from '../services/service-deps.ts';

const ENDORSE = processDecision<EndorseRequest, LetterState>(LETTER_UPDATES.endorse);
const DECLINE_VISA = processDecision<SendBackRequest, LetterState>(LETTER_UPDATES.declineVisa);

export interface DecisionService {
  approve(
    actor: Actor,
    letterId: string,
    /** With a detached signature made elsewhere; without one the server signs. */
    request: Approval & { readonly signature?: Uint8Array | undefined },
    command: Command,
  ): Promise<DecisionAnswer<ApprovalResult>>;
  sendBack(actor: Actor, letterId: string, request: SendBack, command: Command): Promise<DecisionAnswer<DecidedState>>;
  /** The visa that a letter's route asks for before the signature. */
  endorse(actor: Actor, letterId: string, request: Approval, command: Command): Promise<DecisionAnswer<DecidedState>>;
  /** The visa is refused: the letter goes back to its author with a remark. */
  declineVisa(
    actor: Actor,
    letterId: string,
    request: SendBack,
    command: Command,
  ): Promise<DecisionAnswer<DecidedState>>;
  /** A draft is cancelled at once; any other letter by its workflow. @throws ApplicationError `conflict` when it is too late */
  cancel(
    actor: Actor,
    letterId: string,
    request: Cancellation,
    command: Command,
  ): Promise<DecisionAnswer<CancellationResult>>;
  /** After the faults are mended by ordinary edits. @throws ApplicationError `invalid` with a fault for each field */
  resubmit(
    actor: Actor,
    letterId: string,
    request: Resubmission,
    command: Command,
    asking?: Asking,
  ): Promise<DecisionAnswer<DecidedState>>;
  reassign(
    actor: Actor,
    letterId: string,
    request: Reassignment,
    command: Command,
    /** Whom the new supervisor substitutes. */
    onBehalfOfId?: string,
  ): Promise<DecisionAnswer<DecidedState>>;
  fileWithoutNotice(actor: Actor, letterId: string, command: Command): Promise<DecisionAnswer<DecidedState>>;
  /** What comes next with a letter that was not delivered. */
  settleReturn(
    actor: Actor,
    letterId: string,
    request: ReturnSettlement,
    command: Command,
  ): Promise<DecisionAnswer<SettledReturn>>;
}

/** People's decisions. Who may decide is checked here; whether it is the time for it, by the workflow. */
export function createDecisionService(deps: ServiceDeps): DecisionService {
  const { gateway } = deps;
  return {
    approve: async (actor, letterId, { revision, pdfSha256, signature }, command) => {
      requireSiteRole(actor, ...rolesFor('approve'));
      const signatureSha256 = await storeSignature(deps, actor, letterId, signature);
      const args = { letterId, revision, pdfSha256, signatureSha256 };
      const request = {
        actorId: actor.accountId,
        revision,
        pdfSha256,
        ...(signatureSha256 ? { signatureSha256 } : {}),
      };
      const decision = await hand(deps, {
        ...{ actor, letterId, command, args, decision: 'approve' },
        decide: (decisionId) => gateway.approve(letterId, request, decisionId),
        isCarriedOut: ({ signed }) => signed,
      });
      return decision.kind === 'in_progress' ? decision : { kind: 'done', result: approvalOf(decision.result) };
    },
    sendBack: (actor, letterId, request, command) =>
      handRemark(deps, { actor, letterId, request, command, decision: 'sendBack' }, (told, decisionId) =>
        gateway.sendBack(letterId, told, decisionId),
      ),
    endorse: (actor, letterId, { revision, pdfSha256 }, command) =>
      hand(deps, {
        ...{ actor, letterId, command, decision: 'endorse', args: { letterId, revision, pdfSha256 } },
        decide: (decisionId) =>
          gateway.decide(
            letterWorkflowId(letterId),
            ENDORSE,
            { actorId: actor.accountId, revision, pdfSha256 },
            decisionId,
          ),
      }).then(stateOf),
    declineVisa: (actor, letterId, request, command) =>
      handRemark(deps, { actor, letterId, request, command, decision: 'declineVisa' }, (told, decisionId) =>
        gateway.decide(letterWorkflowId(letterId), DECLINE_VISA, told, decisionId),
      ),
    cancel: (actor, letterId, { reason }, command) => cancel(deps, { actor, letterId, reason, command }),
    resubmit: async (actor, letterId, { revision }, command, asking = 'unasked') => {
      const decision = await hand(deps, {
        ...{ actor, letterId, command, decision: 'resubmit' },
        args: { letterId, revision },
        check: (em) => checkReady(em, actor, letterId),
        decide: async (decisionId) => {
          const sentTo = await deps.database.read(async (em) =>
            otherSigner(em, await readLetter(em, actor, letterId), await deps.clock(em)),
          );
          return gateway.resubmit(
            letterId,
            { actorId: actor.accountId, revision, ...(sentTo && { sentTo }) },
            decisionId,
          );
        },
      });
      await noteResubmitted(deps, actor, { letterId, revision, asking });
      return stateOf(decision);
    },
    reassign: (actor, letterId, { approverId }, command, onBehalfOfId) =>
      hand(deps, {
        ...{ actor, letterId, command, decision: 'reassign' },
        args: { letterId, approverId, ...(onBehalfOfId && { onBehalfOfId }) },
        check: (em, { siteId }) => checkApprover(em, siteId, approverId),
        decide: (decisionId) =>
          gateway.reassign(
            letterId,
            { actorId: actor.accountId, approverId, ...(onBehalfOfId && { onBehalfOfId }) },
            decisionId,
          ),
      }).then(stateOf),
    fileWithoutNotice: (actor, letterId, command) =>
      hand(deps, {
        ...{ actor, letterId, command, decision: 'fileWithoutNotice' },
        args: { letterId },
        decide: (decisionId) => gateway.fileWithoutNotice(letterId, { actorId: actor.accountId }, decisionId),
      }).then(stateOf),
    settleReturn: (actor, letterId, request, command) => settleReturn(deps, { actor, letterId, request, command }),
  };
}

interface Remarking {
  readonly actor: Actor;
  readonly letterId: string;
  readonly request: SendBack;
  readonly command: Command;
  readonly decision: 'sendBack' | 'declineVisa';
}

/** Sends the letter back to its author, whoever of those who were asked does it. */
function handRemark(
  deps: ServiceDeps,
  { request: { revision, remark, field }, ...asked }: Remarking,
  decide: (told: SendBackRequest, decisionId: string) => Promise<DecisionOutcome<LetterState>>,
): Promise<DecisionAnswer<DecidedState>> {
  const told = { actorId: asked.actor.accountId, revision, remark: remark.trim(), ...(field && { field }) };
  return hand(deps, {
    ...asked,
    args: { letterId: asked.letterId, revision, remark, field },
    check: () => Promise.resolve(requireTyped('remark', remark, DECISION_REFUSAL_WORDS.REMARK_MISSING)),
    decide: (decisionId) => decide(told, decisionId),
  }).then(stateOf);
}

async function cancel(
  deps: ServiceDeps,
  request: { readonly actor: Actor; readonly letterId: string; readonly reason: string; readonly command: Command },
): Promise<DecisionAnswer<{ readonly cancelled: true }>> {
  const { actor, letterId, reason, command } = request;
  const siteActor = requireSiteRole(actor, ...rolesFor('cancel'));
  requireTyped('reason', reason, 'Напишите, почему письмо отзывается.');
  const args = { letterId, reason };
  const atOnce = await cancelDraft(deps, siteActor, { args, command });
  if (atOnce) return { kind: 'done', result: atOnce };
  const decision = await hand(deps, {
    ...{ actor, letterId, command, args, decision: 'cancel' },
    decide: (decisionId) =>
      deps.gateway.cancel(letterId, { actorId: actor.accountId, reason: reason.trim() }, decisionId),
    isCarriedOut: ({ cancelled }) => cancelled,
  });
  if (decision.kind === 'in_progress') return decision;
  if (!decision.result.cancelled) throw refused(DECISION_REFUSALS.inBatch);
  return { kind: 'done', result: { cancelled: true } };
}

async function storeSignature(
  deps: ServiceDeps,
  actor: Actor,
  letterId: string,
  signature: Uint8Array | undefined,
): Promise<string | undefined> {
  if (!signature) return undefined;
  requireSignatureFile(signature);
  await deps.database.read((em) => readLetter(em, actor, letterId));
  return deps.blobs.put(signature);
}

/** Once for each revision that is sent: what is asked about this one is told whoever signs it. */
async function noteResubmitted(
  deps: ServiceDeps,
  actor: Actor,
  { letterId, revision, asking }: { readonly letterId: string; readonly revision: number; readonly asking: Asking },
): Promise<void> {
  const sending = await sendingOfLetter(deps, letterId, asking);
  const eventKey = `sent_as_is:${String(revision)}`;
  await deps.database.change('letters.sent_as_is', async (em) => {
    const [letter, now] = [await readLetter(em, actor, letterId), await deps.clock(em)];
    await noteSentAsIs(em, { letter, actorId: actor.accountId, eventKey, unknown: null, now }, sending);
  });
}

/** Mended or not is the clerk's word; the fields must be right all the same. */
async function checkReady(em: EntityManager, actor: Actor, letterId: string): Promise<void> {
  const faults = await submissionFaults(em, await readLetter(em, actor, letterId));
  if (faults.length > 0) throw new ApplicationError('invalid', { faults });
}

async function checkApprover(em: EntityManager, siteId: string, approverId: string): Promise<void> {
  if (isUuid(approverId) && (await isActiveSupervisor(em, siteId, approverId))) return;
  const message = 'Выберите руководителя своего участка.';
  throw new ApplicationError('invalid', { faults: [{ code: 'approver_wrong', field: 'approverId', message }] });
}

function approvalOf(result: ApproveResult): ApprovalResult {
  if (result.signed) return { signed: true };
  return { signed: false, reason: reasonWords('refusal' in result ? result.refusal : result.reason) };
}
