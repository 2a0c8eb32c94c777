import {
  ActivityFailure,
  ApplicationFailure,
  condition,
  isCancellation,
  log,
  proxyActivities,
  proxyLocalActivities,
  sleep,
  TemporalFailure,
  workflowInfo,
} from '@temporalio/workflow';
import { NO_ROOM } from '#domain/operating/room-words.ts';
import { documentsQueue } from '#temporal/contract/queues.ts';
import type { LetterActivities, PrepareRequest, PrepareResult, SignResult } from '#activities/letters/contract.ts';
import { PREPARE_OPTIONS, RECORD_OPTIONS, SIGN_OPTIONS } from '../policies/activity-options.ts';
import { awaitApprovalDecision } from './reminders.ts';
import { answerCancel } from './answer-cancel.ts';
import { answerTakeAddress } from './answer-take-address.ts';
import { stateOf } from './letter-desk.ts';
import type { Decision, LetterDesk, Of } from './letter-desk.ts';

const { reportPreparingTrouble, sendBack, reassign, endorse } = proxyLocalActivities<LetterActivities>(RECORD_OPTIONS);
const { sign } = proxyLocalActivities<LetterActivities>(SIGN_OPTIONS);

const ERRORS_OF_PROGRAM: ReadonlySet<string> = new Set(['TypeError', 'RangeError', 'ReferenceError', 'DerError']);

/** Takes the letter round until it is signed; false when it was cancelled on the way. */
export async function prepareUntilSigned(desk: LetterDesk): Promise<boolean> {
  for (;;) {
    if (await prepareDocument(desk)) {
      const verdict = await carryOut(desk, await awaitApprovalDecision(desk, isVisaDue(desk)));
      if (verdict !== 'again') return verdict === 'signed';
    } else if (!(await awaitMending(desk))) return false;
  }
}

/** Waits until the author has mended the letter, or somebody has cancelled it; false when it was cancelled. */
export async function awaitMending(desk: LetterDesk): Promise<boolean> {
  for (;;) {
    const decision = await awaitMendingDecision(desk);
    const verdict = await carryOut(desk, decision);
    if (verdict === 'cancelled') return false;
    if (decision.kind === 'resubmit') return true;
  }
}

/** The route of the letter asks for a visa first, and it is not given yet. */
function isVisaDue({ input, isVisaGiven }: LetterDesk): boolean {
  return input.endorserId !== undefined && isVisaGiven !== true;
}

async function prepareDocument(desk: LetterDesk): Promise<boolean> {
  if ((desk.stage === 'approval' || desk.stage === 'visa') && desk.pdfSha256 !== undefined) return true;
  desk.stage = 'preparing';
  const { revision, approverId, resubmittedById, resubmissionId, onBehalfOfId } = desk;
  // Only a letter whose route asks for a visa names who gives it: the requests of all others stay as they were.
  const visa = isVisaDue(desk) ? { endorserId: desk.input.endorserId } : {};
  const round = { letterId: desk.input.letterId, revision, approverId, ...visa };
  const sentTo = onBehalfOfId === undefined ? {} : { onBehalfOfId };
  const request = resubmittedById === undefined ? round : { ...round, resubmittedById, resubmissionId, ...sentTo };
  try {
    const prepared = await prepareWhenThereIsRoom(request);
    desk.pdfSha256 = prepared.result === 'ready' ? prepared.pdfSha256 : undefined;
    desk.terms = prepared.result === 'ready' ? prepared.terms : undefined;
  } catch (error) {
    if (!(error instanceof ActivityFailure)) throw error;
    log.warn('preparing gave up, the author is asked', { activityId: error.activityId });
    desk.pdfSha256 = undefined;
    await reportPreparingTrouble(request);
  }
  return desk.pdfSha256 !== undefined;
}

/** A full disk is nobody's fault: the letter, which was taken, waits for room as long as it takes and goes on by itself. */
async function prepareWhenThereIsRoom(request: PrepareRequest): Promise<PrepareResult> {
  for (;;) {
    try {
      return await documents().prepare(request);
    } catch (error) {
      if (!isWithoutRoom(error)) throw error;
      await sleep(ROOM_PAUSE_MS);
    }
  }
}

const ROOM_PAUSE_MS = 60_000;

function isWithoutRoom(error: unknown): boolean {
  const cause = error instanceof ActivityFailure ? error.cause : undefined;
  return cause instanceof ApplicationFailure && cause.type === NO_ROOM;
}

/** Conversion has a queue of its own; its name follows from the queue that this workflow stands in. */
function documents(): Pick<LetterActivities, 'prepare'> {
  return proxyActivities<LetterActivities>({ ...PREPARE_OPTIONS, taskQueue: documentsQueue(workflowInfo().taskQueue) });
}

async function awaitMendingDecision(desk: LetterDesk): Promise<Decision> {
  desk.stage = 'mending';
  await condition(() => desk.decision !== undefined);
  return desk.decision as Decision;
}

async function carryOut(desk: LetterDesk, decision: Decision): Promise<'signed' | 'cancelled' | 'again'> {
  const { letterId } = desk.input;
  switch (decision.kind) {
    case 'approve':
      return signLetter(desk, decision);
    case 'sendBack':
      await sendBack({ letterId, decisionId: decision.id, ...decision.request });
      desk.stage = 'mending';
      closeDecision(desk, decision);
      return (await awaitMending(desk)) ? 'again' : 'cancelled';
    case 'endorse':
      desk.terms = await endorse({
        letterId,
        decisionId: decision.id,
        approverId: desk.approverId,
        ...decision.request,
      });
      desk.isVisaGiven = true;
      desk.stage = 'approval';
      closeDecision(desk, decision);
      return 'again';
    case 'declineVisa':
      await sendBack({ letterId, decisionId: decision.id, ...decision.request, isVisa: true });
      desk.stage = 'mending';
      closeDecision(desk, decision);
      return (await awaitMending(desk)) ? 'again' : 'cancelled';
    case 'reassign':
      await reassign({ letterId, decisionId: decision.id, revision: desk.revision, ...decision.request });
      desk.approverId = decision.request.approverId;
      return nextRound(desk, decision);
    case 'resubmit':
      return nextRound(desk, decision);
    case 'cancel':
      return (await answerCancel(desk, decision)) ? 'cancelled' : 'again';
    case 'takeAddress':
      if (!(await answerTakeAddress(desk, decision))) return 'again';
      return (await awaitMending(desk)) ? 'again' : 'cancelled';
    case 'fileWithoutNotice':
      throw new TypeError('a letter that is not sent yet has no notice to wait for');
    case 'settleReturn':
      throw new TypeError('a letter that is not sent yet has not come back');
  }
}

async function signLetter(desk: LetterDesk, decision: Of<'approve'>): Promise<'signed' | 'again'> {
  desk.stage = 'signing';
  const result = await trySign(desk, decision);
  desk.stage = result.signed ? 'awaiting_submission' : 'approval';
  decision.answer = result;
  desk.decision = undefined;
  return result.signed ? 'signed' : 'again';
}

async function trySign(desk: LetterDesk, { id, request }: Of<'approve'>): Promise<SignResult> {
  try {
    return await sign({ letterId: desk.input.letterId, decisionId: id, ...request });
  } catch (error) {
    // A local activity that gave up throws its own failure, not an ActivityFailure around it as an ordinary one does.
    if (!(error instanceof TemporalFailure) || isCancellation(error)) throw error;
    log.warn('signing failed', { failure: error.name });
    return { signed: false, refusal: { code: isErrorOfProgram(error) ? 'signing_broken' : 'signing_unavailable' } };
  }
}

/** What no repeat would change: an error of the program, and not a service or a database that is away. */
function isErrorOfProgram(failure: TemporalFailure): boolean {
  const cause = failure instanceof ActivityFailure ? failure.cause : failure;
  return cause instanceof ApplicationFailure && ERRORS_OF_PROGRAM.has(cause.type ?? '');
}

function nextRound(desk: LetterDesk, decision: Of<'reassign' | 'resubmit'>): 'again' {
  desk.revision += 1;
  desk.resubmittedById = decision.kind === 'resubmit' ? decision.request.actorId : undefined;
  desk.resubmissionId = decision.kind === 'resubmit' ? decision.id : undefined;
  const sentTo = decision.kind === 'resubmit' ? decision.request.sentTo : undefined;
  desk.approverId = sentTo?.approverId ?? desk.approverId;
  desk.onBehalfOfId = sentTo?.onBehalfOfId;
  if (decision.kind === 'resubmit') desk.isVisaGiven = false;
  desk.pdfSha256 = undefined;
  desk.submission = undefined;
  desk.stage = 'preparing';
  closeDecision(desk, decision);
  return 'again';
}

function closeDecision(
  desk: LetterDesk,
  decision: Of<'reassign' | 'resubmit' | 'sendBack' | 'endorse' | 'declineVisa'>,
): void {
  decision.answer = stateOf(desk);
  desk.decision = undefined;
}
